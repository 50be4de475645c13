import type { Area } from "../workbook/address";
import type { Grid } from "../workbook/grid";

/** A text merged over more columns than this is a title. */
const WIDEST_GROUP = 12;
/** Headers have at most three rows. */
const HIGHEST_GROUP = 3;

/** Merged areas among the header rows of a sheet, found by cell: a sheet may have a hundred thousand of them. */
export class HeadMerges {
  /** Last row of an area by its first cell. */
  private readonly bottoms = new Map<string, number>();
  /** First column of a group header by each cell that it covers. */
  private readonly groups = new Map<string, number>();
  /** Rows into which an area reaches from above. */
  private readonly reached = new Set<number>();

  constructor({ merged }: Grid, within: number) {
    for (const area of merged)
      if (area.top <= within && area.bottom - area.top < HIGHEST_GROUP) this.take(area);
  }

  /** Whether an area that begins in a row above covers some cell of this row. */
  reach(row: number): boolean {
    return this.reached.has(row);
  }

  /** Whether the area that begins at a cell reaches down to a row. */
  reachesDown(top: number, column: number, row: number): boolean {
    return (this.bottoms.get(cell(top, column)) ?? top) >= row;
  }

  /** The column where the group header stands that covers a cell; undefined where none does. */
  groupAt(row: number, column: number): number | undefined {
    return this.groups.get(cell(row, column));
  }

  private take({ top, left, bottom, right }: Area): void {
    this.bottoms.set(cell(top, left), bottom);
    for (let row = top + 1; row <= bottom; row++) this.reached.add(row);
    if (right - left >= WIDEST_GROUP) return;
    for (let row = top; row <= bottom; row++) {
      for (let column = left + 1; column <= right; column++) this.groups.set(cell(row, column), left);
    }
  }
}

function cell(row: number, column: number): string {
  return `${row}:${column}`;
}
