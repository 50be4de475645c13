import type { Area } from "../workbook/address";
import type { Grid } from "../workbook/grid";

/** For rows read downwards: which merged area a column's blank cell lies in, if its value stands further up. */
export class MergedColumns {
  /** Areas of each column by their first row; only areas of several rows below the header count. */
  private readonly waiting = new Map<number, Area[]>();
  private readonly next = new Map<number, number>();

  constructor(grid: Grid, headerRow: number, columns: Iterable<number>) {
    const wanted = new Set(columns);
    for (const area of grid.merged) {
      if (area.bottom === area.top || area.top <= headerRow || !wanted.has(area.left)) continue;
      const list = this.waiting.get(area.left);
      if (list) list.push(area);
      else this.waiting.set(area.left, [area]);
    }
    for (const list of this.waiting.values()) list.sort((a, b) => a.top - b.top);
  }

  get empty(): boolean {
    return this.waiting.size === 0;
  }

  /** The area that covers the cell below its first row. Rows must be asked for in ascending order. */
  above(row: number, column: number): Area | undefined {
    const list = this.waiting.get(column);
    if (!list) return undefined;
    let i = this.next.get(column) ?? 0;
    while (i < list.length && (list[i]?.bottom ?? 0) < row) i++;
    this.next.set(column, i);
    const area = list[i];
    return area && area.top < row ? area : undefined;
  }
}
