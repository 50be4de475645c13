import type { Grid, GridRow, WorkbookContent } from "../workbook/grid";
import type { SheetImage } from "../workbook/sheet-image";

/** Whether a sheet still holds what it held; rows that a filter hides are no change. */
export function isStill({ sheet, rows }: Grid, { sheets }: WorkbookContent): boolean {
  const now = sheets.find((grid) => grid.sheet === sheet);
  return now !== undefined && (now.rows === rows || cellsOf(now.rows) === cellsOf(rows));
}

/** The first sheet that a drawing would replace and that is no longer what it was made for; undefined where there is none. */
export function changedSheet(
  images: readonly SheetImage[],
  seen: WorkbookContent,
  now: WorkbookContent,
): string | undefined {
  if (seen === now) return undefined;
  return images
    .map(({ sheet }) => now.sheets.find((grid) => grid.sheet === sheet))
    .find((grid) => grid !== undefined && !isStill(grid, seen))?.sheet;
}

function cellsOf(rows: readonly GridRow[]): string {
  return JSON.stringify(rows.map(({ number, columns, values }) => [number, columns, values]));
}
