import { BooleanNumber, type ICellData, type IWorksheetData } from "@univerjs/core";
import type { CellValue, Grid, GridRow, SheetState } from "../../../workbook/grid";
import { storedWidth } from "../../../workbook/widths";
import { areaOf } from "../areas";
import { valueOf } from "./cell-data";
import { extrasOf } from "../memory/sheet-extras";
import type { LooksByName } from "../style-names";

/** A sheet's filled cells as they stand in Univer's memory. Rows that are `known` are not read again; new ones are put there. */
export function snapshotGrid(
  sheet: IWorksheetData,
  looks: LooksByName,
  known = new Map<number, GridRow | null>(),
): Grid {
  return {
    sheet: sheet.name,
    state: stateOf(sheet),
    rows: numbered(sheet.cellData).flatMap(([row, cells]) => {
      let read = known.get(row);
      if (read === undefined) known.set(row, (read = gridRow(row, cells, sheet, looks)));
      return read ?? [];
    }),
    merged: sheet.mergeData.map(areaOf),
    filtered: false,
    widths: new Map(
      numbered(sheet.columnData).flatMap(([column, { w }]) =>
        w === undefined ? [] : [[column + 1, storedWidth(w)]],
      ),
    ),
  };
}

/** The component knows hidden and visible only. */
export function stateOf(sheet: IWorksheetData): SheetState {
  if (sheet.hidden !== BooleanNumber.TRUE) return "visible";
  return extrasOf(sheet).veryHidden ? "veryHidden" : "hidden";
}

/** The value of one cell; the look of its column counts where it has none. */
export function sheetValue(
  cell: ICellData,
  column: number,
  sheet: IWorksheetData,
  looks: LooksByName,
): CellValue | null {
  return valueOf(cell, () => looks.lookOf(cell.s ?? sheet.columnData[column]?.s)?.format ?? "");
}

function gridRow(row: number, cells: object, sheet: IWorksheetData, looks: LooksByName): GridRow | null {
  const columns: number[] = [];
  const values: CellValue[] = [];
  let struck: number[] | undefined;
  for (const [column, cell] of numbered(cells as Readonly<Record<number, ICellData | null>>)) {
    const value = cell && sheetValue(cell, column, sheet, looks);
    if (value === null) continue;
    columns.push(column + 1);
    values.push(value);
    if (cell && isStruck(cell)) (struck ??= []).push(column + 1);
  }
  const hidden = sheet.rowData[row]?.hd === BooleanNumber.TRUE || sheet.rowData[row]?.h === 0;
  if (columns.length === 0) return null;
  return { number: row + 1, columns, values, hidden, ...(struck && { struck }) };
}

/** Struck out by its own style or in a part of its text; named styles are looks, and no look of ours strikes out. */
function isStruck({ s, p }: ICellData): boolean {
  if (s && typeof s === "object" && s.st?.s === BooleanNumber.TRUE) return true;
  return p?.body?.textRuns?.some(({ ts }) => ts?.st?.s === BooleanNumber.TRUE) ?? false;
}

/** Univer keeps rows and columns in objects whose names are numbers from 0; JavaScript lists these in ascending order. */
export function numbered<T>(list: Readonly<Record<number, T>>): readonly (readonly [number, T])[] {
  return Object.entries(list).map(([key, value]) => [Number(key), value] as const);
}
