import { cellName } from "../../../../workbook/address";
import type { GridRow } from "../../../../workbook/grid";
import { damaged } from "../package/refusals";

/** The rows in ascending order, those with the same number made one. */
export function sortedRows(rows: readonly GridRow[]): readonly GridRow[] {
  if (rows.every((row, i) => i === 0 || (rows[i - 1] as GridRow).number < row.number)) return rows;
  const sorted: GridRow[] = [];
  for (const row of [...rows].sort((one, other) => one.number - other.number)) {
    const before = sorted.at(-1);
    if (before?.number === row.number) sorted[sorted.length - 1] = merged(before, row);
    else sorted.push(row);
  }
  return sorted;
}

function merged(one: GridRow, other: GridRow): GridRow {
  const cells = [one, other].flatMap((row) =>
    row.columns.map((column, i) => ({ column, value: row.values[i] ?? "" })),
  );
  cells.sort((left, right) => left.column - right.column);
  const twice = cells.find(({ column }, i) => cells[i + 1]?.column === column);
  if (twice) throw damaged(`单元格 ${cellName(one.number, twice.column)} 出现了两次`);
  return {
    number: one.number,
    columns: cells.map(({ column }) => column),
    values: cells.map(({ value }) => value),
    hidden: one.hidden || other.hidden,
  };
}
