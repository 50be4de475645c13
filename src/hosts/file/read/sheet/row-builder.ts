import { cellName } from "../../../../workbook/address";
import type { CellValue, GridRow } from "../../../../workbook/grid";
import type { Budget } from "../package/limits";
import { damaged, overLimits } from "../package/refusals";

/** Gathers the filled cells of one row after the other. */
export class RowBuilder {
  private columns: number[] = [];
  private values: CellValue[] = [];
  private count = 0;
  private ascending = true;
  private hidden = false;
  private struck: number[] | null = null;
  private filledRows = 0;
  /** Rows of a table mostly fill the same columns; they share one list. */
  private sameColumns: readonly number[] = [];
  /** Hidden rows, empty ones too. */
  hiddenRows = 0;
  lastColumn = 0;

  constructor(
    private readonly budget: Budget,
    private readonly give: (row: GridRow) => void,
  ) {}

  begin(hidden: boolean): void {
    this.count = 0;
    this.ascending = true;
    this.hidden = hidden;
    this.struck = null;
    if (hidden) this.hiddenRows++;
  }

  add(column: number, value: CellValue): void {
    if (this.count > 0 && column <= (this.columns[this.count - 1] as number)) this.ascending = false;
    this.columns[this.count] = column;
    this.values[this.count++] = value;
  }

  /** The text in a column is struck out. */
  strike(column: number): void {
    (this.struck ??= []).push(column);
  }

  end(number: number): void {
    if (this.count === 0) return;
    this.spend();
    if (!this.ascending) this.sort(number);
    const columns = this.rowColumns();
    const values = this.values.slice(0, this.count);
    this.lastColumn = Math.max(this.lastColumn, columns[columns.length - 1] as number);
    const { hidden, struck } = this;
    this.give(struck ? { number, columns, values, hidden, struck } : { number, columns, values, hidden });
  }

  private spend(): void {
    this.budget.spendRow(this.count);
    const most = this.budget.limits.rowsPerSheet;
    if (++this.filledRows > most) throw overLimits(`一个工作表中有内容的行超过 ${most} 行`);
  }

  private rowColumns(): readonly number[] {
    const same = this.sameColumns;
    let equal = 0;
    while (equal < this.count && same[equal] === this.columns[equal]) equal++;
    if (equal < this.count || same.length !== this.count)
      this.sameColumns = this.columns.slice(0, this.count);
    return this.sameColumns;
  }

  private sort(row: number): void {
    const cells = this.values
      .slice(0, this.count)
      .map((value, i) => ({ column: this.columns[i] as number, value }));
    cells.sort((one, other) => one.column - other.column);
    cells.forEach(({ column, value }, i) => {
      if (cells[i + 1]?.column === column) throw damaged(`单元格 ${cellName(row, column)} 出现了两次`);
      this.columns[i] = column;
      this.values[i] = value;
    });
  }
}
