import type { Area } from "./address";

/** A cell that holds an error (`#REF!`), a formula without a stored result, or a picture in place of a value. */
export interface CellFault {
  /** Excel's own word (`#N/A`), or one of `NO_RESULT`, `PICTURE`, `TOO_LONG`. */
  readonly fault: string;
}

/** A number that its format shows as a date or a time: days since 1899-12-30, whichever date system the file uses. */
export interface CellDate {
  readonly serial: number;
  /** The format shows no day: `2012年12月`, `12月`. */
  readonly monthly?: true;
}

/** What one filled cell holds. An empty cell holds nothing and is not listed. */
export type CellValue = string | number | boolean | CellDate | CellFault;

/** Faults that Excel has no word for. */
export const NO_RESULT = "公式没有结果";
export const PICTURE = "图片";
export const TOO_LONG = "文字过长";

export type SheetState = "visible" | "hidden" | "veryHidden";

/** The filled cells of one row. Two lists of equal length, columns ascending and counted from 1. */
export interface GridRow {
  /** Row number as Excel shows it, from 1. */
  readonly number: number;
  readonly columns: readonly number[];
  readonly values: readonly CellValue[];
  /** Hidden by hand or by a filter. */
  readonly hidden: boolean;
  /** Columns whose text is struck out, all of it or a part, where there are any. */
  readonly struck?: readonly number[];
}

/** One sheet as stored: cells as they are, merged areas listed and not spread. */
export interface Grid {
  readonly sheet: string;
  readonly state: SheetState;
  /** Rows with at least one filled cell, ascending. */
  readonly rows: readonly GridRow[];
  readonly merged: readonly Area[];
  /** Whether an autofilter hides rows. */
  readonly filtered: boolean;
  /** Widths by column number, where the file gives one: in characters as files store them, with the room beside the text. */
  readonly widths: ReadonlyMap<number, number>;
  /** So many rows follow that were not read, on a large sheet of a workbook on the screen that is none of ours. */
  readonly beyond?: number;
  /** Names of the charts, pictures and shapes that lie over the cells, where a file says so; `isOurDrawing` tells ours. */
  readonly floating?: readonly string[];
}

/** Everything a workbook says, read once. */
export interface WorkbookContent {
  /** Name for people: the file's base name. */
  readonly name: string;
  /** Custom document properties, such as `IRPC.Kind`. */
  readonly properties: ReadonlyMap<string, string>;
  /** The file counts days from 1904; serials in `sheets` are converted all the same. */
  readonly date1904: boolean;
  readonly sheets: readonly Grid[];
  /** Tabs that the workbook lists and whose contents it does not hold, where there are any. */
  readonly missing?: readonly string[];
  /** Sheets that are there and could not be read. */
  readonly unread?: readonly string[];
  /** Tabs that are a chart and hold no cells, where there are any. */
  readonly chartSheets?: readonly string[];
}

export function isFault(value: CellValue | null | undefined): value is CellFault {
  return typeof value === "object" && value !== null && "fault" in value;
}

export function isDate(value: CellValue | null | undefined): value is CellDate {
  return typeof value === "object" && value !== null && "serial" in value;
}

/** The cells of a row from the first column to the last filled one. */
export function spreadOut({ columns, values }: GridRow): (CellValue | null)[] {
  const cells = new Array<CellValue | null>(columns.at(-1) ?? 0).fill(null);
  columns.forEach((column, i) => (cells[column - 1] = values[i] ?? null));
  return cells;
}

/** The value at a column of a row, or `null`. */
export function valueAt(row: GridRow, column: number): CellValue | null {
  const index = row.columns.indexOf(column);
  return index < 0 ? null : (row.values[index] ?? null);
}
