// Reading, against exceljs, SheetJS, hucre and the floor.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle, inFolder, median } from "../product.mjs";
import { benchFiles } from "./read-files.mjs";

const CHILD = fileURLToPath(new URL("read-child.mjs", import.meta.url));
const READERS = ["ours", "ours, rows not kept", "exceljs", "sheetjs", "hucre", "unzip", "unzip + count"];

const SETS = [
  {
    set: "small",
    what: "read 200 workbooks × 200 rows",
    bars: [
      ["cpu", "exceljs", 8, 12],
      ["cpu", "sheetjs", 6, 9],
      ["memory", "exceljs", 4, 5],
    ],
  },
  {
    set: "large",
    what: "read 3 workbooks × 50,000 rows",
    bars: [
      ["cpu", "exceljs", 8, 14],
      ["cpu", "sheetjs", 7, 11],
      ["cpu", "unzip + count", 1 / 2.5, 1 / 1.6],
      ["memory", "exceljs", 5, 10],
    ],
  },
];

/**
 * Rows of the table of bars. `ratio` says how many times less we use than what stands in `against`; below 1 we use
 * more. A bar holds where `ratio` is not below `atLeast`.
 * @param {{ runs?: number }} [options]
 * @returns {Promise<{ what: string, against: string, ratio: number, atLeast: number, goal: number, detail: string }[]>}
 */
export function benchRead({ runs = 5 } = {}) {
  return inFolder("read", async (folder) => {
    compile(folder);
    const rows = [];
    for (const { set, what, bars } of SETS) {
      const measured = interleaved(runs, folder, await benchFiles(set));
      agree(measured);
      for (const bar of bars) rows.push(row(what, bar, measured));
    }
    return rows;
  });
}

/** The production reader as plain JavaScript, so that nothing but reading is measured. */
function compile(folder) {
  bundle(
    `export { readXlsx } from "./src/hosts/file/read/read-xlsx";
    export { streamRows } from "./src/hosts/file/read/sheet/stream-rows";
    export { nodeInflate } from "./src/hosts/file/disk/formats/inflate";`,
    join(folder, "reader.cjs"),
  );
}

/** Each run takes every reader once, so that a busy moment of the machine meets all of them. */
function interleaved(runs, folder, files) {
  const results = Object.fromEntries(["bare", ...READERS].map((reader) => [reader, []]));
  for (let run = 0; run < runs; run++) {
    for (const reader of Object.keys(results)) results[reader].push(inFreshProcess(reader, folder, files));
  }
  const { bare, ...readers } = results;
  const base = median(bare.map(({ peak }) => peak));
  return Object.fromEntries(
    Object.entries(readers).map(([reader, each]) => {
      const { cells } = each[0];
      const cpu = median(each.map((one) => one.cpu));
      return [reader, { cpu, cells, memory: median(each.map(({ peak }) => peak)) - base }];
    }),
  );
}

function inFreshProcess(reader, folder, files) {
  return JSON.parse(execFileSync(process.execPath, [CHILD, reader, folder, ...files], { encoding: "utf8" }));
}

/** Readers that see different cells do different work. */
function agree(measured) {
  const { cells } = measured.ours;
  for (const reader of ["ours, rows not kept", "exceljs", "sheetjs", "hucre"]) {
    if (measured[reader].cells !== cells) {
      throw new Error(`${reader} saw ${measured[reader].cells} cells, ours ${cells}.`);
    }
  }
}

/** Time is that of keeping all rows of a workbook; memory is the reader's own, rows handed on and not kept. */
function row(what, [kind, against, atLeast, goal], measured) {
  const ours = measured[kind === "cpu" ? "ours" : "ours, rows not kept"];
  return {
    what: `${what}, ${kind === "cpu" ? "CPU" : "memory above bare Node, rows handed on"}`,
    against,
    ratio: measured[against][kind] / ours[kind],
    atLeast,
    goal,
    detail: READERS.map((reader) => `${reader} ${amount(kind, measured[reader][kind])}`).join(" · "),
  };
}

function amount(kind, number) {
  return kind === "cpu" ? `${number.toFixed(2)} s` : `${number.toFixed(0)} MB`;
}
