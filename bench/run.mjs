// Every bar in one run: `node bench/run.mjs [--runs 5] [--write]`. Exits 1 where a bar does not hold; --write puts the
// table into docs/performance.md.
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, release, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { benchConsolidate } from "./consolidate.mjs";
import { benchRead } from "./read.mjs";
import { benchRules } from "./rules.mjs";
import { benchWarnList } from "./warn-list.mjs";
import { benchWrite } from "./write.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PAGE = join(ROOT, "docs/performance.md");
const LIBRARIES = ["exceljs", "@e965/xlsx", "hucre"];

const at = process.argv.indexOf("--runs");
const runs = at < 0 ? 5 : Number(process.argv[at + 1]);
const rows = [];
for (const [what, bench] of [
  ["读取", benchRead],
  ["写出", benchWrite],
  ["规则", benchRules],
  ["汇总", benchConsolidate],
  ["预警", benchWarnList],
]) {
  console.error(`${what}……`);
  rows.push(...(await bench({ runs })));
}

const lines = rows.map(({ what, against, ratio, atLeast, goal, detail }) => [
  what,
  against,
  `${ratio.toFixed(2)}×`,
  atLeast > 0 ? `${round(atLeast)}×` : "–",
  `${round(goal)}×`,
  verdict(ratio, atLeast, goal),
  detail,
]);
const head = ["what", "against", "measured", "at least", "goal", "verdict", "detail"];
for (const line of [head, ...lines]) console.log(line.join(" | "));
if (process.argv.includes("--write")) writeFileSync(PAGE, await page());
if (rows.some(({ ratio, atLeast }) => ratio < atLeast)) process.exitCode = 1;

function verdict(ratio, atLeast, goal) {
  if (ratio >= goal) return "goal reached";
  return ratio >= atLeast ? (atLeast > 0 ? "holds" : "goal not reached") : "FAILS";
}

function round(ratio) {
  return String(Number(ratio.toFixed(2)));
}

async function page() {
  const [{ model }] = cpus();
  const facts = [
    `Machine: ${model.trim()}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(1)} GB, ${process.platform} ${release()}`,
    `Node ${process.versions.node}, V8 ${process.versions.v8}`,
    ...LIBRARIES.map((name) => `${name} ${versionOf(name)}`),
  ];
  const table = [head, head.map(() => "---"), ...lines].map((line) => `| ${line.join(" | ")} |`);
  const text = `# Performance

What \`npm run bench\` measured; \`node bench/run.mjs --write\` writes this page. Everything is measured in one run on the same
generated files, each program in a fresh process, runs interleaved, medians of ${runs}. CPU seconds and ratios within one run are what to trust;
a ratio says how many times less we use than what stands beside it. A bar ("at least") must hold, a goal is what we are after.

${facts.map((fact) => `- ${fact}`).join("\n")}

${table.join("\n")}
`;
  return format(text, { parser: "markdown" });
}

function versionOf(name) {
  return JSON.parse(readFileSync(join(ROOT, "node_modules", name, "package.json"), "utf8")).version;
}
