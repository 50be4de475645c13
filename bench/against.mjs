// This program and an earlier one, built in another folder, at the same work on the same files, in turn:
// `node bench/against.mjs <folder> [--runs 9] [--write]`. Exits 1 where this one uses more than 5 % more of the processor;
// --write puts the table into docs/performance-before.md.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { benchFolder } from "./consolidating/consolidate-folder.mjs";
import { compile, consolidation } from "./consolidating/consolidation.mjs";
import { fails, lineOf, load, machine, pageOf, printed } from "./page.mjs";
import { inFolder, program } from "./product.mjs";
import { benchLedger, listingWords } from "./others/warn-list.mjs";

const PAGE = fileURLToPath(new URL("../docs/performance-before.md", import.meta.url));
/** So much more than before is noticed. */
const SLACK = 1.05;
/** Nothing went wrong, or findings are errors. */
const FINE = [0, 1];

/**
 * @param {{ runs?: number, folder: string }} options `folder`: a checkout with its own `npm run build`
 * @returns {Promise<{ what: string, against: string, ratio: number, atLeast: number, goal: number, detail: string }[]>}
 */
export function benchAgainst({ runs = 9, folder }) {
  return inFolder("against", async (work) => {
    const rows = [];
    for (const [what, wordsOf] of await workloads(work)) {
      const measured = inTurn(runs, wordsOf, work, folder);
      if (measured) rows.push(rowOf(what, measured));
    }
    return rows;
  });
}

/** What people run, shortest first. */
async function workloads(work) {
  const product = compile(work);
  const [few, many] = [await benchFolder(5, product), await benchFolder(100, product)];
  const ledger = await benchLedger(work);
  const check = (...paths) => ["check", ...paths, "--as-of", "2012-11-30"];
  return [
    ["--help", () => ["--help"]],
    ["check 1 workbook × 200 rows", () => check(few.files[0])],
    ["warn list on 5,000 notices", () => listingWords(ledger)],
    ["consolidate 5 workbooks × 200 rows", () => consolidation(few, work)],
    ["check 100 workbooks × 200 rows", () => check(many.folder)],
    ["consolidate 100 workbooks × 200 rows", () => consolidation(many, work)],
  ];
}

/** Seconds of the processor, ours and theirs: the least of all runs is the one that others disturbed least. */
function inTurn(runs, wordsOf, work, folder) {
  const least = { ours: Infinity, theirs: Infinity };
  for (let run = 0; run < runs; run++) {
    for (const [name, root] of [
      ["theirs", resolve(folder)],
      ["ours", undefined],
    ]) {
      const { status, stderr, used } = program(wordsOf(), work, root);
      // The earlier program may not know the command yet.
      if (name === "theirs" && !FINE.includes(status)) return null;
      if (!FINE.includes(status)) throw new Error(`${wordsOf().join(" ")}: ${status} ${stderr}`);
      least[name] = Math.min(least[name], used().cpu);
    }
  }
  return least;
}

function rowOf(what, { ours, theirs }) {
  return {
    what: `${what}, CPU`,
    against: "the earlier program",
    ratio: theirs / ours,
    atLeast: 1 / SLACK,
    goal: 1,
    detail: `${ours.toFixed(3)} s / ${theirs.toFixed(3)} s`,
  };
}

function page(rows, runs) {
  return pageOf(
    "Performance against an earlier program",
    `What \`node bench/against.mjs <folder> --runs ${runs} --write\` measured and wrote. Both programs take their turns at the same
work on the same files, each time as a process of its own; of each the least seconds of the processor count, which others on the
machine disturb least. A ratio says how many times less this program uses than the earlier one, which knows fewer
sheets and rules, and writes no 等级历史 with a line a point. With Node 20 this one has V8 make machine code later
([decision 19](decisions/0019-machine-code-later.md), which has the figures without it too).`,
    [new Date().toISOString().slice(0, 10), load(), ...machine()],
    rows.map(lineOf),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , folder] = process.argv;
  const at = process.argv.indexOf("--runs");
  const runs = at > 0 ? Number(process.argv[at + 1]) : 9;
  const rows = await benchAgainst({ folder, runs });
  printed(rows);
  if (process.argv.includes("--write")) writeFileSync(PAGE, await page(rows, runs));
  if (rows.some(fails)) process.exitCode = 1;
}
