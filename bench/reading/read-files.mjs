// The files that readers are measured on; made once and kept beside other temporary files.
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeByExceljs, writeInline, writeRuns, writeShared } from "./read-packages.mjs";
import { workbookRows } from "./read-rows.mjs";

/** Goes up when the files change. */
const EDITION = 4;

/** Ten files: five, two, two and one of each producer. */
const PRODUCERS = [
  writeByExceljs,
  writeShared,
  writeByExceljs,
  writeRuns,
  writeByExceljs,
  writeShared,
  writeByExceljs,
  writeRuns,
  writeByExceljs,
  writeInline,
];

const SETS = {
  small: { files: 200, rows: 200, producers: PRODUCERS },
  large: { files: 3, rows: 50_000, producers: [writeByExceljs, writeShared, writeRuns] },
};

/** @param {"small" | "large"} set @returns {Promise<string[]>} paths */
export async function benchFiles(set) {
  const { files, rows, producers } = SETS[set];
  const folder = join(tmpdir(), `integrity-risk-bench-${EDITION}`, set);
  const paths = Array.from({ length: files }, (_, i) =>
    join(folder, `${set}-${String(i).padStart(3, "0")}.xlsx`),
  );
  if (existsSync(folder)) return paths;
  // Made beside and renamed, so that a broken-off run leaves no half set.
  const beside = `${folder}.${process.pid}`;
  mkdirSync(beside, { recursive: true });
  for (const [i, path] of paths.entries()) {
    await producers[i % producers.length](path.replace(folder, beside), workbookRows(rows, i + 1));
  }
  if (existsSync(folder)) rmSync(beside, { recursive: true });
  else renameSync(beside, folder);
  return paths;
}
