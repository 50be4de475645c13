// One reader in a process of its own: `node read-child.mjs <reader> <folder of the compiled reader> <file>…`.
// Prints what it used and what it saw as JSON.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { countTags, unpacked } from "./unzip.mjs";

const [reader, folder, ...files] = process.argv.slice(2);
const require = createRequire(import.meta.url);

/** Each reads one file and says how many filled cells it found. */
const READERS = {
  /** Node alone, to be taken off the others' memory. */
  bare: () => null,

  /** Ours as the program uses it: every row kept until the next file. */
  ours: async () => {
    const { readXlsx, nodeInflate } = require(`${folder}/reader.cjs`);
    return async (bytes) => countCells((await readXlsx("", bytes, nodeInflate)).sheets);
  },

  /** Ours for a caller who keeps no rows. */
  "ours, rows not kept": async () => {
    const { streamRows, nodeInflate } = require(`${folder}/reader.cjs`);
    return async (bytes) => {
      let count = 0;
      await streamRows(bytes, nodeInflate, (_, row) => (count += row.columns.length));
      return count;
    };
  },

  exceljs: async () => {
    const { Workbook } = require("exceljs");
    return async (bytes) => {
      const book = new Workbook();
      await book.xlsx.load(bytes);
      let count = 0;
      book.eachSheet((sheet) =>
        sheet.eachRow((row) =>
          row.eachCell((cell) => {
            // Of a merged area exceljs gives the first value for every cell.
            if (cell.value !== null && cell.master === cell) count++;
          }),
        ),
      );
      return count;
    };
  },

  sheetjs: async () => {
    const { read } = require("@e965/xlsx");
    return async (bytes) => {
      const { Sheets } = read(bytes, { dense: true, cellText: false, cellHTML: false, cellFormula: false });
      const cells = Object.values(Sheets).flatMap((sheet) => sheet["!data"].flat());
      return cells.filter(
        (cell) => cell !== undefined && cell !== null && cell.v !== undefined && cell.v !== "",
      ).length;
    };
  },

  hucre: async () => {
    const { readXlsx } = await import("hucre");
    return async (bytes) => {
      const { sheets } = await readXlsx(bytes);
      return sheets.reduce(
        (total, { rows }) => total + rows.flat().filter((value) => value !== null && value !== "").length,
        0,
      );
    };
  },

  /** The floor: no reader can do without unpacking. */
  unzip: async () => async (bytes) => unpacked(bytes).length * 0,

  /** The floor with one look at every byte. */
  "unzip + count": async () => async (bytes) =>
    unpacked(bytes).reduce((total, part) => total + countTags(part), 0) * 0,
};

function countCells(sheets) {
  return sheets.reduce(
    (total, { rows }) => rows.reduce((sum, { columns }) => sum + columns.length, total),
    0,
  );
}

const read = await READERS[reader]();
const before = process.cpuUsage();
const started = performance.now();
let cells = 0;
if (read !== null) for (const file of files) cells += await read(readFileSync(file));
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({
    cpu: (user + system) / 1e6,
    wall: (performance.now() - started) / 1000,
    peak: process.resourceUsage().maxRSS / 1024,
    cells,
  }),
);
