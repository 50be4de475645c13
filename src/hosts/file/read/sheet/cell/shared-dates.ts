import type { CellDate } from "../../../../../workbook/grid";

/** A power of two. */
const REMEMBERED_DATES = 512;

/** Days repeat from row to row, and then share one object. */
export class SharedDates {
  private readonly remembered: (CellDate | undefined)[] = new Array<CellDate | undefined>(REMEMBERED_DATES);

  of(serial: number): CellDate {
    const slot = serial & (REMEMBERED_DATES - 1);
    const remembered = this.remembered[slot];
    if (remembered?.serial === serial) return remembered;
    return (this.remembered[slot] = { serial });
  }
}
