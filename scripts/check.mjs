/**
 * The one door before anything is handed in: `npm run check`.
 *
 *     npm run check -- --only types,lint     these steps alone
 *     npm run check -- --skip test           all but these
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { npm, npmAside, root } from "./npm.mjs";

/** Takes longest and changes nothing: begun early, it runs beside the steps before it. */
const AHEAD = "lint";

/** A step answers `undefined` when all is well, or with what is wrong; `skipped` says why there was nothing to do. */
const STEPS = {
  ready: ["依赖与构建", ready],
  types: ["类型", () => script("types")],
  imports: ["引用方向", () => script("imports")],
  house: ["代码的尺度", () => script("house")],
  lint: ["代码规则与格式", () => script("lint")],
  docs: ["文档与代码一致", docs],
  manifest: ["加载项清单", () => script("validate")],
  test: ["测试", () => (npm(["run", "--silent", "test"]).ok ? undefined : { wrong: "有测试没有通过" })],
};

try {
  // At once: what still runs beside has nobody left to tell.
  if (!(await all(chosen()))) process.exit(1);
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}

/** One after the other, up to the first that fails. */
async function all(steps) {
  let ahead;
  for (const step of steps) {
    if (step !== "ready" && steps.includes(AHEAD)) ahead ??= begin(AHEAD);
    if (!report(step, await (step === AHEAD ? ahead : begin(step)))) return false;
  }
  return true;
}

function chosen() {
  const { values } = parseArgs({ options: { only: { type: "string" }, skip: { type: "string" } } });
  const [only, skip] = [names(values.only), names(values.skip)];
  return Object.keys(STEPS).filter(
    (step) => (only.length === 0 || only.includes(step)) && !skip.includes(step),
  );
}

function names(list = "") {
  const chosen = list.split(",").filter(Boolean);
  const unknown = chosen.find((name) => !(name in STEPS));
  if (unknown) throw new Error(`没有名为 ${unknown} 的步骤，可选：${Object.keys(STEPS).join("、")}`);
  return chosen;
}

async function begin(step) {
  const begun = performance.now();
  const result = await STEPS[step][1]();
  return { ...result, time: `${((performance.now() - begun) / 1000).toFixed(1)} 秒` };
}

function report(step, { skipped, wrong, time }) {
  const title = `${STEPS[step][0]}（${step}）`;
  if (skipped) console.log(`－ ${title}跳过：${skipped}`);
  else if (wrong) console.error(`${wrong.trim()}\n\n✗ ${title}没有通过，${time}`);
  else console.log(`✓ ${title}${time}`);
  return !wrong;
}

function ready() {
  return spawnSync(process.execPath, [join(root, "scripts/ready.mjs"), "build"], { stdio: "inherit" })
    .status === 0
    ? undefined
    : { wrong: "准备工作没有完成" };
}

async function script(name) {
  const { ok, output } = await npmAside(["run", "--silent", name]);
  return ok ? undefined : { wrong: output };
}

/** Generated pages are made again; where one changes, somebody forgot to. */
async function docs() {
  const before = pages();
  const made = await script("docs");
  if (made) return made;
  const after = pages();
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  );
  return changed.length > 0
    ? { wrong: `这些文档已过时，刚才已重新生成，请查看并提交：\n${changed.join("\n")}` }
    : undefined;
}

/** Text of every page and schema below docs/, by path. */
function pages() {
  const paths = readdirSync(join(root, "docs"), { recursive: true }).filter((path) =>
    /[.](md|json)$/.test(path),
  );
  return new Map(paths.map((path) => [join("docs", path), readFileSync(join(root, "docs", path), "utf8")]));
}
