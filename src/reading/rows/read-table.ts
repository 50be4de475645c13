import type { Stage } from "../../findings/finding";
import { shown, textOf } from "../../sheets/columns/cell-text";
import type { CellContext, Parsed } from "../../sheets/columns/column";
import { isDitto } from "../../sheets/columns/words/empty-words";
import type { SheetDefinition } from "../../sheets/define-sheet";
import { valueAt, type CellValue, type Grid, type GridRow } from "../../workbook/grid";
import { placeBefore, spliceBetween } from "../../workbook/lists/following";
import { namesPerson } from "../tabs/declared";
import type { Entry, Table } from "../entry";
import { gathered } from "../head/gathered";
import type { Header } from "../head/header";
import { extraOf, isEmpty, unusableCells } from "../told/unusable-cells";
import { LineAbove, ValuesAbove } from "./line-above";
import { lineKinds } from "./line-kinds";
import { LineWords } from "./line-words";
import { MergedColumns } from "./merged-values";
import { Paragraphs } from "./paragraphs";
import { asSeen, parseCell } from "./parse-cell";
import { keepLines, wayOfReading, type Lines, type ReadingMemory, type ReadLine } from "../reading-memory";
import { isBlank } from "./row-kinds";
import { recordAbove } from "./record-above";
import { sampleIn } from "./sample-text";
import { layoutOf, type Slot } from "./slots";

/** What 同上 says under a merged area. */
const NOTHING_MEANT: Parsed = { value: null };
const NOTHING_TOLD: ReadonlySet<string> = new Set();
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
  const how = () => wayOfReading(file, `${definition.id}:${header.point?.column ?? 0}`, context, stage);
  const lines = memory?.lines(grid, how(), header);
  const head: Header = lines?.header ?? header;
  return new TableReader(grid, file, definition, head, context, stage, lines).read() as Table<K>;
}

class TableReader {
  private readonly slots: readonly Slot[];
  private readonly carried: readonly Slot[];
  private readonly slotOfColumn: readonly (Slot | undefined)[];
  private readonly gathered: readonly Slot[];
  private readonly merged: MergedColumns;
  private blank: Readonly<Draft>;
  /** Whether lines above or between say whose rows these are. */
  private isSaid = false;
  private readonly words: LineWords;
  private readonly paragraphs: Paragraphs;
  private readonly above: ValuesAbove;
  private readonly entries: Entry[] = [];
  private readonly lineAbove = new LineAbove(this.entries);
  private readonly footers: GridRow[] = [];
  private readonly kinds: ReturnType<typeof lineKinds>;
  private readonly byPeople: boolean;
  /** The present line says 同上 somewhere. */
  private looksUp = false;
  private beside: ReadonlyMap<string, string> | undefined;

  constructor(
    private readonly grid: Grid,
    private readonly file: string,
    private readonly definition: SheetDefinition,
    private readonly header: Header,
    private readonly context: CellContext,
    stage: Stage,
    /** Lines read before. */
    private readonly known: Lines | undefined,
  ) {
    const { slots, carried, gathered, slotOfColumn, columns, blank } = layoutOf(header, definition);
    this.slots = slots;
    this.carried = carried;
    this.above = new ValuesAbove(carried);
    this.gathered = gathered;
    this.slotOfColumn = slotOfColumn;
    this.blank = blank;
    this.takeSaid(header.row);
    this.merged = new MergedColumns(grid, header.row, columns);
    this.kinds = lineKinds(header, definition);
    this.words = new LineWords(file, grid.sheet, stage);
    this.paragraphs = new Paragraphs(header, this.slotOfColumn, this.merged, context, this.words);
    this.byPeople = definition.filledBy === "person";
  }

  read(): Table {
    const { definition, file, header, entries, words } = this;
    const { sheet, rows } = this.grid;
    const splice = this.known && spliceBetween(this.known.rows, rows);
    const read: (ReadLine | undefined)[] = [];
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as GridRow;
      if (row.number <= header.row) continue;
      if (row.number > header.last) break;
      const known = splice && this.known.read[placeBefore(splice, i)];
      read[i] = known && !this.isSaid ? this.again(known, row) : this.anew(row);
    }
    if (this.known) keepLines(this.known, rows, read, entries);
    const point = header.columnOf.get("point") ?? null;
    for (const { row, empty, sample } of entries) if (empty && sample === null) words.empty(row, point);
    return { definition, file, sheet, header, entries, footers: this.footers, findings: words.findings };
  }

  private takeSaid(row: number): void {
    const { grid, definition, context } = this;
    const blank = recordAbove(grid, row, definition, context, this.blank);
    this.isSaid ||= blank !== undefined;
    this.blank = blank ?? this.blank;
  }

  private lineOf(row: GridRow): Entry | null {
    if (this.definition.level === "岗位" && namesPerson(row)) {
      this.takeSaid(row.number + 1);
      return null;
    }
    const kind = this.kinds.of(row);
    if (kind === "footer") this.footers.push(row);
    if (kind !== "line") return null;
    const before = this.entries.at(-1);
    if (this.merged.empty || !this.paragraphs.continues(row, before)) return this.readRow(row);
    this.paragraphs.add(row, before);
    this.words.struckIn(row, this.slotOfColumn);
    this.entries[this.entries.length - 1] = { ...before, empty: isEmpty(this.header, before.record) };
    return null;
  }

  /** A row that was read before and stands where it stood. */
  private again(known: ReadLine, row: GridRow): ReadLine {
    for (const finding of known.findings) this.words.findings.push(finding);
    if (known.footer) this.footers.push(row);
    if (known.entry) {
      this.entries.push(known.entry);
      this.above.pass(known.entry);
    }
    return known;
  }

  /** What came of the row where that is its own affair. */
  private anew(row: GridRow): ReadLine | undefined {
    const told = this.words.findings.length;
    this.looksUp = false;
    const entry = this.lineOf(row);
    if (entry) this.entries.push(entry);
    const footer = this.footers.at(-1) === row;
    if (!this.known || (!entry && !footer) || this.isSaid || !this.standsAlone(entry)) return undefined;
    return { entry, footer, findings: this.words.findings.slice(told) };
  }

  /** Whether what a line says depends on no other line. */
  private standsAlone(entry: Entry | null): boolean {
    return (
      !this.looksUp &&
      this.merged.empty &&
      this.carried.every(({ key }) => !entry || (entry.record[key] ?? null) !== null)
    );
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
    this.words.struckIn(row, this.slotOfColumn);
    const isRegister = this.definition.level !== undefined;
    const entry = {
      row: row.number,
      record,
      told: told.length ? new Set(told) : NOTHING_TOLD,
      kept: unusableCells(row, told, this.header),
      extra: extraOf(row, this.header),
      department: this.departmentOf(row),
      sample: isRegister ? this.sampleIn(row, record) : null,
      empty: isRegister && isEmpty(this.header, record),
    };
    return this.withBeside(entry);
  }

  private readCell(
    row: number,
    slot: Slot,
    value: CellValue | undefined,
    record: Draft,
    told: string[],
  ): void {
    if (value === undefined || isBlank(value)) return;
    if (this.byPeople && typeof value === "string" && isDitto(value)) {
      this.sameAsAbove(row, slot, value, record, told);
      return;
    }
    const { value: meant, trouble, day, beside } = parseCell(slot.column, value, this.context);
    record[slot.key] = meant;
    if (day && slot.column.daysIn !== undefined) record[slot.column.daysIn] ??= day;
    if (beside !== undefined) this.keepBeside(slot.key, beside);
    if (!trouble) return;
    if (meant === null) told.push(slot.key);
    this.words.trouble(row, slot, asSeen(value), trouble);
  }

  private withBeside(entry: Entry): Entry {
    return this.beside ? { ...entry, beside: this.beside } : entry;
  }

  private keepBeside(key: string, text: string): void {
    this.beside = new Map([...(this.beside ?? []), [key, text]]);
  }

  /** 同上: never the bare mark in the record. In the first line it is a blank, and the rules about blanks speak. */
  private sameAsAbove(row: number, slot: Slot, mark: string, record: Draft, told: string[]): void {
    this.looksUp = true;
    record[slot.key] = null;
    const above = this.lineAbove.value(slot.key);
    if (this.entries.length === 0 && slot.column.required) return;
    told.push(slot.key);
    this.words.ditto(row, slot, shown(mark), above);
  }

  private fillMerged(row: GridRow, record: Draft, told: string[]): void {
    for (const slot of this.slots) {
      if (slot.parts) continue;
      const from = this.merged.above(row, slot.at);
      if (!from) continue;
      const isMark = typeof from.value === "string" && isDitto(from.value);
      const parsed = isMark ? NOTHING_MEANT : parseCell(slot.column, from.value, this.context);
      record[slot.key] = parsed.value;
      if (parsed.beside !== undefined) this.keepBeside(slot.key, parsed.beside);
      // What is wrong with the value is said once, at the cell where it stands.
      if (record[slot.key] === null) told.push(slot.key);
      this.words.merged(row.number, slot, slot.at, from);
    }
  }

  /** Cells of several columns are one value: lengths and signs are judged of the whole. */
  private gather(row: GridRow, slot: Slot, record: Draft, told: string[]): void {
    if (!slot.parts) return;
    const cells = slot.parts.columns.map((at) => this.part(row, slot, at));
    const mark = cells.find((cell) => typeof cell === "string" && isDitto(cell));
    const whole = gathered(slot.parts, cells);
    if (typeof mark !== "string" || whole === mark || !this.byPeople) {
      this.readCell(row.number, slot, whole, record, told);
      return;
    }
    // One half is as above, the other is not: nobody can put them together but the writer.
    record[slot.key] = null;
    told.push(slot.key);
    this.words.ditto(row.number, slot, shown(mark), null);
  }

  private part(row: GridRow, slot: Slot, at: number): CellValue | null {
    const own = valueAt(row, at);
    if (own !== null && !isBlank(own)) return own;
    const from = this.merged.above(row, at);
    if (from) this.words.merged(row.number, slot, at, from);
    return from?.value ?? null;
  }

  private departmentOf(row: GridRow): string | null {
    const column = this.header.department;
    if (column === null) return null;
    const own = valueAt(row, column) ?? this.merged.above(row, column)?.value ?? null;
    const said = own === null ? null : textOf(own);
    if (said === null || !isDitto(said)) return said;
    this.looksUp = true;
    return this.entries.at(-1)?.department ?? null;
  }

  private lookAbove(row: number, record: Readonly<Draft>, told: string[]): void {
    for (const slot of this.carried) {
      const above = this.above.under(slot.key, record[slot.key] ?? null);
      if (above === undefined || told.includes(slot.key)) continue;
      told.push(slot.key);
      this.words.below(row, slot, above);
    }
  }

  private sampleIn(row: GridRow, record: Readonly<Draft>): string | null {
    // The word may also stand alone in front of the row, where 序号 is.
    const inFront = this.slotOfColumn[row.columns[0] ?? 0] ? undefined : row.values[0];
    const sample = sampleIn(record, inFront);
    if (sample) this.words.sample(row, this.header.columnOf, sample.key, sample.text);
    return sample?.text ?? null;
  }
}
