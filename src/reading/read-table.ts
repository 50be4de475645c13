import { L08, L09, L10 } from "../findings/catalogue/layout";
import { remarkOf } from "../findings/catalogue";
import { reached, type Finding, type Place, type Stage } from "../findings/finding";
import { say } from "../findings/remark";
import { shown, textOf } from "../sheets/columns/cell-text";
import type { CellContext, Trouble } from "../sheets/columns/column";
import type { SheetDefinition } from "../sheets/define-sheet";
import { areaName } from "../workbook/address";
import { valueAt, type CellValue, type Grid, type GridRow } from "../workbook/grid";
import { namesPerson, SAID, saidFields } from "./declared";
import type { Entry, Table } from "./entry";
import { gathered } from "./gathered";
import type { Header } from "./header";
import { asSeen, parseCell } from "./parse-cell";
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
  const how = wayOfReading(file, `${definition.id}:${header.point?.column ?? 0}`, context, stage);
  const lines = memory?.lines(grid, how, header);
  return new TableReader(grid, file, definition, header, context, stage, lines).read() as Table<K>;
}

class TableReader {
  private readonly slots: readonly Slot[];
  private readonly carried: readonly Slot[];
  private readonly slotOfColumn: (Slot | undefined)[] = [];
  /** Values that stand in several columns: 风险点 and 表现形式, ticks under 一级 | 二级 | 三级. */
  private readonly gathered: readonly Slot[];
  private readonly merged: MergedColumns;
  private readonly repeated: RepeatedHeader;
  private blank: Readonly<Draft>;
  /** Whether lines above or between say whose rows these are. */
  private isSaid = false;
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
    this.gathered = this.slots.filter(({ parts }) => parts !== null);
    for (const slot of this.slots)
      for (const at of slot.parts?.columns ?? [slot.at]) this.slotOfColumn[at] = slot;
    this.blank = {
      ...Object.fromEntries(Object.keys(definition.columns).map((key) => [key, null])),
      ...(header.point && { [header.point.key]: header.point.value }),
    };
    this.takeSaid(header.row);
    const others = header.department === null ? [] : [header.department];
    const parts = this.gathered.flatMap((slot) => slot.parts?.columns ?? []);
    this.merged = new MergedColumns(grid, header.row, [...header.columnOf.values(), ...others, ...parts]);
    this.repeated = new RepeatedHeader(definition, this.slots, header.labels);
  }

  read(): Table {
    const entries: Entry[] = [];
    for (const row of this.grid.rows) {
      if (row.number <= this.header.row) continue;
      if (row.number > this.header.last) break;
      const entry = this.known ? this.remembered(row, this.known) : this.lineOf(row);
      if (entry) entries.push(entry);
    }
    const { definition, file, header, findings } = this;
    return { definition, file, sheet: this.grid.sheet, header, entries, findings };
  }

  /** What the lines above say of all rows that follow. */
  private takeSaid(row: number): void {
    const said = saidFields(this.grid, row, this.definition);
    if (said.size === 0) return;
    this.isSaid = true;
    const blank = { ...this.blank };
    for (const key of SAID) if (key in blank) blank[key] = this.parsed(key, said.get(key));
    this.blank = blank;
  }

  private parsed(key: string, text: string | undefined): string | null {
    return text === undefined
      ? null
      : (this.definition.columns[key]?.parse(text, this.context).value ?? null);
  }

  private lineOf(row: GridRow): Entry | null {
    if (this.definition.level === "岗位" && namesPerson(row)) {
      this.takeSaid(row.number + 1);
      return null;
    }
    return this.isLine(row) ? this.readRow(row) : null;
  }

  private remembered(row: GridRow, lines: Lines): Entry | null {
    const known = this.isSaid ? undefined : lines.get(row);
    if (known) {
      for (const finding of known.findings) this.findings.push(finding);
      this.carry(known.entry);
      return known.entry;
    }
    const before = this.findings.length;
    const entry = this.lineOf(row);
    if (entry && !this.isSaid && this.standsAlone(entry))
      lines.set(row, { entry, findings: this.findings.slice(before) });
    return entry;
  }

  /** Whether what a line says depends on no other line. */
  private standsAlone(entry: Entry): boolean {
    return this.merged.empty && this.carried.every(({ key }) => (entry.record[key] ?? null) !== null);
  }

  private carry(entry: Entry | null): void {
    for (const { key } of this.carried) {
      const value = entry?.record[key] ?? null;
      if (value !== null) this.above.set(key, value);
    }
  }

  private isLine(row: GridRow): boolean {
    return this.isFilled(row) && this.isOwn(row) && !isFooter(row) && !this.repeated.isIn(row);
  }

  /** Of points side by side each is read by itself; a line without any belongs to the first. */
  private isOwn(row: GridRow): boolean {
    const { point, points } = this.header;
    if (!point || !isBlank(valueAt(row, point.column))) return true;
    return point === points[0] && points.every(({ column }) => isBlank(valueAt(row, column)));
  }

  private isFilled({ columns, values }: GridRow): boolean {
    for (let i = 0; i < columns.length; i++) {
      const slot = this.slotOfColumn[columns[i] ?? 0];
      if (slot?.makesRow && !isBlank(values[i])) return true;
    }
    return false;
  }

  private readRow(row: GridRow): Entry {
    const record = { ...this.blank };
    const told: string[] = [];
    this.beside = undefined;
    for (let i = 0; i < row.columns.length; i++) {
      const slot = this.slotOfColumn[row.columns[i] ?? 0];
      if (slot && !slot.parts) this.readCell(row.number, slot, row.values[i], record, told);
    }
    if (!this.merged.empty) this.fillMerged(row, record, told);
    for (const slot of this.gathered) this.gather(row, slot, record, told);
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
    const { value: meant, trouble, beside } = parseCell(slot.column, value, this.context);
    record[slot.key] = meant;
    if (beside !== undefined) this.keepBeside(slot.key, beside);
    if (!trouble) return;
    if (meant === null) told.push(slot.key);
    this.tell(row, slot, asSeen(value), trouble);
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
      if (slot.parts) continue;
      const from = this.merged.above(row, slot.at);
      if (!from) continue;
      const { value, beside } = parseCell(slot.column, from.value, this.context);
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

  /** Cells of several columns are one value: lengths and signs are judged of the whole. */
  private gather(row: GridRow, slot: Slot, record: Draft, told: string[]): void {
    if (!slot.parts) return;
    const cells = slot.parts.columns.map((at) => this.part(row, slot, at));
    this.readCell(row.number, slot, gathered(slot.parts, cells), record, told);
  }

  private part(row: GridRow, slot: Slot, at: number): CellValue | null {
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
