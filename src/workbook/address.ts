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

/** `{ top: 1, left: 1, bottom: 2, right: 2 }` → `A1:B2`. */
export function areaName({ top, left, bottom, right }: Area): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}
