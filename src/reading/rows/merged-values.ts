import type { Area } from "../../workbook/address";
import { valueAt, type CellValue, type Grid, type GridRow } from "../../workbook/grid";
import { isBlank } from "./row-kinds";

/** A value that stands in the first cell of a merged area and holds for a cell below it. */
export interface MergedValue {
  readonly area: Area;
  readonly value: CellValue;
}

/** For rows read downwards: the value of the merged area that a column's blank cell lies in. */
export class MergedColumns {
  /** Areas of each column by their first row; only areas of several rows below the header count. */
  private readonly waiting = new Map<number, Area[]>();
  private readonly next = new Map<number, number>();
  private readonly rows = new Map<number, GridRow>();

  constructor(grid: Grid, headerRow: number, columns: Iterable<number>) {
    const wanted = new Set(columns);
    for (const area of grid.merged) {
      if (area.bottom === area.top || area.top <= headerRow || !wanted.has(area.left)) continue;
      const list = this.waiting.get(area.left);
      if (list) list.push(area);
      else this.waiting.set(area.left, [area]);
    }
    for (const list of this.waiting.values()) list.sort((a, b) => a.top - b.top);
    if (!this.empty) for (const row of grid.rows) this.rows.set(row.number, row);
  }

  get empty(): boolean {
    return this.waiting.size === 0;
  }

  /** What stands at the head of the area that covers a blank cell. Rows must be asked for in ascending order. */
  above(row: GridRow, column: number): MergedValue | undefined {
    const area = this.areaAbove(row.number, column);
    if (!area || !isBlank(valueAt(row, column))) return undefined;
    const top = this.rows.get(area.top);
    const value = top ? valueAt(top, column) : null;
    return value === null || isBlank(value) ? undefined : { area, value };
  }

  private areaAbove(row: number, column: number): Area | undefined {
    const list = this.waiting.get(column);
    if (!list) return undefined;
    let i = this.next.get(column) ?? 0;
    while (i < list.length && (list[i]?.bottom ?? 0) < row) i++;
    this.next.set(column, i);
    const area = list[i];
    return area && area.top < row ? area : undefined;
  }
}
