import type { CellObject, ColInfo, Range, RowInfo, WorkSheet } from "@e965/xlsx";
import type { Area } from "../../../workbook/address";
import type { CellValue, Grid, GridRow } from "../../../workbook/grid";
import type { Budget } from "../read/package/limits";
import { overLimits } from "../read/package/refusals";
import { legacyValue } from "./legacy-value";

type DenseRows = readonly (readonly (CellObject | undefined)[] | undefined)[];

/** The cells of one sheet as the library gives them, as a Grid. */
export function legacyGrid(
  sheet: WorkSheet,
  date1904: boolean,
  budget: Budget,
): Omit<Grid, "sheet" | "state"> {
  const data = (sheet["!data"] ?? []) as DenseRows;
  const hidden = (sheet["!rows"] ?? []) as readonly (RowInfo | undefined)[];
  const rows: GridRow[] = [];
  data.forEach((cells, i) => {
    const row = cells && gridRow(i + 1, cells, isHidden(hidden[i]), date1904);
    if (row) rows.push(spent(row, budget));
  });
  const most = budget.limits.rowsPerSheet;
  if (rows.length > most) throw overLimits(`一个工作表中有内容的行超过 ${most} 行`);
  const anyHidden = hidden.some(isHidden);
  return {
    rows,
    merged: mergedAreas(sheet["!merges"] ?? [], budget),
    filtered: sheet["!autofilter"] !== undefined && anyHidden,
    widths: widths(sheet["!cols"] ?? [], lastColumn(rows)),
  };
}

/** By hand, by a filter, or because it has no height. */
function isHidden(row: RowInfo | undefined): boolean {
  return row?.hidden === true || row?.hpt === 0 || row?.hpx === 0;
}

function gridRow(
  number: number,
  cells: readonly (CellObject | undefined)[],
  hidden: boolean,
  date1904: boolean,
): GridRow | null {
  const columns: number[] = [];
  const values: CellValue[] = [];
  cells.forEach((cell, i) => {
    const value = cell ? legacyValue(cell, date1904) : null;
    if (value === null) return;
    columns.push(i + 1);
    values.push(value);
  });
  return columns.length === 0 ? null : { number, columns, values, hidden };
}

function spent(row: GridRow, budget: Budget): GridRow {
  budget.spend("rows", 1);
  budget.spend("cells", row.columns.length);
  for (const value of row.values) if (typeof value === "string") budget.spend("unpackedBytes", value.length);
  return row;
}

function mergedAreas(ranges: readonly Range[], budget: Budget): Area[] {
  budget.spend("mergedAreas", ranges.length);
  return ranges.map(({ s, e }) => ({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 }));
}

function lastColumn(rows: readonly GridRow[]): number {
  return rows.reduce((last, { columns }) => Math.max(last, columns.at(-1) ?? 0), 0);
}

/** As far as columns are filled: the old format names all 256. */
function widths(columns: readonly (ColInfo | undefined)[], last: number): Map<number, number> {
  const found = new Map<number, number>();
  columns.slice(0, last).forEach((column, i) => {
    const width = column?.width ?? column?.wch;
    if (width !== undefined) found.set(i + 1, width);
  });
  return found;
}
