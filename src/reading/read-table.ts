import { L08, L09, L10 } from "../findings/catalogue/layout";
import { remarkOf } from "../findings/catalogue";
import { reached, type Finding, type Place, type Stage } from "../findings/finding";
import { say } from "../findings/remark";
import { shown, textOf } from "../sheets/columns/cell-text";
import type { CellContext, Trouble } from "../sheets/columns/column";
import type { SheetDefinition } from "../sheets/define-sheet";
import { areaName } from "../workbook/address";
import { valueAt, type CellValue, type Grid, type GridRow } from "../workbook/grid";
import { saidFields } from "./declared";
import type { Entry, Table } from "./entry";
import type { Header } from "./header";
import { MergedColumns, type MergedValue } from "./merged-values";
import { wayOfReading, type Lines, type ReadingMemory } from "./reading-memory";
import { isBlank, isFooter, isSampleText, RepeatedHeader } from "./row-kinds";
import { slotsOf, type Slot } from "./slots";

/** Where people leave the word 例. */
const SAMPLE_KEYS = ["riskId", "name", "title", "post", "power", "step", "place", "point"];
const NOTHING_TOLD: ReadonlySet<string> = new Set();
const NOTHING_KEPT: ReadonlyMap<string, CellValue> = new Map();
const NOTHING_EXTRA: ReadonlyMap<number, CellValue> = new Map();

type Draft = Record<string, string | null>;

/** Cells in, lines out: every filled row below the header becomes an entry, with a finding for whatever its cells leave to say. */
export function readTable<K extends string>(
  grid: Grid,
  file: string,
  definition: SheetDefinition<K>,
  header: Header<K>,
  context: CellContext,
  stage: Stage = "汇总",
  memory?: ReadingMemory,
): Table<K> {
  const lines = memory?.lines(grid, wayOfReading(file, definition.id, context, stage), header);
  return new TableReader(grid, file, definition, header, context, stage, lines).read() as Table<K>;
}

class TableReader {
  private readonly slots: readonly Slot[];
  private readonly carried: readonly Slot[];
  private readonly slotOfColumn: (Slot | undefined)[] = [];
  /** The column whose text comes in two: 风险点 and 表现形式. */
  private readonly joined: Slot | undefined;
  private readonly merged: MergedColumns;
  private readonly repeated: RepeatedHeader;
  private readonly blank: Readonly<Draft>;
  private readonly findings: Finding[] = [];
  private readonly above = new Map<string, string>();
  /** Of the line that is being read. */
  private beside: ReadonlyMap<string, string> | undefined;

  constructor(
    private readonly grid: Grid,
    private readonly file: string,
    private readonly definition: SheetDefinition,
    private readonly header: Header,
    private readonly context: CellContext,
    private readonly stage: Stage,
    /** Lines read before. */
    private readonly known: Lines | undefined,
  ) {
    this.slots = slotsOf(definition, header);
    this.carried = this.slots.filter(({ carried }) => carried);
    for (const slot of this.slots) this.slotOfColumn[slot.at] = slot;
    this.joined =
      header.second === null ? undefined : this.slots.find(({ key }) => key === definition.joined?.key);
    this.blank = {
      ...Object.fromEntries(Object.keys(definition.columns).map((key) => [key, null])),
      ...this.said(),
    };
    const others = [header.department, header.second].filter((column) => column !== null);
    this.merged = new MergedColumns(grid, header.row, [...header.columnOf.values(), ...others]);
    this.repeated = new RepeatedHeader(definition, this.slots);
  }

  read(): Table {
    const entries: Entry[] = [];
    for (const row of this.grid.rows) {
      if (row.number <= this.header.row) continue;
      const entry = this.known ? this.remembered(row, this.known) : this.lineOf(row);
      if (entry) entries.push(entry);
    }
    const { definition, file, header, findings } = this;
    return { definition, file, sheet: this.grid.sheet, header, entries, findings };
  }

  /** What the lines above the table say of all its rows. */
  private said(): Draft {
    const said = saidFields(this.grid, this.header.row, this.definition);
    return Object.fromEntries(
      [...said].map(([key, text]) => [
        key,
        this.definition.columns[key]?.parse(text, this.context).value ?? null,
      ]),
    );
  }

  private lineOf(row: GridRow): Entry | null {
    return this.isLine(row) ? this.readRow(row) : null;
  }

  private remembered(row: GridRow, lines: Lines): Entry | null {
    const known = lines.get(row);
    if (known) {
      for (const finding of known.findings) this.findings.push(finding);
      this.carry(known.entry);
      return known.entry;
    }
    const before = this.findings.length;
    const entry = this.lineOf(row);
    if (this.standsAlone(entry)) lines.set(row, { entry, findings: this.findings.slice(before) });
    return entry;
  }

  /** Whether what a line says depends on no other line. */
  private standsAlone(entry: Entry | null): boolean {
    return (
      this.merged.empty && this.carried.every(({ key }) => !entry || (entry.record[key] ?? null) !== null)
    );
  }

  private carry(entry: Entry | null): void {
    for (const { key } of this.carried) {
      const value = entry?.record[key] ?? null;
      if (value !== null) this.above.set(key, value);
    }
  }

  private isLine(row: GridRow): boolean {
    return this.isFilled(row) && !isFooter(row) && !this.repeated.isIn(row);
  }

  private isFilled({ columns, values }: GridRow): boolean {
    for (let i = 0; i < columns.length; i++) {
      const at = columns[i] ?? 0;
      const slot = this.slotOfColumn[at];
      const makesRow = slot ? slot.makesRow : at === this.header.second;
      if (makesRow && !isBlank(values[i])) return true;
    }
    return false;
  }

  private readRow(row: GridRow): Entry {
    const record = { ...this.blank };
    const told: string[] = [];
    this.beside = undefined;
    for (let i = 0; i < row.columns.length; i++) {
      const slot = this.slotOfColumn[row.columns[i] ?? 0];
      if (slot && slot !== this.joined) this.readCell(row.number, slot, row.values[i], record, told);
    }
    if (!this.merged.empty) this.fillMerged(row, record, told);
    if (this.joined) this.join(row, this.joined, record, told);
    this.lookAbove(row.number, record, told);
    return {
      row: row.number,
      record,
      told: told.length ? new Set(told) : NOTHING_TOLD,
      kept: this.keptOf(row, told),
      extra: this.extraOf(row),
      department: this.departmentOf(row),
      ...this.besideOf(),
      sample: this.definition.level === undefined ? null : this.sampleIn(row, record),
    };
  }

  private readCell(
    row: number,
    slot: Slot,
    value: CellValue | undefined,
    record: Draft,
    told: string[],
  ): void {
    if (value === undefined || isBlank(value)) return;
    const { value: meant, trouble, beside } = slot.column.parse(value, this.context);
    record[slot.key] = meant;
    if (beside !== undefined) this.keepBeside(slot.key, beside);
    if (!trouble) return;
    if (meant === null) told.push(slot.key);
    this.tell(row, slot, value, trouble);
  }

  private besideOf(): Pick<Entry, "beside"> {
    return this.beside ? { beside: this.beside } : {};
  }

  private keepBeside(key: string, text: string): void {
    this.beside = new Map([...(this.beside ?? []), [key, text]]);
  }

  /** What a later stage asks for is silent before it. */
  private tell(row: number, { key, column, at }: Slot, value: CellValue, trouble: Trouble): void {
    if (column.required && !reached(this.stage, column.required)) return;
    const data = { ...trouble.data, header: column.header };
    const said = { field: key, value: shown(value), fix: trouble.fix };
    this.findings.push(say(remarkOf(trouble.rule), trouble.message, this.place(row, at), data, said));
  }

  private fillMerged(row: GridRow, record: Draft, told: string[]): void {
    for (const slot of this.slots) {
      if (slot === this.joined) continue;
      const from = this.merged.above(row, slot.at);
      if (!from) continue;
      const { value, beside } = slot.column.parse(from.value, this.context);
      record[slot.key] = value;
      if (beside !== undefined) this.keepBeside(slot.key, beside);
      // What is wrong with the value is said once, at the cell where it stands.
      if (record[slot.key] === null) told.push(slot.key);
      this.tellMerged(row.number, slot, slot.at, from);
    }
  }

  private tellMerged(row: number, { key, column }: Slot, at: number, { area, value }: MergedValue): void {
    const data = { header: column.header, area: areaName(area), value: shown(value) };
    this.findings.push(say(L08, "merged", this.place(row, at), data, { field: key, value: shown(value) }));
  }

  /** 风险点 and 表现形式 in two columns are one text: lengths and signs are judged of the whole. */
  private join(row: GridRow, slot: Slot, record: Draft, told: string[]): void {
    const halves = [slot.at, this.header.second ?? 0]
      .map((at) => this.half(row, slot, at))
      .filter((half) => half !== null);
    const [only, second] = halves;
    const whole = second === undefined ? only : halves.map(shown).join("：");
    this.readCell(row.number, slot, whole, record, told);
  }

  private half(row: GridRow, slot: Slot, at: number): CellValue | null {
    const own = valueAt(row, at);
    if (own !== null && !isBlank(own)) return own;
    const from = this.merged.above(row, at);
    if (from) this.tellMerged(row.number, slot, at, from);
    return from?.value ?? null;
  }

  private keptOf(row: GridRow, told: readonly string[]): ReadonlyMap<string, CellValue> {
    if (told.length === 0) return NOTHING_KEPT;
    const kept = new Map<string, CellValue>();
    for (const key of told) {
      const value = valueAt(row, this.header.columnOf.get(key) ?? 0);
      if (value !== null && !isBlank(value)) kept.set(key, value);
    }
    return kept;
  }

  private extraOf(row: GridRow): ReadonlyMap<number, CellValue> {
    if (this.header.unknown.length === 0) return NOTHING_EXTRA;
    const extra = new Map<number, CellValue>();
    for (const { column } of this.header.unknown) {
      const value = valueAt(row, column);
      if (value !== null) extra.set(column, value);
    }
    return extra;
  }

  private departmentOf(row: GridRow): string | null {
    const column = this.header.department;
    if (column === null) return null;
    const own = valueAt(row, column) ?? this.merged.above(row, column)?.value ?? null;
    return own === null ? null : textOf(own);
  }

  private lookAbove(row: number, record: Readonly<Draft>, told: string[]): void {
    for (const { key, column, at } of this.carried) {
      const value = record[key] ?? null;
      const above = this.above.get(key);
      if (value !== null) this.above.set(key, value);
      else if (above !== undefined && !told.includes(key)) {
        told.push(key);
        const data = { header: column.header, above };
        this.findings.push(say(L10, "below", this.place(row, at), data, { field: key, fix: above }));
      }
    }
  }

  private sampleIn(row: GridRow, record: Readonly<Draft>): string | null {
    const key = SAMPLE_KEYS.find((one) => isSampleText(record[one] ?? ""));
    const sample = key === undefined ? this.firstWord(row) : record[key];
    if (typeof sample !== "string" || !isSampleText(sample)) return null;
    const at = (key === undefined ? row.columns[0] : this.header.columnOf.get(key)) ?? null;
    const said = { field: key ?? null, value: sample };
    this.findings.push(say(L09, "sample", this.place(row.number, at), { value: sample }, said));
    return sample;
  }

  /** The word may also stand alone in front of the row, where 序号 is. */
  private firstWord({ columns, values }: GridRow): string | null {
    const first = values[0];
    return typeof first === "string" && !this.slotOfColumn[columns[0] ?? 0] ? shown(first) : null;
  }

  private place(row: number, column: number | null): Place {
    return { file: this.file, sheet: this.grid.sheet, row, column };
  }
}
