import { columnName, type Area } from "../../src/workbook/address";
import type {
  CellDate,
  CellValue,
  Grid,
  GridRow,
  SheetState,
  WorkbookContent,
} from "../../src/workbook/grid";
import { toSerial } from "../../src/workbook/formats/serial-date";

/** Workbooks as a few rows of plain values, for tests that read like sheets. */

export type Cell = CellValue | null;
export type Rows = readonly (readonly Cell[])[];

/** `date("2012-10-8")`: a real date cell. */
export function date(day: string): CellDate {
  const [year = "", month = "", last = ""] = day.split("-");
  return { serial: toSerial(`${year}-${month.padStart(2, "0")}-${last.padStart(2, "0")}`) };
}

/** `B2:B4` → rectangle. */
export function area(name: string): Area {
  const [first = "", last = first] = name.split(":");
  const [from, to] = [position(first), position(last)];
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

interface Tab {
  readonly name: string;
  readonly rows: Rows;
  readonly merged: readonly string[];
  readonly state: SheetState;
  readonly hiddenRows: readonly number[];
  readonly filtered: boolean;
  /** Cells with text that is struck out. */
  readonly struck: readonly string[];
}

/** A sheet of rows, `rows[0]` being row 1. */
export function tab(name: string, rows: Rows, more: Partial<Tab> = {}): Tab {
  return { name, rows, merged: [], state: "visible", hiddenRows: [], filtered: false, struck: [], ...more };
}

/** A workbook that is never changed: every `with…` gives another one. Cells are called `岗位风险点登记表!M2`. */
export class Book {
  constructor(
    readonly name: string,
    readonly tabs: readonly Tab[],
    readonly properties: Readonly<Record<string, string>> = {},
  ) {}

  with(cell: string, value: Cell): Book {
    const { sheet, row, column } = split(cell);
    return this.change(sheet, ({ rows }) => ({ rows: put(rows, row, column, value) }));
  }

  /** The same value in several cells, or `null` to empty them. */
  withAll(cells: readonly string[], value: Cell): Book {
    return cells.reduce<Book>((book, cell) => book.with(cell, value), this);
  }

  withRow(sheet: string, row: number, cells: readonly Cell[]): Book {
    return this.change(sheet, ({ rows }) => ({
      rows: Array.from({ length: Math.max(rows.length, row) }, (_, i) =>
        i === row - 1 ? cells : (rows[i] ?? []),
      ),
    }));
  }

  /** Moves what stands in and below a row down by one and puts a row there. */
  withRowBefore(sheet: string, row: number, cells: readonly Cell[]): Book {
    return this.change(sheet, ({ rows }) => ({
      rows: [...rows.slice(0, row - 1), cells, ...rows.slice(row - 1)],
    }));
  }

  withoutRow(sheet: string, row: number): Book {
    return this.change(sheet, ({ rows }) => ({ rows: rows.filter((_, i) => i !== row - 1) }));
  }

  /** Takes a column out and closes the gap. */
  withoutColumn(sheet: string, name: string): Book {
    const column = position(`${name}1`).column;
    return this.change(sheet, ({ rows }) => ({
      rows: rows.map((row) => row.filter((_, i) => i !== column - 1)),
    }));
  }

  withRows(sheet: string, rows: Rows): Book {
    return this.change(sheet, () => ({ rows }));
  }

  arranged(sheet: string, more: Partial<Omit<Tab, "name">>): Book {
    return this.change(sheet, () => more);
  }

  renamed(sheet: string, name: string): Book {
    return this.change(sheet, () => ({ name }));
  }

  without(sheet: string): Book {
    return new Book(
      this.name,
      this.tabs.filter(({ name }) => name !== sheet),
      this.properties,
    );
  }

  plus(more: Tab): Book {
    return new Book(this.name, [...this.tabs, more], this.properties);
  }

  called(name: string): Book {
    return new Book(name, this.tabs, this.properties);
  }

  saying(properties: Readonly<Record<string, string>>): Book {
    return new Book(this.name, this.tabs, { ...this.properties, ...properties });
  }

  rows(sheet: string): Rows {
    return this.tab(sheet).rows;
  }

  content(): WorkbookContent {
    return {
      name: this.name,
      properties: new Map(Object.entries(this.properties)),
      date1904: false,
      sheets: this.tabs.map(toGrid),
    };
  }

  private tab(sheet: string): Tab {
    const found = this.tabs.find(({ name }) => name === sheet);
    if (!found) throw new Error(`no sheet ${sheet} in ${this.name}`);
    return found;
  }

  private change(sheet: string, change: (tab: Tab) => Partial<Tab>): Book {
    const old = this.tab(sheet);
    const changed = this.tabs.map((one) => (one === old ? { ...one, ...change(one) } : one));
    return new Book(this.name, changed, this.properties);
  }
}

/** The cells that are filled, as a host hands them over. */
export function toGrid({ name, rows, merged, state, hiddenRows, filtered, struck }: Tab): Grid {
  return {
    sheet: name,
    state,
    rows: rows
      .map((cells, i) => toGridRow(cells, i + 1, hiddenRows.includes(i + 1), struckIn(struck, i + 1)))
      .filter(({ columns }) => columns.length > 0),
    merged: merged.map(area),
    filtered,
    widths: new Map(),
  };
}

function struckIn(cells: readonly string[], row: number): number[] {
  return cells.map(position).flatMap((at) => (at.row === row ? [at.column] : []));
}

function toGridRow(
  cells: readonly Cell[],
  number: number,
  hidden: boolean,
  struck: readonly number[],
): GridRow {
  const columns: number[] = [];
  const values: CellValue[] = [];
  cells.forEach((value, i) => {
    if (value === null) return;
    columns.push(i + 1);
    values.push(value);
  });
  return { number, columns, values, hidden, ...(struck.length > 0 && { struck }) };
}

function put(rows: Rows, row: number, column: number, value: Cell): Rows {
  return Array.from({ length: Math.max(rows.length, row) }, (_, i) => {
    const cells = rows[i] ?? [];
    if (i !== row - 1) return cells;
    return Array.from({ length: Math.max(cells.length, column) }, (_cell, j) =>
      j === column - 1 ? value : (cells[j] ?? null),
    );
  });
}

function split(cell: string): { sheet: string; row: number; column: number } {
  const [sheet = "", name = ""] = cell.split("!");
  return { sheet, ...position(name) };
}

function position(name: string): { row: number; column: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  if (digits === "") throw new Error(`no cell name: ${name}`);
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

/** The column letters of a header in row 1 of a table. */
export function letterOf(rows: Rows, header: string): string {
  const index = rows[0]?.indexOf(header) ?? -1;
  if (index < 0) throw new Error(`no header ${header}`);
  return columnName(index + 1);
}
