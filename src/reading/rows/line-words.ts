import { ruleOf } from "../../findings/rule";
import { F08 } from "../../findings/catalogue/fields";
import { L08, L09, L10, L11, L13 } from "../../findings/catalogue/layout";
import { reached, type Finding, type Place, type Stage } from "../../findings/finding";
import { say } from "../../findings/rule";
import { shown } from "../../sheets/columns/cell-text";
import type { Trouble } from "../../sheets/columns/column";
import { areaName } from "../../workbook/address";
import { valueAt, type CellValue, type GridRow } from "../../workbook/grid";
import type { MergedValue } from "./merged-values";
import { isBlank } from "./row-kinds";
import type { Slot } from "./slots";

/** Everything that the reading of a table's lines leaves to say, gathered in their order. */
export class LineWords {
  readonly findings: Finding[] = [];

  constructor(
    private readonly file: string,
    private readonly sheet: string,
    private readonly stage: Stage,
  ) {}

  /** What a column's own kind finds in a cell. What a later stage asks for is silent before it. */
  trouble(row: number, slot: Slot, value: CellValue, trouble: Trouble): void {
    if (this.isEarly(slot)) return;
    const data = { ...trouble.data, header: slot.column.header };
    const said = { field: slot.key, value: shown(value), fix: trouble.fix };
    this.findings.push(say(ruleOf(trouble.rule), trouble.message, this.place(row, slot.at), data, said));
  }

  merged(row: number, { key, column }: Slot, at: number, { area, value }: MergedValue): void {
    const data = { header: column.header, area: areaName(area), value: shown(value) };
    this.findings.push(say(L08, "merged", this.place(row, at), data, { field: key, value: shown(value) }));
  }

  /** A further paragraph that was put behind what stands in the line before. */
  joined(row: number, { key, column, at }: Slot, value: CellValue, first: number): void {
    const data = { header: column.header, row: first };
    this.findings.push(say(L08, "joined", this.place(row, at), data, { field: key, value: shown(value) }));
  }

  /** Lines of one point that say different things where only one can be meant. */
  differs(row: number, { key, column, at }: Slot, value: CellValue, first: string): void {
    const data = { header: column.header, value: shown(value), first };
    this.findings.push(say(F08, "lines", this.place(row, at), data, { field: key, value: shown(value) }));
  }

  /** 例 under a key, or in front of the line. */
  sample(row: GridRow, columnOf: ReadonlyMap<string, number>, key: string | null, value: string): void {
    const at = (key === null ? row.columns[0] : columnOf.get(key)) ?? null;
    this.findings.push(say(L09, "sample", this.place(row.number, at), { value }, { field: key, value }));
  }

  /** A plain blank that may mean 同上. */
  below(row: number, { key, column, at }: Slot, above: string): void {
    const data = { header: column.header, above };
    this.findings.push(say(L10, "below", this.place(row, at), data, { field: key, fix: above }));
  }

  /** 同上 itself; `above` is null where there is nothing to copy. */
  ditto(row: number, slot: Slot, value: string, above: string | null): void {
    if (this.isEarly(slot)) return;
    const data = { header: slot.column.header, value, above: above ?? "" };
    const said = { field: slot.key, value, fix: above };
    this.findings.push(say(L10, above === null ? "alone" : "ditto", this.place(row, slot.at), data, said));
  }

  /** Cells of a line whose text is struck out. */
  struckIn(row: GridRow, slotOfColumn: readonly (Slot | undefined)[]): void {
    for (const at of row.struck ?? []) {
      const slot = slotOfColumn[at];
      const value = valueAt(row, at);
      if (slot && value !== null && !isBlank(value)) this.struck(row.number, at, slot, value);
    }
  }

  private struck(row: number, at: number, { key, column }: Slot, value: CellValue): void {
    const data = { header: column.header, value: shown(value) };
    this.findings.push(say(L11, "struck", this.place(row, at), data, { field: key, value: shown(value) }));
  }

  empty(row: number, at: number | null): void {
    this.findings.push(say(L13, "empty", this.place(row, at), {}, { field: "point" }));
  }

  private isEarly({ column: { required } }: Slot): boolean {
    return required !== false && !reached(this.stage, required);
  }

  private place(row: number, column: number | null): Place {
    return { file: this.file, sheet: this.sheet, row, column };
  }
}
