import { rowWidth } from "../../../workbook/row-looks";
import type { SheetImage } from "../../../workbook/sheet-image";
import { drawBlock, drawLinks } from "./draw-cells";
import { drawSheetFrame } from "./draw-frame";
import { drawCellLooks, drawColumnLooks } from "./draw-looks";
import type { ApiSupport } from "../api-support";
import type { FormerSheet } from "../placements";

/** All of a sheet's cells with their looks, at once. */
export function drawAll(sheet: Excel.Worksheet, image: SheetImage, level: ApiSupport, shift: number): void {
  drawColumnLooks(sheet, image, level);
  drawLinks(sheet, image);
  drawBlock(sheet, image, { from: 0, rows: image.rows }, shift);
  drawCellLooks(sheet, image, level);
  drawSheetFrame(sheet, image, level);
}

/** The cells as they were drawn on another sheet, with all that does not come along with cells. */
export function copyAll(
  sheet: Excel.Worksheet,
  from: Excel.Worksheet,
  image: SheetImage,
  level: ApiSupport,
): void {
  drawColumnLooks(sheet, image, level);
  const { rows, columns } = image;
  const width = Math.max(columns.length, ...rows.map((row) => rowWidth(row, columns.length)));
  if (rows.length > 0 && width > 0)
    sheet.getRange("A1").copyFrom(from.getRangeByIndexes(0, 0, rows.length, width), "All");
  drawSheetFrame(sheet, image, level);
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
