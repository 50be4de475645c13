/** A rectangle of cells, first and last row and column counted from 1, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's own bounds; a cell beyond them belongs to no sheet. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** 1 → `A`, 28 → `AB`. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `(17, 13)` → `M17`. */
export function cellName(row: number, column: number): string {
  return columnName(column) + row;
}

/** A sheet's name as formulas and links write it: quoted always, which is never wrong. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** `A` → 1, `ab` → 28. */
function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

const CORNER = /^\$?([A-Z]{0,3})\$?(\d{0,7})$/i;

/** `$A$1:C9`, `A1`, `3:5` or `A:C` as an area; null where it is none. */
export function areaNamed(reference: string): Area | null {
  const [from = "", to = from] = reference.split(":");
  const [start, end] = [cornerNamed(from), cornerNamed(to)];
  if (!start || !end) return null;
  return {
    top: start.row ?? 1,
    left: start.column ?? 1,
    bottom: end.row ?? LAST_ROW,
    right: end.column ?? LAST_COLUMN,
  };
}

function cornerNamed(name: string): { readonly row: number | null; readonly column: number | null } | null {
  const [, letters = "", digits = ""] = CORNER.exec(name) ?? [];
  if (letters + digits === "") return null;
  return {
    row: digits === "" ? null : Number(digits),
    column: letters === "" ? null : columnNumber(letters),
  };
}

/** `{ top: 1, left: 1, bottom: 2, right: 2 }` → `A1:B2`. */
export function areaName({ top, left, bottom, right }: Area): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}
