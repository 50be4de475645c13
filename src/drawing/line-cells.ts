import type { Table } from "../reading/entry";
import type { WorkbookContent } from "../workbook/grid";
import { HostError } from "../workbook/host-error";
import type { CellChange } from "../workbook/live/live-workbook";

/** A canonical value as a cell of a table's line. Throws `HostError` where the sheet has no such column. */
export function cellOfLine<K extends string>(
  { sheet, header, definition }: Pick<Table<K>, "sheet" | "header" | "definition">,
  row: number,
  key: K,
  value: string | null,
): CellChange {
  const column = header?.columnOf.get(key);
  const field = definition.columns[key];
  if (column === undefined)
    throw new HostError(
      "wrong-kind",
      `“${sheet}”没有“${field.header}”一栏，写不进去。请先在表头行补上这一栏。`,
    );
  return { sheet, row, column, value: value === null ? null : field.write(value) };
}

/** Below everything that stands on a table's sheet: footers and remarks are not written into. */
export function rowBelow(
  { sheets }: WorkbookContent,
  { sheet, header }: Pick<Table, "sheet" | "header">,
): number {
  const last = sheets.find((grid) => grid.sheet === sheet)?.rows.at(-1)?.number ?? 0;
  return Math.max(last, header?.row ?? 0) + 1;
}
