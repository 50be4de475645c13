import { personOf, whoIs } from "../../house/who";
import type { RegisterTable } from "../../reading/read-workbook";
import { valueAt, type CellValue, type GridRow, type WorkbookContent } from "../../workbook/grid";
import type { CellChange } from "../../workbook/live/live-workbook";
import { cellOfLine } from "../../drawing/line-cells";
import type { SessionState } from "../state";

/** What the roster says of whoever a line names. */
const TOLD = ["title", "post"] as const;

/** Post and title of people who were just named, by hand, on lines that say neither. */
export function namedPeople(
  before: WorkbookContent,
  state: Pick<SessionState, "content" | "checked">,
): readonly CellChange[] {
  const registers = state.checked.read.registers.filter(({ header }) => header?.columnOf.has("name"));
  return registers.flatMap((table) => {
    const former = rowsOf(before, table.sheet);
    const known = new Map(former.map((row) => [row.number, row] as const));
    const changed = rowsOf(state.content, table.sheet).filter(
      (row) => known.get(row.number) !== row && row.number > (table.header?.row ?? 0),
    );
    return changed.flatMap((row) => {
      const name = cellIn(row, table, "name");
      const isNew = typeof name === "string" && name !== cellIn(known.get(row.number), table, "name");
      return isNew ? toldOfName(state, table, row, name) : [];
    });
  });
}

/** The same for a name that is about to be written on a line. */
export function toldOfName(
  { checked }: Pick<SessionState, "checked">,
  table: RegisterTable,
  row: GridRow | undefined,
  name: string,
): readonly CellChange[] {
  const { one } = checked;
  const there = TOLD.filter((key) => table.header?.columnOf.has(key));
  if (!row || !one || there.some((key) => cellIn(row, table, key) !== null)) return [];
  const person = personOf({ author: whoIs(one.house, one.department, name, {}) });
  if (!person) return [];
  return there.flatMap((key) => {
    const value = person[key];
    return value === null ? [] : [cellOfLine(table, row.number, key, value)];
  });
}

function rowsOf({ sheets }: WorkbookContent, sheet: string): readonly GridRow[] {
  return sheets.find((grid) => grid.sheet === sheet)?.rows ?? [];
}

function cellIn(
  row: GridRow | undefined,
  { header }: RegisterTable,
  key: "name" | "title" | "post",
): CellValue | null {
  const column = header?.columnOf.get(key);
  return row && column !== undefined ? valueAt(row, column) : null;
}
