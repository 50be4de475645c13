import type { Look, RowImage, SheetImage } from "./sheet-image";

const PLAIN: Look = {};

/** How many cells of a row are drawn: one look for the whole row reaches over all columns of the sheet. */
export function rowWidth(row: RowImage, columns: number): number {
  if (row.few) return ([...row.few.keys()].at(-1) ?? -1) + 1;
  const { cells, looks } = row;
  if (looks === undefined) return cells.length;
  return Math.max(cells.length, isLookList(looks) ? looks.length : columns);
}

/** The look that the row itself gives a cell. */
export function ownLook({ looks }: RowImage, index: number): Look | undefined {
  return looks !== undefined && isLookList(looks) ? looks[index] : looks;
}

/** The look of a column's cells that name none. */
export function columnLook({ columns }: Pick<SheetImage, "columns">, index: number): Look {
  return columns[index]?.look ?? PLAIN;
}

/** The look in which a cell is shown. */
export function shownLook(image: Pick<SheetImage, "columns">, row: RowImage, index: number): Look {
  return ownLook(row, index) ?? columnLook(image, index);
}

/** Looks never change, and workbooks share them. */
const keys = new WeakMap<Look, string>();

/** Equal looks have equal keys, whether or not they are one object. */
export function lookKey(look: Look): string {
  let key = keys.get(look);
  if (key === undefined) {
    key = keyOf(look);
    keys.set(look, key);
  }
  return key;
}

function keyOf(look: Look): string {
  return JSON.stringify(Object.entries(look).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Whether a row gives each of its cells a look, and not all of them one. */
export function isLookList(
  looks: Look | readonly (Look | undefined)[],
): looks is readonly (Look | undefined)[] {
  return Array.isArray(looks);
}
