import type { Table } from "../../reading/entry";
import type { SheetDefinition } from "../../sheets/define-sheet";
import { tableToWrite } from "../steps/line-changes";

const NEXT = "以前的院工作簿请先汇总一次（汇总会补上这张表），再做这一步。";

/** A sheet of the institution's workbook that lines can be written into. Throws `HostError` where a workbook of former times has none. */
export function sheetToWrite<K extends string>(
  table: Table<K> | null,
  { tab }: SheetDefinition<K>,
  file: string,
): Table<K> {
  return tableToWrite(table, file, tab, NEXT);
}
