import { rowWidth } from "../../../workbook/row-looks";
import type { SheetImage } from "../../../workbook/sheet-image";
import { cellStrokes, linkStrokes } from "./draw-cells";
import { frameStrokes } from "./draw-frame";
import { columnStrokes, lookStrokes } from "./draw-looks";
import type { ApiSupport } from "../api-support";
import type { FormerSheet } from "../placements";
import type { Stroke } from "../strokes";

/** All of a sheet's cells with their looks. */
export function* contentStrokes(
  sheet: Excel.Worksheet,
  image: SheetImage,
  level: ApiSupport,
  shift: number,
): Generator<Stroke> {
  yield* columnStrokes(sheet, image, level);
  yield* linkStrokes(sheet, image);
  yield* cellStrokes(sheet, image, shift);
  yield* lookStrokes(sheet, image, level);
}

/** A sheet with all that is on it, at once. */
export function drawAtOnce(
  sheet: Excel.Worksheet,
  image: SheetImage,
  level: ApiSupport,
  shift: number,
): void {
  for (const { draw } of contentStrokes(sheet, image, level, shift)) draw();
  for (const { draw } of frameStrokes(sheet, image, level)) draw();
}

/** The cells as they were drawn on another sheet, with all that does not come along with cells. */
export function copyAll(
  sheet: Excel.Worksheet,
  from: Excel.Worksheet,
  image: SheetImage,
  level: ApiSupport,
): void {
  for (const { draw } of columnStrokes(sheet, image, level)) draw();
  const { rows, columns } = image;
  const width = Math.max(columns.length, ...rows.map((row) => rowWidth(row, columns.length)));
  if (rows.length > 0 && width > 0)
    sheet.getRange("A1").copyFrom(from.getRangeByIndexes(0, 0, rows.length, width), "All");
  for (const { draw } of frameStrokes(sheet, image, level)) draw();
}

/** Empties a sheet without deleting it, so that formulas and names that point to it go on doing so. */
export function wipe(sheet: Excel.Worksheet, { filter }: FormerSheet): void {
  // What a filter hides would be passed over.
  if (filter?.hides) sheet.autoFilter.clearCriteria();
  const all = sheet.getRange();
  all.dataValidation.clear();
  all.clear("All");
  all.rowHidden = false;
  all.columnHidden = false;
  all.format.useStandardWidth = true;
  // Back to rows that Excel fits to their text.
  all.format.autofitRows();
}
