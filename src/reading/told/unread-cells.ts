import type { Grid, GridRow } from "../../workbook/grid";
import type { Table } from "../entry";
import type { Header } from "../head/header";
import { headerWord } from "../head/header-words";
import { footerOf } from "../rows/footer";
import { isBlank } from "../rows/row-kinds";

/** Filled cells below a header in columns that are not read, by column. */
export function unreadCells(grid: Grid, { entries }: Table, header: Header): ReadonlyMap<number, number> {
  const read = columnsRead(header);
  const cells = new Map<number, number>();
  let allUpTo = 0;
  while (read[allUpTo + 1]) allUpTo++;
  let next = 0;
  for (const row of grid.rows) {
    if (row.number <= header.row || row.number > header.last) continue;
    if ((row.columns.at(-1) ?? 0) <= allUpTo) continue;
    while ((entries[next]?.row ?? Infinity) < row.number) next++;
    const strange = strangeIn(row, read, allUpTo);
    // A signing line goes beyond the table; a header printed again says nothing new.
    if (strange.length === 0 || (entries[next]?.row !== row.number && isPassedOver(row, header))) continue;
    for (const column of strange) cells.set(column, (cells.get(column) ?? 0) + 1);
  }
  return new Map([...cells].sort(([a], [b]) => a - b));
}

function columnsRead(header: Header): readonly (true | undefined)[] {
  const read: (true | undefined)[] = [];
  const parts = [...header.parts.values()].flatMap(({ columns }) => columns);
  const twice = header.twice.map(({ column }) => column);
  const points = header.points.map(({ column }) => column);
  const known = [...header.columnOf.values(), ...parts, ...twice, ...points, ...header.ignored];
  for (const column of known) read[column] = true;
  if (header.department !== null) read[header.department] = true;
  return read;
}

const NONE: readonly number[] = [];

/** Beyond the first columns, which are all read. */
function strangeIn(
  { columns, values }: GridRow,
  read: readonly (true | undefined)[],
  allUpTo: number,
): readonly number[] {
  let strange: number[] | undefined;
  for (let i = columns.length - 1; i >= 0; i--) {
    const column = columns[i] ?? 0;
    if (column <= allUpTo) break;
    if (read[column] !== true && !isBlank(values[i])) (strange ??= []).push(column);
  }
  return strange ?? NONE;
}

function isPassedOver(row: GridRow, { unknown }: Header): boolean {
  if (footerOf(row, () => false) !== null) return true;
  const words = new Map(unknown.map(({ column, header }) => [column, headerWord(header)] as const));
  return row.columns.some((column, i) => {
    const value = row.values[i];
    return typeof value === "string" && words.get(column) === headerWord(value);
  });
}
