import { spreadOut, type Grid, type GridRow } from "../../workbook/grid";
import type { ColumnImage, RowImage, SheetImage } from "../../workbook/sheet-image";
import { columnWidth } from "../../workbook/widths";

/** A sheet with cells far out would need rows as wide; what lies beyond is not ours to redraw. */
const COLUMNS_AT_MOST = 1_000;
const ROWS_AT_MOST = 100_000;

/** Whether a sheet that is none of ours can be carried over: values, merges and widths; formats and pictures cannot. */
export function canCarry(grid: Grid): boolean {
  return (
    (grid.rows.at(-1)?.number ?? 0) <= ROWS_AT_MOST &&
    grid.rows.every(({ columns }) => (columns.at(-1) ?? 0) <= COLUMNS_AT_MOST)
  );
}

/** Draws a foreign sheet anew with what can be kept of it. */
export function carryOver(grid: Grid): SheetImage {
  const byNumber = new Map(grid.rows.map((row) => [row.number, row] as const));
  const last = grid.rows.at(-1)?.number ?? 0;
  const ends = [...grid.rows.map(({ columns }) => columns.at(-1) ?? 0), ...grid.widths.keys()];
  const width = ends.reduce((widest, end) => Math.max(widest, end), 0);
  return {
    sheet: grid.sheet,
    state: grid.state,
    columns: Array.from({ length: Math.min(width, COLUMNS_AT_MOST) }, (_, i): ColumnImage => ({
      width: Math.min(columnWidth(grid.widths.get(i + 1)), 255),
    })),
    rows: Array.from({ length: last }, (_, i) => rowImage(byNumber.get(i + 1))),
    merged: grid.merged,
  };
}

const EMPTY: RowImage = { cells: [] };
/** A row with fewer filled cells than one in so many is spread out only while it is looked at. */
const SPARSE = 8;

function rowImage(row: GridRow | undefined): RowImage {
  if (!row) return EMPTY;
  if (row.columns.length * SPARSE >= (row.columns.at(-1) ?? 0)) return { cells: spreadOut(row) };
  return {
    few: new Map(row.values.map((value, i) => [(row.columns[i] ?? 1) - 1, value] as const)),
    get cells() {
      return spreadOut(row);
    },
  };
}
