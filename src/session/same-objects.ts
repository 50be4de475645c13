import type { Grid, GridRow, WorkbookContent } from "../workbook/grid";
import { sameMembers, succeed, spliceBetween } from "../workbook/lists/following";
import { isSameValue } from "./cells";

/** A workbook read again, in which sheets and rows that say what they said before are the objects of before: what was made of them stands. */
export function keepingObjects(before: WorkbookContent, now: WorkbookContent): WorkbookContent {
  const known = new Map(before.sheets.map((grid) => [grid.sheet, grid] as const));
  return { ...now, sheets: now.sheets.map((grid) => keepingRows(known.get(grid.sheet), grid)) };
}

function keepingRows(before: Grid | undefined, now: Grid): Grid {
  if (!before || before === now) return now;
  const rows = keptRows(before.rows, now.rows);
  if (sameMembers(rows, before.rows) && isLaidOutAlike(before, now)) return before;
  succeed(rows, before.rows);
  return { ...now, rows };
}

function keptRows(before: readonly GridRow[], now: readonly GridRow[]): readonly GridRow[] {
  // Hosts keep most rows themselves: only among the others are some that say the same.
  const { from, before: end, now: until } = spliceBetween(before, now);
  if (from === until) return now;
  const known = new Map(before.slice(from, end).map((row) => [row.number, row] as const));
  const rows = now.slice();
  for (let i = from; i < until; i++) {
    const row = now[i] as GridRow;
    const old = known.get(row.number);
    if (old && saysTheSame(old, row)) rows[i] = old;
  }
  return rows;
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
