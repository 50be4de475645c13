import { findHeader } from "../../reading/head/header";
import { readTable } from "../../reading/rows/read-table";
import type { Point } from "../../subjects/registers/point";
import { SEALED, sealFits } from "../../subjects/registers/seal";
import { approvals, type ApprovalRecord } from "../../subjects/registers/sheets/approvals";
import type { WorkbookContent } from "../../workbook/grid";
import { remembering } from "../../workbook/remembering";

/** A field that no longer says what was approved. */
export interface ChangedField {
  readonly label: string;
  readonly before: string | null;
  readonly now: string | null;
}

/** What was approved, by seal. */
export function approvedRecords(content: WorkbookContent): readonly ApprovalRecord[] {
  const grid = content.sheets.find(({ sheet }) => sheet === approvals.tab);
  const header = grid && findHeader(grid, approvals);
  if (!header) return [];
  const table = readTable(grid, content.name, approvals, header, { year: null, oddGrades: new Map() });
  return table.entries.map(({ record }) => record);
}

/** Whether a row was approved in the pane and changed since (A09). */
export function isSealBroken({ record, entry }: Point): boolean {
  return !!record.seal && untouched(entry) === null;
}

/** The line where it says what was approved; one that did not change since is not asked again. */
const untouched = remembering((entry: Point["entry"]) => (sealFits(entry.record) ? entry : null));

/** What changed since the approval, old and new; null where the approved values were not kept. */
export function changedFields(
  { entry, record, table }: Point,
  kept: readonly ApprovalRecord[],
): readonly ChangedField[] | null {
  const approved = kept.find(({ seal }) => seal === record.seal?.toUpperCase());
  if (!approved) return null;
  // A number given by consolidation is no change of what was approved.
  const isGiven = (key: string) => key === "riskId" && approved.riskId === null;
  return SEALED.filter((key) => (approved[key] ?? "") !== (entry.record[key] ?? "") && !isGiven(key)).map(
    (key) => ({
      label: table.definition.columns[key]?.header ?? approvals.columns[key].header,
      before: approved[key],
      now: entry.record[key] ?? null,
    }),
  );
}
