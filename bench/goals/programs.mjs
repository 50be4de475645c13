// What is measured: each program in a process of its own, by name.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { consolidation } from "../consolidating/consolidation.mjs";
import { bundle, PROGRAM, program, ROOT } from "../product.mjs";
import { compile as compileRules } from "../rules/rules.mjs";
import { savedByOpenpyxl, setsIn } from "./sets.mjs";
import { sizes } from "./sizes.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const READER = here("../reading/read-child.mjs");
/** Edited workbooks of so many rows. */
export const EDITED = [1_500, 10_000, 30_000];
const AS_OF = ["--as-of", "2012-11-30"];

/**
 * Each measures one run: seconds (`wall`), seconds of the processor (`cpu`) and megabytes (`peak`) where it is a program, or
 * figures of its own.
 *
 * @param {string} work folder for what is written meanwhile
 * @returns {Readonly<Record<string, () => object | Promise<object>>>}
 */
export function programs(work) {
  const set = setsIn(work);
  const openpyxl = async () => savedByOpenpyxl(await set(100));
  return {
    SheetJS: async () => reading("sheetjs", await set(100)),
    exceljs: async () => reading("exceljs", await set(100)),
    floor: async () => child("floor-child.mjs", await resultOf(set(100), work), ...(await set(100)).files),
    consolidate: async () => consolidating(await set(100), work),
    "consolidate with receipts": async () => withReceipts(await set(100), work),
    "check 100": async () => used(["check", (await set(100)).folder, ...AS_OF], work),
    "check 1": async () => started([PROGRAM, "check", (await set(100)).files[0], ...AS_OF]),
    "bare Node": () => started(["--eval", ""]),

    "SheetJS, openpyxl's files": async () => reading("sheetjs", await openpyxl()),
    "exceljs, openpyxl's files": async () => reading("exceljs", await openpyxl()),
    "consolidate openpyxl's files": async () => consolidating(await openpyxl(), work),

    "SheetJS, 100,000 rows": async () => reading("sheetjs", await set(500)),
    "10,000 rows": async () => consolidating(await set(50), work),
    "100,000 rows": async () => consolidating(await set(500), work),
    "200,000 rows": async () => consolidating(await set(1000), work),
    "10 departments": async () => consolidating(await set(10, 20), work),
    "300 departments": async () => consolidating(await set(300, 20), work),
    "1,000 departments": async () => consolidating(await set(1000, 20), work),

    体系表: async () => systemTable(await resultOf(set(50), work), work),
    edit: () => edits(work),
    sizes,
    pane: () =>
      JSON.parse(
        execFileSync(process.execPath, ["--import", "tsx", here("pane.ts")], { cwd: ROOT, encoding: "utf8" }),
      ),
  };
}

/** Commands whose time is told by room, by name; asked for when they are about to run. */
export async function profiled(work) {
  const set = setsIn(work);
  const [hundred, all] = [await set(100), await set(500)];
  return {
    "check 100 workbooks × 200 rows": () => ["check", hundred.folder, ...AS_OF],
    "consolidate them": () => consolidation(hundred, work),
    "consolidate them, with receipts": () => [
      ...consolidation(hundred, work),
      "--receipts",
      join(work, "回执"),
    ],
    "consolidate 500 workbooks × 200 rows": () => consolidation(all, work),
  };
}

/** A library that reads the department workbooks and does nothing with them; its own start is not counted. */
function reading(library, { files }) {
  return JSON.parse(execFileSync(process.execPath, [READER, library, "", ...files], { encoding: "utf8" }));
}

/** The built program, everything included: start, reading, judging, merging, drawing, writing. */
function used(words, work) {
  const { status, stderr, used: figures } = program(words, work);
  // 1: there are findings, as there should be.
  if (status !== 1) throw new Error(`${words.join(" ")}: ${status} ${stderr}`);
  return figures();
}

function consolidating(set, work) {
  return used(consolidation(set, work), work);
}

function withReceipts(set, work) {
  const receipts = join(work, "回执");
  rmSync(receipts, { recursive: true, force: true });
  return used([...consolidation(set, work), "--receipts", receipts], work);
}

/** What a consolidation wrote; made once. */
async function resultOf(set, work) {
  const paths = await set;
  const folder = join(work, String(paths.files.length));
  if (!existsSync(folder)) {
    mkdirSync(folder);
    consolidating(paths, folder);
  }
  return join(folder, "汇总.xlsx");
}

/** From outside, from the call of the program to its end. */
function started(words) {
  const began = performance.now();
  spawnSync(process.execPath, words, { cwd: ROOT, stdio: "ignore" });
  return { wall: (performance.now() - began) / 1000 };
}

function child(name, ...words) {
  return JSON.parse(
    execFileSync(process.execPath, [here(`children/${name}`), ...words], { encoding: "utf8" }),
  );
}

function systemTable(result, work) {
  const product = join(work, "print.cjs");
  bundle(
    `export { fileSource } from "./src/hosts/file/disk/formats/read-file";
    export { openInstitution } from "./src/flows/open-institution";
    export { printSystemTable } from "./src/flows/print";`,
    product,
  );
  return child("system-table-child.mjs", product, result);
}

/** `again 10000`: ms to the findings after an edit; `whole 10000`: of the workbook judged afresh. */
function edits(work) {
  compileRules(work);
  const bySize = child("edit-child.mjs", join(work, "core.cjs"), EDITED.join(","));
  return Object.fromEntries(
    Object.entries(bySize).flatMap(([rows, { again, whole }]) => [
      [`again ${rows}`, again],
      [`whole ${rows}`, whole],
    ]),
  );
}
