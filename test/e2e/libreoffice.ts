import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readBytes } from "../../src/hosts/file/disk/formats/read-file";
import { isDate, type CellValue, type WorkbookContent } from "../../src/workbook/grid";
import { convert } from "../support/tools";

/** A workbook file opened by LibreOffice and saved by it, read again. */
export async function throughLibreOffice(bytes: Uint8Array, folder: string): Promise<WorkbookContent> {
  const [sent, back] = [join(folder, "窗格.xlsx"), join(folder, "另存")];
  mkdirSync(back, { recursive: true });
  writeFileSync(sent, bytes);
  convert(sent, "xlsx", back);
  return readBytes("窗格.xlsx", readFileSync(join(back, "窗格.xlsx")));
}

/** What people see in the cells of a sheet, row by row; days as their numbers. */
export function wordsOf({ sheets }: WorkbookContent, name: string): readonly (readonly CellValue[])[] {
  const rows = sheets.find(({ sheet }) => sheet === name)?.rows ?? [];
  return rows.map(({ values }) => values.map((value) => (isDate(value) ? value.serial : value)));
}

/** Holds a saved workbook to being the same one in LibreOffice: its sheets, and the words of those named. */
export async function expectSameElsewhere(
  bytes: Uint8Array,
  folder: string,
  ...sheets: readonly string[]
): Promise<void> {
  const [ours, theirs] = [await readBytes("窗格.xlsx", bytes), await throughLibreOffice(bytes, folder)];
  expect(theirs.sheets.map(({ sheet }) => sheet)).toEqual(ours.sheets.map(({ sheet }) => sheet));
  for (const sheet of sheets) {
    expect(wordsOf(ours, sheet).length).toBeGreaterThan(0);
    expect(wordsOf(theirs, sheet)).toEqual(wordsOf(ours, sheet));
  }
}
