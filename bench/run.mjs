// Every bar in one run: `node bench/run.mjs [--runs 5] [--against <folder>] [--write]`. Exits 1 where a bar does not hold;
// --against also compares with an earlier program that was built in another folder; --write puts the table into
// docs/performance.md.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { benchAgainst } from "./against.mjs";
import { benchCharts } from "./charts.mjs";
import { benchConsolidate } from "./consolidate.mjs";
import { lineOf, load, machine, pageOf, printed } from "./page.mjs";
import { benchRead } from "./read.mjs";
import { benchRollUp } from "./roll-up.mjs";
import { benchRules } from "./rules.mjs";
import { benchWarnList } from "./warn-list.mjs";
import { benchWrite } from "./write.mjs";
import { benchYear } from "./year.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PAGE = join(ROOT, "docs/performance.md");
const LIBRARIES = ["exceljs", "@e965/xlsx", "hucre"];

const runs = Number(optionOf("--runs") ?? 5);
const before = optionOf("--against");
const rows = [];
for (const [what, bench] of [
  ["读取", benchRead],
  ["写出", benchWrite],
  ["规则", benchRules],
  ["汇总", benchConsolidate],
  ["预警", benchWarnList],
  ["全年", benchYear],
  ["流程图", benchCharts],
  ["下级单位", benchRollUp],
  ...(before ? [["以前的程序", (options) => benchAgainst({ ...options, folder: before })]] : []),
]) {
  console.error(`${what}……`);
  rows.push(...(await bench({ runs })));
}

printed(rows);
if (process.argv.includes("--write")) writeFileSync(PAGE, await page());
if (rows.some(({ ratio, atLeast }) => ratio < atLeast)) process.exitCode = 1;

/** When, and by which command; folders of this machine are nobody's business. */
function asked() {
  const words = process.argv.slice(2).map((word) => (word === before ? "<folder>" : word));
  return `${new Date().toISOString().slice(0, 10)}, \`node bench/run.mjs ${words.join(" ")}\``;
}

function optionOf(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

function page() {
  return pageOf(
    "Performance",
    `What \`npm run bench\` measured; \`node bench/run.mjs --write\` writes this page. Everything is measured in one run on the same
generated files, each program in a fresh process, runs interleaved, medians of ${runs}. CPU seconds and ratios within one run are what to trust;
a ratio says how many times less we use than what stands beside it. A bar ("at least") must hold, a goal is what we are after.`,
    [asked(), load(), ...machine(), ...LIBRARIES.map((name) => `${name} ${versionOf(name)}`)],
    rows.map(lineOf),
  );
}

function versionOf(name) {
  return JSON.parse(readFileSync(join(ROOT, "node_modules", name, "package.json"), "utf8")).version;
}
