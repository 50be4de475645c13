import type { Table } from "../reading/entry";
import type { WorkbookRead } from "../reading/read-workbook";
import type { Column } from "../sheets/columns/column";

/** Every table of lines that people fill in. */
function tablesOf({ roster, registers, gradeChanges, institution }: WorkbookRead): readonly Table[] {
  const { departments, roster: everybody, keyAreas, decisions } = institution;
  return [roster, ...registers, gradeChanges, departments, everybody, keyAreas, decisions].filter(
    (table) => table !== null,
  );
}

/** The column behind a field of a sheet; undefined where the cell is none that one value can replace. */
export function columnAt(read: WorkbookRead, sheet: string, field: string): Column | undefined {
  const form = [read.cover, read.institution.info].find((one) => one?.sheet === sheet);
  const own = (form?.definition.columns as Readonly<Record<string, Column>> | undefined)?.[field];
  if (own) return own;
  const table = tablesOf(read).find((one) => one.sheet === sheet);
  // 风险点 and 表现形式 in two cells, or a tick: the value does not fit into one of them.
  const isSplit = table?.header?.parts.has(field) === true || table?.header?.point?.key === field;
  return isSplit ? undefined : table?.definition.columns[field];
}
