import type { Area } from "../../workbook/address";
import { PICTURE, type CellValue, type Grid, type GridRow, type SheetState } from "../../workbook/grid";
import { cellValue, isPicture } from "./cell-value";
import type { Level } from "./level";
import { storedWidth } from "./widths";

const STATES = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const satisfies Record<
  Excel.Worksheet["visibility"],
  SheetState
>;

/** What was asked of a sheet; the answers are there after the next sync. */
export interface AskedSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas | null;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
  readonly filter: Excel.AutoFilter | null;
}

/** What takes a second look: facts that could not be asked before the size of the sheet was known. */
export interface SecondLook {
  readonly formulas: Excel.Range | null;
  /** Below 1.9 each row and column is asked for itself. */
  readonly rows: readonly Excel.Range[] | null;
  readonly columns: readonly Excel.RangeFormat[] | null;
}

/** Asks everything that a `Grid` says. `getUsedRange` is the first cell in an empty sheet, so nothing here is ever null. */
export function askSheet(sheet: Excel.Worksheet, level: Level): AskedSheet {
  sheet.load("name,visibility,id");
  const used = sheet.getUsedRange(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount,values,numberFormat,valueTypes,rowHidden");
  return {
    sheet,
    used,
    merged: level.merged ? askMerged(sheet) : null,
    rows: level.full ? used.getRowProperties({ rowHidden: true }) : null,
    columns: level.full ? used.getColumnProperties({ format: { columnWidth: true } }) : null,
    filter: level.full ? sheet.autoFilter.load("isDataFiltered") : null,
  };
}

/** A merged area reaches beyond the cells that hold something. */
function askMerged(sheet: Excel.Worksheet): Excel.RangeAreas {
  const merged = sheet.getUsedRange(false).getMergedAreasOrNullObject();
  merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return merged;
}

/** Asks what is still open; null where nothing is. */
export function askAgain({ used, rows }: AskedSheet): SecondLook | null {
  const types = used.valueTypes as unknown[][];
  const unnamed = used.values.some((cells: unknown[], row) =>
    cells.some((value, column) => value === "#NAME?" && types[row]?.[column] === "Error"),
  );
  if (!unnamed && rows !== null) return null;
  // Null: some rows are hidden and some are not.
  const mixed = rows === null && (used.rowHidden as boolean | null) === null;
  return {
    formulas: unnamed ? used.load("formulas") : null,
    rows: mixed ? indexes(used.rowCount).map((row) => used.getRow(row).load("rowHidden")) : null,
    columns:
      rows === null
        ? indexes(used.columnCount).map((at) => used.getColumn(at).format.load("columnWidth"))
        : null,
  };
}

/** The answers as a grid. */
export function gridOf(
  asked: AskedSheet,
  again: SecondLook | null,
  merged: readonly Area[],
  shift: number,
): Grid {
  const { sheet, used, filter } = asked;
  const hidden = hiddenRows(asked, again);
  const formulas = again?.formulas ? (used.formulas as unknown[][]) : null;
  return {
    sheet: sheet.name,
    state: STATES[sheet.visibility],
    rows: used.values.flatMap((_, row) =>
      gridRow(used, row, hidden[row] ?? false, formulas?.[row] ?? null, shift),
    ),
    merged: asked.merged ? mergedAreas(asked.merged) : merged,
    filtered: filter?.isDataFiltered ?? false,
    widths: widthsOf(asked, again),
  };
}

function gridRow(
  used: Excel.Range,
  row: number,
  hidden: boolean,
  formulas: unknown[] | null,
  shift: number,
): GridRow[] {
  const columns: number[] = [];
  const values: CellValue[] = [];
  const [cells, types, formats] = [
    used.values[row],
    used.valueTypes[row],
    used.numberFormat[row],
  ] as unknown[][];
  for (const [index, value] of (cells ?? []).entries()) {
    const cell = cellValue({ value, type: types?.[index], format: formats?.[index] }, shift);
    if (cell === null) continue;
    columns.push(used.columnIndex + index + 1);
    values.push(formulas && isPicture(formulas[index]) ? { fault: PICTURE } : cell);
  }
  return columns.length > 0 ? [{ number: used.rowIndex + row + 1, columns, values, hidden }] : [];
}

function hiddenRows({ rows, used }: AskedSheet, again: SecondLook | null): readonly boolean[] {
  if (rows) return rows.value.map(({ rowHidden }) => rowHidden === true);
  if (again?.rows) return again.rows.map(({ rowHidden }) => rowHidden);
  return indexes(used.rowCount).map(() => used.rowHidden);
}

function widthsOf({ used, columns }: AskedSheet, again: SecondLook | null): ReadonlyMap<number, number> {
  const points =
    columns?.value.map(({ format }) => format?.columnWidth) ??
    again?.columns?.map((column) => column.columnWidth);
  return new Map(
    (points ?? []).flatMap((width, index) =>
      typeof width === "number" ? [[used.columnIndex + index + 1, storedWidth(width)] as const] : [],
    ),
  );
}

function mergedAreas(merged: Excel.RangeAreas): readonly Area[] {
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
