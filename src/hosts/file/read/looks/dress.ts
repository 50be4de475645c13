import { isDate, spreadOut, type Grid, type GridRow } from "../../../../workbook/grid";
import { dated } from "../../../../workbook/formats/number-format";
import type { ColumnImage, Look, RowImage, SheetImage } from "../../../../workbook/sheet-image";
import { columnWidth } from "../../../../workbook/widths";
import type { SheetLooks } from "./sheet-looks";

/** Lines below the last value whose looks are kept: forms to be filled in go on for a while. */
const LINES_BELOW = 200;

/** A sheet's cells in its looks. */
export function dress(grid: Grid, looks: SheetLooks): SheetImage {
  const { sheet, state, merged } = grid;
  const byNumber = new Map(grid.rows.map((row) => [row.number, row] as const));
  const filled = grid.rows.at(-1)?.number ?? 0;
  const styled = Math.max(0, ...looks.cells.keys(), ...looks.heights.keys());
  const last = Math.max(filled, Math.min(styled, filled + LINES_BELOW));
  return {
    sheet,
    state,
    columns: columnsOf(grid, looks),
    rows: Array.from({ length: last }, (_, i) => rowImage(i + 1, byNumber.get(i + 1), looks)),
    ...(merged.length > 0 && { merged }),
    ...looks.rest,
  };
}

function columnsOf({ widths }: Grid, { columns }: SheetLooks): readonly ColumnImage[] {
  const last = Math.max(0, ...[...widths.keys()].filter((column) => columns.has(column)), ...columns.keys());
  return Array.from({ length: last }, (_, i) => {
    const { look, hidden = false } = columns.get(i + 1) ?? {};
    return { width: columnWidth(widths.get(i + 1)), ...(hidden && { hidden }), ...(look && { look }) };
  });
}

function rowImage(
  number: number,
  row: GridRow | undefined,
  { cells: styled, heights, columns }: SheetLooks,
): RowImage {
  const cells = row ? spreadOut(row) : [];
  const looks: (Look | undefined)[] = [];
  for (const [column, look] of styled.get(number) ?? []) {
    while (looks.length < column) looks.push(undefined);
    // What the column says already is not said again.
    if (look !== columns.get(column)?.look) looks[column - 1] = look;
  }
  const height = heights.get(number);
  return {
    cells,
    ...(height && { height: height.points, ...(!height.fixed && { grows: true }) }),
    ...(looks.some((look) => look) && {
      looks: looks.map((look, i) => look && (isDate(cells[i]) ? dated(look) : look)),
    }),
  };
}
