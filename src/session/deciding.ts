import type { Entry } from "../reading/entry";
import type { DecisionRecord } from "../sheets/ledgers";
import { cellOfLine } from "./cells";
import { cellPlan, type Plan } from "./plan";
import type { SessionState } from "./state";

export const CHOICES = ["采用科室", "采用本院"] as const;

/** A question that a consolidation asked and nobody answered yet. */
export type OpenDecision = Entry<keyof DecisionRecord>;

/** Differences between department and institution that wait for a choice (D06, D04). */
export function openDecisions({ checked }: Pick<SessionState, "checked">): readonly OpenDecision[] {
  const entries = checked.read.institution.decisions?.entries ?? [];
  return entries.filter(({ record }) => record.field !== null && record.choice === null);
}

/** 处理决定: remembered, and followed by the next consolidation. */
export function decide(
  state: SessionState,
  { row, record }: OpenDecision,
  choice: (typeof CHOICES)[number],
): Plan | null {
  const table = state.checked.read.institution.decisions;
  if (!table) return null;
  const dated = table.header?.columnOf.has("decidedOn")
    ? [cellOfLine(table, row, "decidedOn", state.today)]
    : [];
  return cellPlan(`${record.riskId ?? record.file ?? ""} ${record.field ?? ""}${choice}`, [
    cellOfLine(table, row, "choice", choice),
    ...dated,
  ]);
}
