import { isDate } from "../../../../workbook/grid";
import { columnLook, ownLook, rowWidth } from "../../../../workbook/row-looks";
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
  // One day in a column is enough for its look.
  const dayless = new Set(sheet.columns.keys());
  let widest = 0;
  for (const row of sheet.rows) {
    for (const index of row.days?.(dayless) ?? []) {
      table.datePlace(columnLook(sheet, index));
      dayless.delete(index);
    }
    widest = Math.max(widest, row.days ? sheet.columns.length : surveyRow(table, sheet, row));
  }
  return widest;
}

/** The width of the row. */
function surveyRow(table: LookTable, sheet: SheetImage, row: RowImage): number {
  if (row.few) {
    for (const [index, value] of row.few) if (isDate(value)) table.datePlace(columnLook(sheet, index));
    return rowWidth(row, sheet.columns.length);
  }
  const { cells, looks } = row;
  // Lines of a register have no looks of their own.
  const width = looks ? rowWidth(row, sheet.columns.length) : cells.length;
  for (let index = 0; index < width; index++) {
    const own = looks && ownLook(row, index);
    if (own) table.place(own);
    const value = cells[index];
    if (typeof value === "object" && isDate(value)) table.datePlace(own ?? columnLook(sheet, index));
  }
  return width;
}
