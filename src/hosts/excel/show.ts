import type { CellPlace } from "../../workbook/live/live-workbook";

/** Selects a cell on its sheet, brought into sight. */
export function show({ workbook }: Excel.RequestContext, { sheet, row, column }: CellPlace): void {
  const shown = workbook.worksheets.getItem(sheet);
  shown.activate();
  shown.getCell(row - 1, column - 1).select();
}
