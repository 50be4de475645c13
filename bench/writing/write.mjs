// Writing, against exceljs.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle, inFolder, medians } from "../product.mjs";

const CHILD = fileURLToPath(new URL("write-child.mjs", import.meta.url));

/**
 * @param {{ runs?: number }} [options]
 * @returns {Promise<{ what: string, against: string, ratio: number, atLeast: number, goal: number, detail: string }[]>}
 */
export function benchWrite({ runs = 5 } = {}) {
  return inFolder("write", (folder) => {
    compile(folder);
    const measured = interleaved(runs, folder, [
      ["ours", "styled"],
      ["exceljs", "styled"],
      ["ours", "wide"],
      ["exceljs", "wide"],
    ]);
    const [styled, styledByExceljs, wide, wideByExceljs] = measured;
    return [
      row("write 10,000 × 15 styled, CPU", styled, styledByExceljs),
      row("write 20,000 × 31 texts, CPU", wide, wideByExceljs),
    ];
  });
}

/** The production writer as plain JavaScript, so that nothing but writing is measured. */
function compile(folder) {
  bundle(
    `export { writeWorkbook } from "./src/hosts/file/write/write-workbook"; export { deflate } from "./src/hosts/file/disk/formats/deflate";`,
    join(folder, "writer.cjs"),
  );
}

/** Each run takes every writer once, so that a busy moment of the machine meets all of them. */
function interleaved(runs, folder, writers) {
  const results = writers.map(() => []);
  for (let run = 0; run < runs; run++) {
    writers.forEach((writer, index) => results[index].push(inFreshProcess(writer, folder)));
  }
  return results.map(medians);
}

function inFreshProcess([writer, image], folder) {
  return JSON.parse(execFileSync(process.execPath, [CHILD, writer, image, folder], { encoding: "utf8" }));
}

function row(what, ours, exceljs) {
  return {
    what,
    against: "exceljs",
    ratio: exceljs.cpu / ours.cpu,
    atLeast: 1,
    goal: 2,
    detail: `${words(ours)} / ${words(exceljs)}`,
  };
}

function words({ cpu, wall, peak, base, size }) {
  return `${cpu.toFixed(2)} s CPU, ${wall.toFixed(2)} s, ${(peak - base).toFixed(0)} MB above the data, ${size.toFixed(1)} MB file`;
}
