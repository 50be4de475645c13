import type { Institution } from "../../../flows/open-institution";
import type { InstitutionRow } from "../../../subjects/consolidation/sheets/institution-table";

/** The point that bears a number in 风险点汇总表; null where none does. */
export function pointNumbered(
  { books }: Institution,
  riskId: string | null | undefined,
): InstitutionRow | null {
  return books.table.find((row) => row.riskId !== null && row.riskId === riskId?.trim()) ?? null;
}
