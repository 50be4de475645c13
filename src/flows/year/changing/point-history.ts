import { HostError } from "../../../workbook/host-error";
import type { Institution } from "../../open-institution";
import { lineJson, type LineJson } from "../../steps/line-json";

/** What became of one risk point, one line an event, in the order in which it was written. Throws `HostError` where nobody bears the number. */
export function pointHistory({ read, books }: Institution, riskId: string): readonly LineJson[] {
  const table = read.institution.gradeHistory;
  const lines = (table?.entries ?? []).filter(({ record }) => record.riskId === riskId);
  if (lines.length === 0 && !books.table.some((row) => row.riskId === riskId))
    throw new HostError("not-found", `“${read.file}”里没有编号“${riskId}”。请核对编号。`);
  return table === null ? [] : lines.map((line) => lineJson(table, line));
}
