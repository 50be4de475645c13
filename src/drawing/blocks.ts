import type { Area } from "../workbook/address";
import type { RowImage } from "../workbook/sheet-image";

/** Rows with their merged areas, counted from the block's own first row. */
export interface RowGroup {
  readonly rows: readonly RowImage[];
  readonly merged?: readonly Area[];
}

/** Blocks under one another, as rows and merged areas of a sheet. */
export function stack(blocks: readonly RowGroup[]): { rows: RowImage[]; merged: Area[] } {
  const merged: Area[] = [];
  let above = 0;
  for (const block of blocks) {
    for (const { top, left, bottom, right } of block.merged ?? []) {
      merged.push({ top: top + above, left, bottom: bottom + above, right });
    }
    above += block.rows.length;
  }
  return { rows: blocks.flatMap(({ rows }) => rows), merged };
}

/** One merged row over so many columns. */
export function wideRow(row: RowImage, columns: number): RowGroup {
  return { rows: [row], merged: [{ top: 1, left: 1, bottom: 1, right: columns }] };
}
