import { isDate } from "../../../../workbook/grid";
import { columnLook, ownLook, rowWidth, shownLook } from "../../../../workbook/row-looks";
import type { RowImage, SheetImage, WorkbookImage } from "../../../../workbook/sheet-image";
import { LookTable } from "./look-table";

/** What has to be known of a workbook before its rows are written. */
export interface Survey {
  /** Every look that it shows, so that the frame can be drawn. */
  readonly looks: LookTable;
  /** How many columns its sheets reach over. */
  readonly widths: ReadonlyMap<SheetImage, number>;
}

/** One walk over all rows. */
export function surveyed({ sheets }: WorkbookImage): Survey {
  const looks = new LookTable();
  const widths = new Map<SheetImage, number>();
  for (const sheet of sheets) {
    for (const { look } of sheet.columns) if (look) looks.place(look);
    widths.set(sheet, surveyRows(looks, sheet));
  }
  return { looks, widths };
}

/** The width of the widest row. */
function surveyRows(table: LookTable, sheet: SheetImage): number {
  // One day in a column is enough for its look, and pages of lines share their lists of looks.
  const dayless = new Set(sheet.columns.keys());
  const seen = new Set<RowImage["looks"]>([undefined]);
  let widest = 0;
  for (const row of sheet.rows) {
    for (const index of row.days?.(dayless) ?? []) {
      table.datePlace(columnLook(sheet, index));
      dayless.delete(index);
    }
    widest = Math.max(widest, row.days ? sheet.columns.length : surveyRow(table, sheet, row, seen));
  }
  return widest;
}

/** The width of the row. */
function surveyRow(table: LookTable, sheet: SheetImage, row: RowImage, seen: Set<RowImage["looks"]>): number {
  const width = rowWidth(row, sheet.columns.length);
  if (row.few) {
    for (const [index, value] of row.few) if (isDate(value)) table.datePlace(columnLook(sheet, index));
    return width;
  }
  const { cells, looks } = row;
  const isNew = !seen.has(looks);
  seen.add(looks);
  for (let index = 0; index < width; index++) {
    if (isNew) {
      const own = ownLook(row, index);
      if (own) table.place(own);
    }
    const value = cells[index];
    if (typeof value === "object" && isDate(value)) table.datePlace(shownLook(sheet, row, index));
  }
  return width;
}
