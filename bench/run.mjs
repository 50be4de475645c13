// Every bar in one run: `node bench/run.mjs [--runs 5] [--only goals|profile|…] [--against <folder>] [--write]`. Exits 1 where a bar does not hold;
// --against also compares with an earlier program that was built in another folder; --write puts the table into
// docs/performance.md. --quick takes some two minutes and compares alone: it exits 1 where something has become slower.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { benchAgainst } from "./against.mjs";
import { benchGoals } from "./goals/goals.mjs";
import { inTheWay } from "./goals/in-the-way.mjs";
import { profileList, profiles } from "./goals/profile.mjs";
import { judged, NOT_HELD } from "./goals/quick.mjs";
import { benchCharts } from "./others/charts.mjs";
import { benchRollUp } from "./others/roll-up.mjs";
import { benchWarnList } from "./others/warn-list.mjs";
import { benchYear } from "./others/year.mjs";
import { fails, lineOf, load, machine, pageOf, printed } from "./page.mjs";
import { ROOT } from "./product.mjs";
import { benchRead } from "./reading/read.mjs";
import { benchRules } from "./rules/rules.mjs";
import { benchWrite } from "./writing/write.mjs";

const PAGE = join(ROOT, "docs/performance.md");
const LIBRARIES = ["exceljs", "@e965/xlsx", "hucre"];
/** Of the quick run; the least of them counts. */
const QUICK_RUNS = 3;
/** So often it is measured before something counts as slower: what the machine did meanwhile is no reason. */
const QUICK_TRIES = 3;

const runs = Number(optionOf("--runs") ?? 5);
const before = optionOf("--against");
const only = optionOf("--only");

const BENCHES = {
  goals: benchGoals,
  reading: benchRead,
  writing: benchWrite,
  rules: benchRules,
  warnings: benchWarnList,
  year: benchYear,
  charts: benchCharts,
  "roll-up": benchRollUp,
  ...(before && { before: (options) => benchAgainst({ ...options, folder: before }) }),
};

await (process.argv.includes("--quick") ? quick() : whole());

async function whole() {
  const rows = [];
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (only !== undefined && only !== name) continue;
    const began = performance.now();
    rows.push(...(await bench({ runs })));
    console.error(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
  }
  printed(rows);
  const profile = only === undefined || only === "profile" ? profileList(await profiles()) : [];
  const sections = { "What stands in the way of a goal": inTheWay(rows), "Where the time goes": profile };
  for (const line of Object.values(sections).flat()) console.log(line);
  if (process.argv.includes("--write")) writeFileSync(PAGE, await page(rows, sections));
  if (rows.some(fails)) process.exitCode = 1;
}

async function quick() {
  const { rows, worse, better } = await judgedAgain(QUICK_TRIES);
  printed(rows);
  console.log(
    `“FAILS”当中有 ${Object.keys(NOT_HELD).length} 项本来就还没有达到（bench/goals/not-held.json），只看有没有变得更差。`,
  );
  for (const name of better) console.log(`已经达到，可以从 bench/goals/not-held.json 里去掉：${name}`);
  for (const name of worse) console.log(`比应有的慢（或大）了一成以上：${name}`);
  if (worse.length > 0) process.exitCode = 1;
}

/** What is worse in every one of the tries; of the last one the rest. */
async function judgedAgain(tries) {
  const rows = await benchGoals({ runs: QUICK_RUNS, quick: true });
  const { worse, better } = judged(rows);
  if (worse.length === 0 || tries === 1) return { rows, worse, better };
  console.error(`再量一次：${worse.join("；")}`);
  const again = await judgedAgain(tries - 1);
  return { ...again, worse: again.worse.filter((name) => worse.includes(name)) };
}

/** When, and by which command; folders of this machine are nobody's business. */
function asked() {
  const words = process.argv.slice(2).map((word) => (word === before ? "<folder>" : word));
  return `${new Date().toISOString().slice(0, 10)}, \`node bench/run.mjs ${words.join(" ")}\``;
}

function optionOf(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

function page(rows, sections) {
  return pageOf(
    "Performance",
    `What \`npm run bench\` measured; \`node bench/run.mjs --write\` writes this page. Everything is measured in one run on the same
generated files, each program in a fresh process, runs interleaved, medians of ${runs}. CPU seconds and ratios within one run are what to trust;
\`×\` says how many times less we use than what stands beside it. What we must keep to must hold, a goal is what we are after.`,
    [asked(), load(), ...machine(), ...LIBRARIES.map((name) => `${name} ${versionOf(name)}`)],
    rows.map(lineOf),
    sections,
  );
}

function versionOf(name) {
  return JSON.parse(readFileSync(join(ROOT, "node_modules", name, "package.json"), "utf8")).version;
}
