import { CELL, TITLE } from "../../drawing/looks";
import type { SheetDefinition } from "../../sheets/define-sheet";
import { keysOf } from "../../sheets/define-sheet";
import { cellName, type Area } from "../../workbook/address";
import type { CellValue, SheetState } from "../../workbook/grid";
import type { SheetImage } from "../../workbook/sheet-image";
import type { ExpectedFinding } from "./untidy-file";

/** A column as the department headed it; `key` null where it is none of ours. */
export interface UntidyColumn {
  readonly header: string;
  readonly key: string | null;
  /** Its way of writing a canonical value. */
  readonly write?: (value: string, line: number) => CellValue | null;
  /** What every cell so written is told; null where this one is not. */
  readonly rule?: (value: string, line: number) => string | null;
  readonly width?: number;
}

type UntidyLine = (CellValue | null)[];
type Fields = Readonly<Record<string, string | null>>;

interface Note {
  readonly line: UntidyLine | null;
  readonly index: number;
  readonly rule: string;
}

/** A register as a department laid it out, together with the mistakes that were made in it. */
export class UntidySheet {
  /** Lines of risk points, in the order of the records. */
  readonly lines: readonly UntidyLine[];
  private readonly head: UntidyLine[] = [];
  private readonly body: UntidyLine[] = [];
  private readonly notes: Note[] = [];
  private readonly merged: Area[] = [];

  constructor(
    private readonly tab: string,
    definition: SheetDefinition,
    private readonly columns: readonly UntidyColumn[],
    records: readonly Fields[],
    private readonly state: SheetState = "visible",
  ) {
    this.lines = records.map((record, line) =>
      columns.map((column, index) => this.cell(definition, column, record, line, index)),
    );
    this.body.push(...this.lines);
    this.lines.forEach((line, number) => this.noteHabits(line, records[number] ?? {}, number));
  }

  /** Rows above the data, headers included; the last is the header row. */
  above(...rows: UntidyLine[]): this {
    this.head.push(...rows);
    return this;
  }

  /** A single header row of the columns' own headers. */
  headed(...rows: UntidyLine[]): this {
    return this.above(...rows, this.headerLine());
  }

  headerLine(): UntidyLine {
    return this.columns.map(({ header }) => header);
  }

  /** Writes something else into a cell; the findings named are all that it leads to. */
  spoil(line: number, key: string, value: CellValue | null, ...rules: string[]): this {
    const at = this.indexOf(key);
    const spoiled = this.lines[line];
    if (!spoiled) throw new Error(`${this.tab} has no line ${line}`);
    spoiled[at] = value;
    for (let i = this.notes.length - 1; i >= 0; i--) {
      if (this.notes[i]?.line === spoiled && this.notes[i]?.index === at) this.notes.splice(i, 1);
    }
    return this.tell(line, key, ...rules);
  }

  /** A finding at a cell that stays as it is. */
  tell(line: number, key: string, ...rules: string[]): this {
    for (const rule of rules)
      this.notes.push({ line: this.lines[line] ?? null, index: this.indexOf(key), rule });
    return this;
  }

  /** A finding on the sheet as a whole. */
  tellSheet(...rules: string[]): this {
    for (const rule of rules) this.notes.push({ line: null, index: 0, rule });
    return this;
  }

  /** A finding at the header of a column that is none of ours, or comes twice. */
  tellHeader(header: string, rule: string): this {
    const line = this.head.at(-1);
    if (!line) throw new Error("headers come first");
    this.notes.push({ line, index: this.columns.findIndex((column) => column.header === header), rule });
    return this;
  }

  /** Puts a line that is no risk point (a repeated header, a blank) in front of a line. */
  insert(before: number, line: UntidyLine): this {
    const next = this.lines[before];
    this.body.splice(next ? this.body.indexOf(next) : this.body.length, 0, line);
    return this;
  }

  /** A line behind the table that is passed over as its footer. */
  foot(line: UntidyLine): this {
    this.body.push(line);
    this.notes.push({ line, index: 0, rule: "L12" });
    return this;
  }

  /** Merges a cell with those of the lines below it. */
  merge(key: string, first: number, last: number): this {
    const column = this.indexOf(key) + 1;
    this.merged.push({
      top: this.rowOf(this.lines[first]),
      left: column,
      bottom: this.rowOf(this.lines[last]),
      right: column,
    });
    return this;
  }

  /** Merges cells of the rows above the data, rows counted from 1. */
  mergeHead(...areas: Area[]): this {
    this.merged.push(...areas);
    return this;
  }

  image(): SheetImage {
    return {
      sheet: this.tab,
      state: this.state,
      columns: this.columns.map(({ width = 12 }) => ({ width, look: CELL })),
      rows: [
        ...this.head.map((cells) =>
          cells.length < this.columns.length ? { cells, looks: TITLE } : { cells },
        ),
        ...this.body.map((cells) => ({ cells })),
      ],
      merged: this.merged,
    };
  }

  expected(): readonly ExpectedFinding[] {
    return this.notes.map(({ line, index, rule }) => ({
      sheet: this.tab,
      cell: line === null ? null : cellName(this.rowOf(line), index + 1),
      rule,
    }));
  }

  private cell(
    definition: SheetDefinition,
    column: UntidyColumn,
    record: Fields,
    line: number,
    index: number,
  ): CellValue | null {
    if (index === 0 && column.header === "序号") return line + 1;
    const value = column.key === null ? null : (record[column.key] ?? null);
    if (value === null) return null;
    return column.write
      ? column.write(value, line)
      : (definition.columns[column.key ?? ""]?.write(value) ?? value);
  }

  private noteHabits(line: UntidyLine, record: Fields, number: number): void {
    this.columns.forEach(({ key, rule }, index) => {
      const value = key === null ? null : (record[key] ?? null);
      const told = value === null ? null : (rule?.(value, number) ?? null);
      if (told !== null) this.notes.push({ line, index, rule: told });
    });
  }

  private indexOf(key: string): number {
    const index = this.columns.findIndex((column) => column.key === key);
    if (index < 0) throw new Error(`${this.tab} has no column ${key}`);
    return index;
  }

  private rowOf(line: UntidyLine | undefined): number {
    const row = line ? [...this.head, ...this.body].indexOf(line) + 1 : 0;
    if (row === 0) throw new Error(`a line that is not on ${this.tab}`);
    return row;
  }
}

/** The columns as the template has them. */
export function templateColumns(definition: SheetDefinition): readonly UntidyColumn[] {
  return keysOf(definition).map((key) => {
    const { header = "", width = 12 } = definition.columns[key] ?? {};
    return { header, key, width };
  });
}
