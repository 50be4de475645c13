import { shown } from "../../sheets/columns/cell-text";
import type { CellContext } from "../../sheets/columns/column";
import { isDitto } from "../../sheets/columns/words/empty-words";
import { valueAt, type CellValue, type GridRow } from "../../workbook/grid";
import type { Entry } from "../entry";
import type { Header } from "../head/header";
import type { LineWords } from "./line-words";
import type { MergedColumns } from "./merged-values";
import { parseCell } from "./parse-cell";
import { isBlank } from "./row-kinds";
import type { Slot } from "./slots";

/** What a risk point is called by: lines that share these from merged areas are one. */
const ONE_POINT = ["name", "power", "point"];

type Draft = Record<string, string | null>;

/** The paragraphs of a cell that fell into several lines when a table came from Word, all other cells merged over them. */
export class Paragraphs {
  private readonly shared: readonly number[];

  constructor(
    private readonly header: Header,
    private readonly slotOfColumn: readonly (Slot | undefined)[],
    private readonly merged: MergedColumns,
    private readonly context: CellContext,
    private readonly words: LineWords,
  ) {
    const columns = ONE_POINT.map((key) => header.columnOf.get(key));
    this.shared = header.columnOf.has("point") ? columns.filter((at) => at !== undefined) : [];
  }

  /** Whether a line is a further paragraph of the one before: name, power and point come from one merged area. */
  continues(row: GridRow, before: Entry | undefined): before is Entry {
    if (!before || this.shared.length === 0) return false;
    const { merged, header } = this;
    const isShared = (at: number) => (merged.above(row, at)?.area.top ?? Infinity) <= before.row;
    // Lines that were numbered each are known as rows of their own.
    return this.shared.every(isShared) && valueAt(row, header.columnOf.get("riskId") ?? 0) === null;
  }

  /** Puts it behind what stands there. */
  add(row: GridRow, before: Entry): void {
    row.columns.forEach((column, i) => {
      const slot = this.slotOfColumn[column];
      const value = row.values[i];
      if (!slot || value === undefined || isBlank(value)) return;
      if (typeof value !== "string" || !isDitto(value)) this.cell(row.number, slot, value, before);
    });
  }

  private cell(row: number, slot: Slot, value: CellValue, before: Entry): void {
    const { key, column } = slot;
    const record: Draft = before.record;
    const first = record[key] ?? null;
    const { value: meant, trouble } = parseCell(column, value, this.context);
    if (first === null) {
      record[key] = meant;
      if (trouble) this.words.trouble(row, slot, value, trouble);
    } else if (meant !== first) {
      if (!column.joins) this.words.differs(row, slot, value, first);
      else this.join(row, slot, value, before);
    }
  }

  private join(row: number, slot: Slot, value: CellValue, before: Entry): void {
    const { key, column } = slot;
    const record: Draft = before.record;
    const first = record[key] ?? "";
    const whole = `${first}\n${shown(value)}`;
    record[key] = whole;
    this.words.joined(row, slot, value, before.row);
    const { trouble } = column.parse(whole, this.context);
    if (trouble && !column.parse(first, this.context).trouble)
      this.words.trouble(before.row, slot, whole, trouble);
  }
}
