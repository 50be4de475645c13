// The goals of docs/performance.md in one run, every program in its turn.
import { inFolder, median, picked } from "../product.mjs";
import { detailOf, LINES, SHEETJS_SECONDS } from "./lines.mjs";
import { programs } from "./programs.mjs";
import { missingFor } from "./sets.mjs";

/** Large ones take their turn in the first runs only; what stays the same is asked once. */
const MOST = {
  "200,000 rows": 1,
  "100,000 rows": 3,
  "SheetJS, 100,000 rows": 3,
  "1,000 departments": 2,
  edit: 2,
  pane: 1,
  sizes: 1,
};
/** These are over at once, so that one run of them says little. */
const OFTEN = { 体系表: 2, "check 1": 7, "bare Node": 7 };

/**
 * Rows of the table of goals.
 * @param {{ runs?: number, quick?: boolean }} [options] `quick`: the least of few runs, and only what is a ratio
 */
export function benchGoals({ runs = 5, quick = false } = {}) {
  return inFolder("goals", async (work) => {
    const lines = LINES.filter((line) => isAsked(line, quick));
    const measured = await interleaved(lines, runs, programs(work), quick ? least : median);
    return lines.map((line) => rowOf(line, measured, quick));
  });
}

function isAsked(line, quick) {
  if (quick && line.quick !== true) return false;
  const missing = line.of.map(missingFor).find((tool) => tool !== null);
  if (missing === undefined) return true;
  console.error(`没有 ${missing}，不测：${line.what}（${line.against}）`);
  return false;
}

/** Each run takes every program once, so that a busy moment of the machine meets all of them. */
async function interleaved(lines, runs, all, pick) {
  const names = [...new Set(["SheetJS", ...lines.flatMap(({ of }) => of)])];
  const results = Object.fromEntries(names.map((name) => [name, []]));
  for (let run = 0; run < runs; run++) {
    for (const name of names) {
      if (run >= (MOST[name] ?? runs)) continue;
      for (let i = 0; i < (OFTEN[name] ?? 1); i++) results[name].push(await all[name]());
    }
  }
  return Object.fromEntries(names.map((name) => [name, picked(results[name], pick)]));
}

function least(numbers) {
  return Math.min(...numbers);
}

/** In the quick run seconds are those of the machine where the goals were set: SheetJS tells how fast this one is. */
function rowOf(line, measured, quick) {
  const { what, against, unit, must, goal } = line;
  const figure = line.figure(...line.of.map((name) => measured[name]));
  const isTime = unit === "s" || unit === "ms";
  const scale = quick && isTime ? SHEETJS_SECONDS / measured.SheetJS.cpu : 1;
  const detail = detailOf(line, measured);
  if (unit === "×") return { what, against, ratio: figure, atLeast: must ?? 0, goal, detail };
  return { what, against, amount: figure * scale, unit, atMost: must, goal, detail };
}
