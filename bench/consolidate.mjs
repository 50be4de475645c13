// `consolidate` as people run it, against libraries that merely read: `node bench/consolidate.mjs [--runs 5]`.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { benchFolder, ROWS } from "./consolidate-folder.mjs";
import { bundle, medians, program, spent } from "./product.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const READER = fileURLToPath(new URL("read-child.mjs", import.meta.url));
const CACHE = join(ROOT, "node_modules/.cache");
const WORKBOOKS = 100;
/** Workbooks of 1,000, 20,000 and 100,000 rows in all. */
const SIZES = [5, 100, 500];
/** 100,000 rows may cost so much more a row than 20,000. */
const SLACK = 1.3;

/**
 * @param {{ runs?: number }} [options]
 * @returns {Promise<{ what: string, against: string, ratio: number, atLeast: number, goal: number, detail: string }[]>}
 */
export async function benchConsolidate({ runs = 5 } = {}) {
  mkdirSync(CACHE, { recursive: true });
  const work = mkdtempSync(join(CACHE, "bench-consolidate-"));
  try {
    const product = compile(work);
    const sets = [];
    for (const size of SIZES) sets.push(await benchFolder(size, product));
    return rowsOf(interleaved(runs, work, sets));
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** The production code that draws and writes workbooks, for making the files. */
export function compile(work) {
  const outfile = join(work, "product.cjs");
  bundle(
    `
      import { writeWorkbook } from "./src/hosts/file/write/write-workbook";
      import { deflate } from "./src/hosts/file/disk/formats/deflate";
      import { departmentWorkbook, institutionWorkbook } from "./src/flows/workbooks/workbooks";
      import { recordOf } from "./src/sheets/define-sheet";
      import { cover } from "./src/subjects/registers/sheets/cover";
      import { departmentRegister } from "./src/subjects/registers/sheets/department-register";
      import { departments } from "./src/subjects/institution/sheets/departments";
      import { institutionInfo } from "./src/subjects/institution/sheets/institution-info";
      import { institutionRoster, roster } from "./src/subjects/institution/sheets/roster";
      import { staffRegister } from "./src/subjects/registers/sheets/staff-register";
      const sheets = { cover, departmentRegister, departments, institutionInfo, institutionRoster, roster, staffRegister };
      export { writeWorkbook, deflate, departmentWorkbook, institutionWorkbook, recordOf, sheets };`,
    outfile,
  );
  return createRequire(import.meta.url)(outfile);
}

/** Each run takes every program once, so that a busy moment of the machine meets all of them. */
function interleaved(runs, work, sets) {
  const middle = sets[SIZES.indexOf(WORKBOOKS)];
  const programs = {
    exceljs: () => reading("exceljs", middle),
    sheetjs: () => reading("sheetjs", middle),
    ...Object.fromEntries(sets.map((set, i) => [`ours ${SIZES[i]}`, () => consolidating(set, work)])),
  };
  const results = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
  for (let run = 0; run < runs; run++)
    for (const [name, measure] of Object.entries(programs)) results[name].push(measure());
  return Object.fromEntries(Object.entries(results).map(([name, each]) => [name, medians(each)]));
}

/** A library that reads the department workbooks and does nothing with them; its own start is not counted. */
function reading(library, { files }) {
  return JSON.parse(execFileSync(process.execPath, [READER, library, "", ...files], { encoding: "utf8" }));
}

/** The words of a consolidation, and no result of an earlier one in its way. */
export function consolidation({ institution, folder }, work) {
  const out = join(work, "汇总.xlsx");
  rmSync(out, { force: true });
  return ["consolidate", folder, "--institution", institution, "--out", out, "--as-of", "2012-11-30"];
}

/** The built program, everything included: start, reading, judging, merging, drawing, writing. */
function consolidating({ institution, folder }, work) {
  const { status, stderr, used } = program(consolidation({ institution, folder }, work), work);
  if (status !== 1) throw new Error(`consolidate: ${status} ${stderr}`);
  return used();
}

function rowsOf(measured) {
  const ours = measured[`ours ${WORKBOOKS}`];
  const against = (library, atLeast) => ({
    what: `consolidate ${WORKBOOKS} workbooks × ${ROWS} rows, everything included, CPU`,
    against: `${library} merely reading them`,
    ratio: measured[library].cpu / ours.cpu,
    atLeast,
    goal: 1,
    detail: `${spent(ours)} / ${spent(measured[library])}`,
  });
  const perRow = SIZES.map((size) => (measured[`ours ${size}`].cpu / (size * ROWS)) * 1e6);
  const [, middle, large] = perRow;
  return [
    against("exceljs", 1),
    // Merely a goal, and therefore no bar: at least as fast as the slower library is asked above.
    against("sheetjs", 0),
    {
      what: "consolidate, 100,000 rows, CPU a row",
      against: "20,000 rows",
      ratio: middle / large,
      atLeast: 1 / SLACK,
      goal: 1,
      detail: `${perRow.map((micros) => micros.toFixed(0)).join(" / ")} µs a row at 1,000 / 20,000 / 100,000; ${spent(measured[`ours ${SIZES.at(-1)}`])}`,
    },
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const runs = process.argv.includes("--runs") ? Number(process.argv[process.argv.indexOf("--runs") + 1]) : 5;
  for (const { what, against, ratio, atLeast, goal, detail } of await benchConsolidate({ runs })) {
    console.log(
      `${what} | ${against} | ${ratio.toFixed(2)}× | ≥ ${atLeast.toFixed(2)}× | ${goal}× | ${detail}`,
    );
  }
}
