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

/** Lists of looks that were gone through: pages of lines share theirs. */
type SeenLooks = Set<RowImage["looks"]>;

/** The width of the widest row. */
function surveyRows(table: LookTable, sheet: SheetImage): number {
  const seen: SeenLooks = new Set([undefined]);
  if (sheet.days) return surveyLong(table, sheet, sheet.days, seen);
  let widest = 0;
  for (const row of sheet.rows) widest = Math.max(widest, surveyRow(table, sheet, row, seen));
  return widest;
}

/** Nobody asks for the cells of its rows: they would be made for it. */
function surveyLong(table: LookTable, sheet: SheetImage, days: readonly number[], seen: SeenLooks): number {
  const width = sheet.columns.length;
  for (const row of sheet.rows) if (!seen.has(row.looks)) placeOwn(table, row, width, seen);
  for (const index of days) table.datePlace(columnLook(sheet, index));
  return width;
}

function placeOwn(table: LookTable, row: RowImage, width: number, seen: SeenLooks): void {
  seen.add(row.looks);
  for (let index = 0; index < width; index++) {
    const own = ownLook(row, index);
    if (own) table.place(own);
  }
}

/** The width of the row. */
function surveyRow(table: LookTable, sheet: SheetImage, row: RowImage, seen: SeenLooks): number {
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
