import { isDate } from "../../../../workbook/grid";
import type { RowImage, SheetImage, WorkbookImage } from "../../../../workbook/sheet-image";
import { LookTable } from "./look-table";
import { columnLook, ownLook, rowWidth } from "../../../../workbook/row-looks";

/** Every look that a workbook shows, so that the frame can be drawn before the rows are. */
export function collectLooks({ sheets }: WorkbookImage): LookTable {
  const table = new LookTable();
  for (const sheet of sheets) {
    for (const { look } of sheet.columns) if (look) table.place(look);
    for (const row of sheet.rows) collectRow(table, sheet, row);
  }
  return table;
}

function collectRow(table: LookTable, sheet: SheetImage, row: RowImage): void {
  if (row.few) {
    for (const [index, value] of row.few) if (isDate(value)) table.datePlace(columnLook(sheet, index));
    return;
  }
  const { cells, looks } = row;
  // Lines of a register have no looks of their own.
  const width = looks ? rowWidth(row, sheet.columns.length) : cells.length;
  for (let index = 0; index < width; index++) {
    const own = looks && ownLook(row, index);
    if (own) table.place(own);
    if (typeof cells[index] === "object" && isDate(cells[index]))
      table.datePlace(own ?? columnLook(sheet, index));
  }
}
