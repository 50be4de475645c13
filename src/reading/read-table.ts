import { remarkOf } from "../findings/catalogue";
import { L08, L09, L10 } from "../findings/catalogue/layout";
import type { Finding } from "../findings/finding";
import { say } from "../findings/remark";
import { shown, textOf } from "../sheets/columns/cell-text";
import type { CellContext, Column, Parsed } from "../sheets/columns/column";
import type { SheetDefinition } from "../sheets/define-sheet";
import { areaName } from "../workbook/address";
import { isFault, valueAt, type CellValue, type Grid, type GridRow } from "../workbook/grid";
import { placeOf, type Entry, type Table } from "./entry";
import type { Header } from "./header";
import { headerWords } from "./header-words";
import { MergedColumns } from "./merged-values";
import { isFooter, isRepeatedHeader, isSampleText } from "./row-kinds";

/** Blanks below these may mean 同上. */
const CARRIED = ["name", "post", "power"];
/** Where people leave the word 例. */
const SAMPLE_KEYS = ["riskId", "name", "power", "point"];
const NOTHING_TOLD: ReadonlySet<string> = new Set();
const NOTHING_KEPT: ReadonlyMap<string, CellValue> = new Map();
const NOTHING_EXTRA: ReadonlyMap<number, CellValue> = new Map();

interface Slot {
  readonly key: string;
  readonly column: Column;
  readonly at: number;
  readonly makesRow: boolean;
  readonly carried: boolean;
}

/** Cells in, lines out: every filled row below the header becomes an entry, with a finding for whatever its cells leave to say. */
export function readTable<K extends string>(
  grid: Grid,
  file: string,
  definition: SheetDefinition<K>,
  header: Header<K>,
  context: CellContext,
): Table<K> {
  return new TableReader(grid, file, definition, header, context).read() as Table<K>;
}

class TableReader {
  private readonly slots: readonly Slot[];
  private readonly slotOfColumn: (Slot | undefined)[] = [];
  private readonly keyOfColumn: (string | undefined)[] = [];
  private readonly merged: MergedColumns;
  private readonly blank: Readonly<Record<string, string | null>>;
  private readonly findings: Finding[] = [];
  private readonly rowsByNumber = new Map<number, GridRow>();
  private readonly above = new Map<string, string>();

  constructor(
    private readonly grid: Grid,
    private readonly file: string,
    private readonly definition: SheetDefinition,
    private readonly header: Header,
    private readonly context: CellContext,
  ) {
    const prefilled = new Set<string>(definition.prefilled ?? []);
    const isRegister = definition.level !== undefined;
    this.slots = [...header.columnOf].map(([key, at]) => ({
      key,
      at,
      column: definition.columns[key] as Column,
      makesRow: !isRegister || !prefilled.has(key),
      carried: isRegister && CARRIED.includes(key),
    }));
    for (const slot of this.slots) {
      this.slotOfColumn[slot.at] = slot;
      this.keyOfColumn[slot.at] = slot.key;
    }
    this.blank = Object.fromEntries(Object.keys(definition.columns).map((key) => [key, null]));
    const { department } = header;
    this.merged = new MergedColumns(grid, header.row, [
      ...header.columnOf.values(),
      ...(department === null ? [] : [department]),
    ]);
    if (!this.merged.empty) for (const row of grid.rows) this.rowsByNumber.set(row.number, row);
  }

  read(): Table {
    const words = headerWords(this.definition);
    const entries: Entry[] = [];
    for (const row of this.grid.rows) {
      if (row.number <= this.header.row || !this.isFilled(row)) continue;
      if (isFooter(row) || isRepeatedHeader(row, this.keyOfColumn, words)) continue;
      entries.push(this.readRow(row));
    }
    const { definition, file, header, findings } = this;
    return { definition, file, sheet: this.grid.sheet, header, entries, findings };
  }

  private isFilled(row: GridRow): boolean {
    for (let i = 0; i < row.columns.length; i++) {
      const at = row.columns[i] ?? 0;
      const slot = this.slotOfColumn[at];
      const makesRow = slot ? slot.makesRow : at === this.header.second;
      if (makesRow && !isBlank(row.values[i])) return true;
    }
    return false;
  }

  private readRow(row: GridRow): Entry {
    const record = { ...this.blank };
    const told: string[] = [];
    for (let i = 0; i < row.columns.length; i++) {
      const slot = this.slotOfColumn[row.columns[i] ?? 0];
      const value = row.values[i];
      if (slot && value !== undefined) this.readCell(row.number, slot, value, record, told);
    }
    if (this.header.second !== null) this.join(row, record, told);
    if (!this.merged.empty) this.fillMerged(row, record);
    this.lookAbove(row.number, record, told);
    const sample = this.sampleIn(row, record);
    return {
      row: row.number,
      record,
      told: told.length ? new Set(told) : NOTHING_TOLD,
      kept: this.keptOf(row, told),
      extra: this.extraOf(row),
      department: this.departmentOf(row),
      sample,
    };
  }

  private readCell(
    row: number,
    { key, column }: Slot,
    value: CellValue,
    record: Record<string, string | null>,
    told: string[],
  ): void {
    if (isBlank(value)) return;
    const parsed = column.parse(value, this.context);
    record[key] = parsed.value;
    if (parsed.trouble) this.tell(row, key, column, value, parsed, told);
  }

  private tell(
    row: number,
    key: string,
    column: Column,
    value: CellValue,
    { value: meant, trouble }: Parsed,
    told: string[],
  ): void {
    if (!trouble) return;
    if (meant === null) told.push(key);
    const data = { ...trouble.data, header: column.header };
    const place = placeOf(this.table, row, key);
    this.findings.push(
      say(remarkOf(trouble.rule), trouble.message, place, data, {
        field: key,
        value: shown(value),
        fix: trouble.fix,
      }),
    );
  }

  /** 风险点 and 表现形式 in two columns are one text. */
  private join(row: GridRow, record: Record<string, string | null>, told: string[]): void {
    const second = valueAt(row, this.header.second ?? 0);
    const key = this.definition.joined?.key;
    const slot = this.slots.find((one) => one.key === key);
    if (second === null || isBlank(second) || !slot) return;
    const first = valueAt(row, slot.at);
    const text = first === null || isBlank(first) ? shown(second) : `${shown(first)}：${shown(second)}`;
    // Lengths hold for the whole text, so what was said of its first half is withdrawn.
    const half = this.findings.findIndex(({ place, field }) => field === key && place.row === row.number);
    if (half >= 0) this.findings.splice(half, 1);
    this.readCell(row.number, slot, text, record, told);
  }

  private fillMerged(row: GridRow, record: Record<string, string | null>): void {
    for (const { key, at, column } of this.slots) {
      const area = this.merged.above(row.number, at);
      if (!area || !isBlank(valueAt(row, at) ?? undefined)) continue;
      const top = this.rowsByNumber.get(area.top);
      const value = top ? valueAt(top, at) : null;
      if (value === null || isBlank(value)) continue;
      record[key] = column.parse(value, this.context).value;
      const data = { header: column.header, area: areaName(area), value: shown(value) };
      this.findings.push(
        say(L08, "merged", placeOf(this.table, row.number, key), data, { field: key, value: record[key] }),
      );
    }
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
    const own = valueAt(row, column) ?? this.topOf(row.number, column);
    return own === null ? null : textOf(own);
  }

  private topOf(row: number, column: number): CellValue | null {
    const area = this.merged.empty ? undefined : this.merged.above(row, column);
    const top = area && this.rowsByNumber.get(area.top);
    return top ? valueAt(top, column) : null;
  }

  private lookAbove(row: number, record: Readonly<Record<string, string | null>>, told: string[]): void {
    for (const { key, column, carried } of this.slots) {
      if (!carried) continue;
      const value = record[key];
      const above = this.above.get(key);
      if (value !== null && value !== undefined) this.above.set(key, value);
      else if (above !== undefined && !told.includes(key)) {
        told.push(key);
        this.findings.push(
          say(
            L10,
            "below",
            placeOf(this.table, row, key),
            { header: column.header, above },
            { field: key, fix: above },
          ),
        );
      }
    }
  }

  private sampleIn(row: GridRow, record: Readonly<Record<string, string | null>>): string | null {
    if (this.definition.level === undefined) return null;
    const first = row.values[0];
    const texts = [
      typeof first === "string" && first.length < 12 ? first : null,
      ...SAMPLE_KEYS.map((key) => record[key] ?? null),
    ];
    const sample = texts.find((text) => text !== null && isSampleText(text)) ?? null;
    if (sample !== null) {
      const key = SAMPLE_KEYS.find((one) => record[one] === sample) ?? "point";
      this.findings.push(
        say(
          L09,
          "sample",
          placeOf(this.table, row.number, key),
          { value: sample },
          { field: key, value: sample },
        ),
      );
    }
    return sample;
  }

  private get table(): Pick<Table, "file" | "sheet" | "header"> {
    return { file: this.file, sheet: this.grid.sheet, header: this.header };
  }
}

function isBlank(value: CellValue | undefined): boolean {
  return value === undefined || (!isFault(value) && typeof value === "string" && shown(value) === "");
}
