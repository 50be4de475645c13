import type { Table } from "../../reading/entry";
import type { SheetDefinition } from "../../sheets/define-sheet";
import { HostError } from "../../workbook/host-error";

/** A sheet of the institution's workbook that lines can be written into. Throws `HostError` where a workbook of former times has none. */
export function sheetToWrite<K extends string>(
  table: Table<K> | null,
  { tab }: SheetDefinition<K>,
  file: string,
): Table<K> {
  if (table?.header) return table;
  throw new HostError(
    "refused",
    `“${file}”里没有“${tab}”或它的表头，什么都没有写。以前的院工作簿请先汇总一次（会补上这张表），再做这一步。`,
  );
}
