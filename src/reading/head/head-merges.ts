import { LAST_COLUMN, type Area } from "../../workbook/address";
import type { Grid } from "../../workbook/grid";
import { rememberingParts } from "../../workbook/remembering";

/** A text merged over more columns than this is a title. */
const WIDEST_GROUP = 12;
/** Headers have at most three rows. */
const HIGHEST_GROUP = 3;

/** Merged areas among the header rows of a sheet, found by cell: a sheet may have a hundred thousand of them. */
export class HeadMerges {
  /** Areas by their first cell. */
  private readonly areas = new Map<number, Area>();
  /** First column of a group header by each cell that it covers. */
  private readonly groups = new Map<number, number>();
  /** Rows into which an area reaches from above. */
  private readonly reached = new Set<number>();

  constructor({ merged }: Grid, within: number) {
    for (const area of merged)
      if (area.top <= within && area.bottom - area.top < HIGHEST_GROUP) this.take(area);
  }

  get empty(): boolean {
    return this.areas.size === 0;
  }

  /** Whether an area that begins in a row above covers some cell of this row. */
  reach(row: number): boolean {
    return this.reached.has(row);
  }

  /** Whether the area that begins at a cell reaches down to a row. */
  reachesDown(top: number, column: number, row: number): boolean {
    return this.bottomOf(top, column) >= row;
  }

  /** Last row of the area that begins at a cell; its own row where none does. */
  bottomOf(top: number, column: number): number {
    return this.areas.get(cell(top, column))?.bottom ?? top;
  }

  /** Last column of the area that begins at a cell; its own column where none does, or where it is a title. */
  rightOf(top: number, column: number): number {
    const right = this.areas.get(cell(top, column))?.right ?? column;
    return right - column >= WIDEST_GROUP ? column : right;
  }

  /** The column where the group header stands that covers a cell; undefined where none does. */
  groupAt(row: number, column: number): number | undefined {
    return this.groups.get(cell(row, column));
  }

  private take(area: Area): void {
    const { top, left, bottom, right } = area;
    this.areas.set(cell(top, left), area);
    for (let row = top + 1; row <= bottom; row++) this.reached.add(row);
    if (right - left >= WIDEST_GROUP) return;
    for (let row = top; row <= bottom; row++) {
      for (let column = left + 1; column <= right; column++) this.groups.set(cell(row, column), left);
    }
  }
}

/** Those of a sheet down to a row. */
export const headMerges = rememberingParts((grid: Grid, within: number) => new HeadMerges(grid, within));

/** One number for each cell of a sheet. */
function cell(row: number, column: number): number {
  return row * (LAST_COLUMN + 1) + column;
}
