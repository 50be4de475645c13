import type { Table } from "../../reading/entry";
import { HostError } from "../../workbook/host-error";

/** Where a sheet has no column for it, what is written would vanish. Throws `HostError` that names the columns which are not there. */
export function expectColumns(
  { definition, sheet, header }: Pick<Table, "definition" | "sheet" | "header">,
  keys: readonly string[],
): void {
  const missing = keys.filter((key) => !header?.columnOf.has(key));
  if (missing.length === 0) return;
  const headers = missing.map((key) => `“${definition.columns[key]?.header ?? key}”`).join("、");
  throw new HostError(
    "refused",
    `“${sheet}”没有${headers}一栏，没有地方登记，什么都没有写。请在表头行补上这些栏目，再做这一步。`,
  );
}
