import type { Table } from "../../reading/entry";
import { keysOf } from "../../sheets/define-sheet";
import type { CellValue, WorkbookContent } from "../../workbook/grid";
import { HostError } from "../../workbook/host-error";
import type { CellChange } from "../../workbook/live/live-workbook";

type Record_<K extends string> = Readonly<Record<K, string | null>>;

/** The row below the last filled one of a table's sheet. */
export function rowBelow(
  { sheets }: WorkbookContent,
  { sheet, header }: Pick<Table, "sheet" | "header">,
): number {
  const rows = sheets.find((grid) => grid.sheet === sheet)?.rows ?? [];
  return Math.max(rows.at(-1)?.number ?? 0, header?.row ?? 0) + 1;
}

/** The cells of a line that become another value; those that hold it already are not touched. Throws `HostError` where a column is missing. */
export function lineChanges<K extends string>(
  { sheet, header, definition }: Pick<Table<K>, "sheet" | "header" | "definition">,
  row: number,
  before: Record_<K> | null,
  after: Record_<K>,
): CellChange[] {
  return keysOf(definition).flatMap((key) => {
    const value = after[key];
    if (value === (before?.[key] ?? null)) return [];
    const column = header?.columnOf.get(key);
    const about = definition.columns[key];
    if (column === undefined)
      throw new HostError(
        "refused",
        `“${sheet}”没有“${about.header}”一栏，写不进去。请先在表头行补上这一栏。`,
      );
    const cell: CellValue | null = value === null ? null : about.write(value);
    return [{ sheet, row, column, value: cell }];
  });
}
