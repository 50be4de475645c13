import type { Entry } from "../../reading/entry";
import type { DecisionRecord } from "../../subjects/consolidation/sheets/ledgers";
import { followedNote } from "../../subjects/consolidation/choosing/decide";
import { asksForNumber } from "../../subjects/consolidation/matching/number-doubts";
import { keysOf } from "../../sheets/define-sheet";
import { institutionTable } from "../../subjects/consolidation/sheets/institution-table";
import type { CellChange } from "../../workbook/live/live-workbook";
import { cellOfLine } from "../../drawing/line-cells";
import { cellPlan, type Plan } from "../plan";
import type { SessionState } from "../state";

export const CHOICES = ["采用科室", "采用本院"] as const;

/** A question that a consolidation asked and nobody answered yet. */
type OpenDecision = Entry<keyof DecisionRecord>;

/** Differences between department and institution that wait for a choice (D06, D04). */
export function openDecisions({ checked }: Pick<SessionState, "checked">): readonly OpenDecision[] {
  const entries = checked.read.institution.decisions?.entries ?? [];
  return entries.filter(({ record }) => {
    // Where the department wrote no number there is none to take: it is filled in first.
    const isBlank = asksForNumber(record) && record.departmentValue === null;
    return record.field !== null && record.choice === null && !isBlank;
  });
}

/**
 * 处理决定: done at once, and remembered for the next consolidation. 采用科室 writes the department's value into 风险点汇总表 and notes
 * that it was followed, so that a change of mind is known from an old choice; 采用本院 leaves the table as it is.
 */
export function decide(
  state: SessionState,
  decision: OpenDecision,
  choice: (typeof CHOICES)[number],
): Plan | null {
  const table = state.checked.read.institution.decisions;
  if (!table) return null;
  const { row, record } = decision;
  const taken = choice === "采用科室" ? takenCell(state, decision) : null;
  const noted = { choice, decidedOn: state.today, ...(taken && { note: followedNote(record.note, choice) }) };
  const written = Object.entries(noted).filter(
    ([key]) => key === "choice" || table.header?.columnOf.has(key as keyof DecisionRecord),
  );
  return cellPlan(labelOf(record, choice), [
    ...written.map(([key, value]) => cellOfLine(table, row, key as keyof DecisionRecord, value)),
    ...(taken ? [taken] : []),
  ]);
}

/**
 * The same choice for all that wait, which whoever makes it has before him in a list: one step, and one to undo. Null where none
 * waits.
 */
export function decideAll(state: SessionState, choice: (typeof CHOICES)[number]): Plan | null {
  const plans = openDecisions(state).flatMap((decision) => decide(state, decision, choice) ?? []);
  if (plans.length === 0) return null;
  return cellPlan(
    `${choice === "采用科室" ? "采用科室报的" : "保留本院的"} ${plans.length} 处`,
    plans.flatMap(({ changes }) => changes),
  );
}

function labelOf(
  { riskId, file, field, ...values }: DecisionRecord,
  choice: (typeof CHOICES)[number],
): string {
  const isTaken = choice === "采用科室";
  if (asksForNumber({ field }))
    return isTaken
      ? `下次汇总 ${riskId ?? ""} 按原编号 ${values.departmentValue ?? ""} 并入`
      : `${riskId ?? ""} 仍按新增`;
  // A workbook that says two departments: it counts from the next consolidation on.
  if (riskId === null)
    return `“${file ?? ""}”下次汇总按${(isTaken ? values.departmentValue : values.institutionValue) ?? ""}的并入`;
  return `${isTaken ? "采用科室报的值" : "保留本院的值"}：${riskId} 的${field ?? ""}`;
}

/** The cell of 风险点汇总表 that takes the department's value; null where the row or column is not there any more. */
function takenCell({ checked }: SessionState, { record }: OpenDecision): CellChange | null {
  const { table } = checked.read.institution;
  if (record.riskId === null || asksForNumber(record)) return null;
  const line = table?.entries.find((entry) => entry.record.riskId === record.riskId);
  const key = keysOf(institutionTable).find((one) => institutionTable.columns[one].header === record.field);
  if (!table || !line || !key || !table.header?.columnOf.has(key)) return null;
  return cellOfLine(table, line.row, key, record.departmentValue);
}
