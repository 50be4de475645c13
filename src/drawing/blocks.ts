import type { Area } from "../workbook/address";
import type { RowImage } from "../workbook/sheet-image";

/** Rows with their merged areas, counted from the block's own first row. */
export interface RowGroup {
  readonly rows: readonly RowImage[];
  readonly merged?: readonly Area[];
}

/** Blocks under one another, as rows and merged areas of a sheet. */
export function stack(blocks: readonly RowGroup[]): { rows: RowImage[]; merged: Area[] } {
  const rows: RowImage[] = [];
  const merged: Area[] = [];
  for (const block of blocks) {
    for (const area of block.merged ?? []) {
      merged.push({ ...area, top: area.top + rows.length, bottom: area.bottom + rows.length });
    }
    // One by one: there may be more than a call takes as arguments.
    for (const row of block.rows) rows.push(row);
  }
  return { rows, merged };
}

/** One merged row over so many columns. */
export function wideRow(row: RowImage, columns: number): RowGroup {
  return { rows: [row], merged: [{ top: 1, left: 1, bottom: 1, right: columns }] };
}
