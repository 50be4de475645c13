import { departmentSheets, institutionSheets } from "../../books";
import type { Entry, Table } from "../../reading/entry";
import { findHeader, type Header } from "../../reading/head/header";
import type { Form } from "../../reading/read-form";
import { paneSheets } from "../../books/pane-sheets";
import type { CellContext } from "../../sheets/columns/column";
import { recordOf, takesTyping, type SheetDefinition } from "../../sheets/define-sheet";
import { valueAt, type CellValue, type Grid, type GridRow } from "../../workbook/grid";
import { plain } from "../../workbook/text/plain";
import type { CellPlace } from "../plan";
import type { SessionState } from "../state";
import { formOn, isSplit, tableAt } from "./tables";

/** A line of a sheet as a form takes it: what its cells say, and where each of them stands. A risk point is one. */
export interface FormLine {
  readonly table: Pick<Table, "definition" | "sheet" | "header">;
  readonly entry: Pick<Entry, "row" | "record" | "kept">;
  /** Of a sheet that stands upright: the cell of each of its values. */
  readonly cells?: Form["cells"];
}

/** Tables that are no risk points: what the program draws and nobody reads back is found by its header. */
const LISTED = [...departmentSheets, ...institutionSheets, ...paneSheets].filter(
  ({ shape, state, level }) => shape === "lines" && state === "visible" && level === undefined,
);

/** The line under a place on any sheet of ours but the registers; null where the place is on none. */
export function lineAt(
  state: SessionState,
  { sheet, row }: Pick<CellPlace, "sheet" | "row">,
): FormLine | null {
  const { checked } = state;
  const grid = state.content.sheets.find((one) => one.sheet === sheet);
  const table = tableAt(checked, sheet, row);
  if (table)
    return { table, entry: table.entries.find((one) => one.row === row) ?? entryOf(table, row, grid) };
  const form = formOn(checked, sheet);
  if (form) return holds(form, row) ? upright(form, row) : null;
  return grid ? drawnLine(grid, row) : null;
}

/** Where the value of a key stands; undefined where the sheet has no such column. */
export function fieldPlace({ table, entry, cells }: FormLine, key: string): CellPlace | undefined {
  const column = table.header?.columnOf.get(key);
  const at = cells?.get(key) ?? (column === undefined ? undefined : { row: entry.row, column });
  return at && { sheet: table.sheet, ...at };
}

/** Whether somebody may type a value of this key: the program's own cells, and values of several cells, are read alone. */
export function isTyped(line: FormLine, key: string): boolean {
  const { definition } = line.table;
  const column = definition.columns[key];
  return column !== undefined && takesTyping(definition, column) && !isParted(line, key);
}

/** Whether the value stands in several cells, or is a tick in one of them. */
export function isParted({ table: { header } }: FormLine, key: string): boolean {
  return header !== null && isSplit(header, key);
}

/** A line that was not read as an entry, because nobody wrote much on it or because nobody reads its sheet. */
export function entryOf(
  { definition, header }: Pick<Table, "definition" | "header">,
  row: number,
  grid: Grid | undefined,
): Entry {
  const line = grid?.rows.find(({ number }) => number === row);
  const kept = new Map<string, CellValue>();
  const said = [...(header?.columnOf ?? [])].map(([key, column]) => {
    const { value, unused } = understood(definition, key, line, column);
    if (unused !== null) kept.set(key, unused);
    return [key, value] as const;
  });
  const record = recordOf(definition, Object.fromEntries(said));
  const nothing = { told: new Set<string>(), extra: new Map(), department: null };
  return { row, record, kept, ...nothing, sample: null, empty: false };
}

function understood(
  { columns }: SheetDefinition,
  key: string,
  line: GridRow | undefined,
  column: number,
): { readonly value: string | null; readonly unused: CellValue | null } {
  const cell = line ? valueAt(line, column) : null;
  const value = cell === null ? null : (columns[key]?.parse(cell, NO_CONTEXT).value ?? null);
  return { value, unused: value === null ? cell : null };
}

const NO_CONTEXT: CellContext = { year: null, oddGrades: new Map() };

function holds({ cells }: Form, row: number): boolean {
  const rows = [...cells.values()].map((cell) => cell.row);
  return row >= Math.min(...rows) && row <= Math.max(...rows);
}

function upright({ definition, sheet, record, kept, cells }: Form, row: number): FormLine {
  return { table: { definition, sheet, header: null }, entry: { row, record, kept }, cells };
}

function drawnLine(grid: Grid, row: number): FormLine | null {
  const { sheet } = grid;
  for (const definition of LISTED.filter(({ tab }) => plain(tab) === plain(sheet))) {
    const header: Header | undefined = findHeader(grid, definition);
    if (header && row > header.row) {
      const table = { definition, sheet, header };
      return { table, entry: entryOf(table, row, grid) };
    }
  }
  return null;
}
