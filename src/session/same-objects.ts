import type { Grid, GridRow, WorkbookContent } from "../workbook/grid";
import { isSameValue } from "./cells";

/** A workbook read again, in which sheets and rows that say what they said before are the objects of before: what was made of them stands. */
export function keepingObjects(before: WorkbookContent, now: WorkbookContent): WorkbookContent {
  const known = new Map(before.sheets.map((grid) => [grid.sheet, grid] as const));
  return { ...now, sheets: now.sheets.map((grid) => keepingRows(known.get(grid.sheet), grid)) };
}

function keepingRows(before: Grid | undefined, now: Grid): Grid {
  if (!before || before === now) return now;
  const known = new Map(before.rows.map((row) => [row.number, row] as const));
  const rows = now.rows.map((row) => {
    const old = known.get(row.number);
    return old && saysTheSame(old, row) ? old : row;
  });
  const isWhole = rows.length === before.rows.length && rows.every((row, i) => row === before.rows[i]);
  return isWhole && isLaidOutAlike(before, now) ? before : { ...now, rows };
}

function saysTheSame(a: GridRow, b: GridRow): boolean {
  return (
    a === b ||
    (a.hidden === b.hidden &&
      a.columns.length === b.columns.length &&
      a.columns.every(
        (column, i) => column === b.columns[i] && isSameValue(a.values[i] ?? null, b.values[i] ?? null),
      ))
  );
}

function isLaidOutAlike(a: Grid, b: Grid): boolean {
  const layout = ({ state, merged, filtered, widths, beyond }: Grid) =>
    JSON.stringify([state, merged, filtered, [...widths], beyond ?? 0]);
  return layout(a) === layout(b);
}
