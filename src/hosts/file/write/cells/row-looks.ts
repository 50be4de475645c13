import type { Look, RowImage, SheetImage } from "../../../../workbook/sheet-image";

const PLAIN: Look = {};

/** How many cells of a row are drawn: one look for the whole row reaches over all columns of the sheet. */
export function rowWidth(row: RowImage, columns: number): number {
  if (row.few) return ([...row.few.keys()].at(-1) ?? -1) + 1;
  const { cells, looks } = row;
  if (looks === undefined) return cells.length;
  return Math.max(cells.length, isList(looks) ? looks.length : columns);
}

/** The look that the row itself gives a cell. */
export function ownLook({ looks }: RowImage, index: number): Look | undefined {
  return looks !== undefined && isList(looks) ? looks[index] : looks;
}

/** The look of a column's cells that name none. */
export function columnLook({ columns }: SheetImage, index: number): Look {
  return columns[index]?.look ?? PLAIN;
}

function isList(looks: Look | readonly (Look | undefined)[]): looks is readonly (Look | undefined)[] {
  return Array.isArray(looks);
}
