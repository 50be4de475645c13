import { columnName, type Area } from "../../../workbook/address";
import { PICTURE, type CellValue, type Grid, type GridRow, type SheetState } from "../../../workbook/grid";
import { excelValue, isPicture } from "./cell-value";
import type { ApiSupport } from "../api-support";
import { widthOfPoints } from "../paint/widths";

const STATES = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const satisfies Record<
  Excel.Worksheet["visibility"],
  SheetState
>;

/** So many rows are asked for at first: of sheets that bear a name of ours, and of others, which are only looked at. */
const FIRST_ROWS = { named: 800, other: 30 } as const;
/** Columns of the first look; no register has half as many. */
const FIRST_COLUMNS = 64;
/** Further columns hold nothing of ours. */
const MOST_COLUMNS = 256;
/** Cells of one block: with their formats and types well under 1 MB. */
export const BLOCK_CELLS = 24_000;

/** Cells of some rows of a sheet; the answers are there after the next sync. */
export interface AskedPart {
  readonly range: Excel.Range;
  /** Where some rows are hidden and some are not, or a cell may show a picture: asked in a second look. */
  rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | readonly Excel.Range[] | null;
  formulas: Excel.Range | null;
}

/** What was asked of a sheet; the answers are there after the next sync. */
export interface AskedSheet {
  readonly sheet: Excel.Worksheet;
  /** Where it is filled; its cells are not asked for. */
  readonly used: Excel.Range;
  readonly head: AskedPart;
  readonly lastRow: number;
  merged: Excel.RangeAreas | null;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
  widths: readonly Excel.RangeFormat[] | null;
  readonly filter: Excel.AutoFilter | null;
}

/** Asks for the first rows of a sheet and how far it goes. `getUsedRange` is the first cell in an empty sheet, never null. */
export function askSheet(sheet: Excel.Worksheet, level: ApiSupport, isNamed: boolean): AskedSheet {
  sheet.load("name,visibility,id");
  const lastRow = isNamed ? FIRST_ROWS.named : FIRST_ROWS.other;
  const first = `A1:${columnName(FIRST_COLUMNS)}${lastRow}`;
  const used = sheet.getUsedRange(true).load("rowIndex,columnIndex,rowCount,columnCount");
  return {
    sheet,
    used,
    head: askPart(used.getIntersectionOrNullObject(first)),
    lastRow,
    // A merged area reaches beyond the cells that hold something.
    merged: level.merged ? askMerged(isNamed ? sheet.getUsedRange(false) : sheet.getRange(first)) : null,
    columns: level.full
      ? sheet
          .getRange(`A:${columnName(FIRST_COLUMNS)}`)
          .getColumnProperties({ format: { columnWidth: true } })
      : null,
    widths: null,
    filter: level.full ? sheet.autoFilter.load("isDataFiltered") : null,
  };
}

/** Whether more of a sheet is filled than was asked for at first. */
export function goesOn(asked: AskedSheet): boolean {
  return lastRowOf(asked) > asked.lastRow || lastColumnOf(asked) > FIRST_COLUMNS;
}

/** Rows of the sheet below those that were asked for at first. */
export function rowsBeyond(asked: AskedSheet): number {
  return Math.max(0, lastRowOf(asked) - Math.max(asked.lastRow, asked.used.rowIndex));
}

function lastRowOf({ used }: AskedSheet): number {
  return used.rowIndex + used.rowCount;
}

function lastColumnOf({ used }: AskedSheet): number {
  return used.columnIndex + used.columnCount;
}

/** What the first look left of a sheet, in blocks; a sheet that is wider than that is taken anew from its first row. */
export function areasLeft(asked: AskedSheet): readonly Area[] {
  const isWide = lastColumnOf(asked) > FIRST_COLUMNS;
  const left = asked.used.columnIndex + 1;
  const right = Math.min(lastColumnOf(asked), MOST_COLUMNS);
  const top = isWide ? asked.used.rowIndex + 1 : Math.max(asked.used.rowIndex, asked.lastRow) + 1;
  const height = Math.max(1, Math.floor(BLOCK_CELLS / Math.max(1, right - left + 1)));
  const blocks: Area[] = [];
  for (let row = top; row <= lastRowOf(asked); row += height)
    blocks.push({ top: row, left, bottom: Math.min(row + height - 1, lastRowOf(asked)), right });
  return blocks;
}

/** Whether the first look is part of the sheet, or all of it was asked for anew. */
export function keepsHead(asked: AskedSheet): boolean {
  return lastColumnOf(asked) <= FIRST_COLUMNS;
}

export function askBlock(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): AskedPart {
  return askPart(sheet.getRangeByIndexes(top - 1, left - 1, bottom - top + 1, right - left + 1));
}

export function askPart(range: Excel.Range): AskedPart {
  range.load("rowIndex,columnIndex,rowCount,columnCount,values,numberFormat,valueTypes,rowHidden");
  return { range, rows: null, formulas: null };
}

export function askMerged(range: Excel.Range): Excel.RangeAreas {
  const merged = range.getMergedAreasOrNullObject();
  merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return merged;
}

/** Asks what is still open of some cells of a sheet; false where nothing is. */
export function askAgain(sheet: Excel.Worksheet, part: AskedPart, level: ApiSupport): boolean {
  const { range } = part;
  if (range.isNullObject || !isThere(range)) return false;
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  const again = () => sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);
  const types = range.valueTypes as unknown[][];
  const mayBePicture = range.values.some((cells: unknown[], row) =>
    cells.some((value, column) => value === "#NAME?" && types[row]?.[column] === "Error"),
  );
  if (mayBePicture) part.formulas = again().load("formulas");
  // Null: some rows are hidden and some are not.
  if ((range.rowHidden as boolean | null) === null)
    part.rows = level.full
      ? again().getRowProperties({ rowHidden: true })
      : indexes(rowCount).map((row) => again().getRow(row).load("rowHidden"));
  return mayBePicture || part.rows !== null;
}

/** Below 1.9 each column is asked for itself. */
export function askWidths(asked: AskedSheet): boolean {
  if (asked.columns) return false;
  const { columnIndex, columnCount } = asked.used;
  const count = Math.min(columnCount, FIRST_COLUMNS);
  asked.widths = indexes(count).map((at) =>
    asked.sheet.getRangeByIndexes(0, columnIndex + at, 1, 1).format.load("columnWidth"),
  );
  return true;
}

/** Excel answers null where it could not answer at all. */
export function isThere(range: Excel.Range): boolean {
  return (range.values as unknown[][] | null) !== null;
}

/** The answers as a grid. */
export function answeredGrid(
  asked: AskedSheet,
  parts: readonly AskedPart[],
  merged: readonly Area[],
  shift: number,
): Grid {
  const { sheet, filter } = asked;
  return {
    sheet: sheet.name,
    state: STATES[sheet.visibility],
    rows: parts.flatMap((part) => rowsOf(part, shift)),
    merged: asked.merged ? mergedAreas(asked.merged) : merged,
    filtered: filter?.isDataFiltered ?? false,
    widths: widthsOf(asked),
  };
}

/** The filled rows of a part. */
export function rowsOf({ range, rows, formulas }: AskedPart, shift: number): readonly GridRow[] {
  if (range.isNullObject || !isThere(range)) return [];
  const pictures = formulas && (formulas.formulas as unknown[][]);
  return range.values.flatMap((_, row) =>
    gridRow(range, row, isHidden(range, rows, row), pictures?.[row] ?? null, shift),
  );
}

function isHidden(range: Excel.Range, rows: AskedPart["rows"], row: number): boolean {
  if (rows === null) return range.rowHidden;
  const facts = "value" in rows ? rows.value : rows;
  return facts[row]?.rowHidden === true;
}

function gridRow(
  range: Excel.Range,
  row: number,
  hidden: boolean,
  formulas: unknown[] | null,
  shift: number,
): GridRow[] {
  const columns: number[] = [];
  const values: CellValue[] = [];
  const [cells, types, formats] = [
    range.values[row],
    range.valueTypes[row],
    range.numberFormat[row],
  ] as unknown[][];
  for (const [index, value] of (cells ?? []).entries()) {
    const cell = excelValue({ value, type: types?.[index], format: formats?.[index] }, shift);
    if (cell === null) continue;
    columns.push(range.columnIndex + index + 1);
    values.push(formulas && isPicture(formulas[index]) ? { fault: PICTURE } : cell);
  }
  return columns.length > 0 ? [{ number: range.rowIndex + row + 1, columns, values, hidden }] : [];
}

/** Widths of the columns that hold something. */
function widthsOf({ used, columns, widths }: AskedSheet): ReadonlyMap<number, number> {
  const [from, to] = [used.columnIndex, used.columnIndex + used.columnCount];
  const points =
    columns?.value.slice(from, to).map(({ format }) => format?.columnWidth) ??
    widths?.map(({ columnWidth }) => columnWidth);
  return new Map(
    (points ?? []).flatMap((width, index) =>
      typeof width === "number" ? [[from + index + 1, widthOfPoints(width)] as const] : [],
    ),
  );
}

export function mergedAreas(merged: Excel.RangeAreas): readonly Area[] {
  if (merged.isNullObject) return [];
  return merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    top: rowIndex + 1,
    left: columnIndex + 1,
    bottom: rowIndex + rowCount,
    right: columnIndex + columnCount,
  }));
}

function indexes(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
