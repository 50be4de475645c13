import { inspectionsDue } from "../../flows/year/inspect-due";
import type { Entry } from "../../reading/entry";
import type { InspectionRecord } from "../../subjects/inspections/sheets/inspections";
import { institutionOf } from "../institution/institution";
import type { SessionState } from "../state";

type Key = keyof InspectionRecord;

/** Where it was not carried out somebody says what is done about it (S02). */
export const NOT_DONE = "未落实";

/** A point that is to be looked at. */
export interface DuePoint {
  readonly riskId: string;
  readonly status: "逾期" | "将到期";
  /** `公诉科 一级，没有检查过`. */
  readonly says: string;
  readonly point: string;
  readonly due: string;
}

/** Points whose inspection is overdue or falls due within a fortnight, the longest overdue first. */
export function duePoints(state: SessionState): readonly DuePoint[] {
  return inspectionsDue(institutionOf(state), state.today).map((line) => {
    const word = (key: string) => (typeof line[key] === "string" ? line[key] : "");
    const last = word("上次检查");
    const since = last === "" ? "没有检查过" : `上次 ${last}`;
    return {
      riskId: word("riskId"),
      status: line.status === "逾期" ? "逾期" : "将到期",
      says: `${[word("department"), word("name"), word("grade")].filter((one) => one !== "").join(" ")}，${since}`,
      point: word("point"),
      due: word("应查日期"),
    };
  });
}

const INSPECTION_STATES = ["没有写处理", "等整改结果", "整改逾期", "已办结"] as const;
export type InspectionState = (typeof INSPECTION_STATES)[number];

interface InspectionLine {
  readonly line: Entry<Key>;
  readonly state: InspectionState;
}

interface InspectionGroup {
  readonly state: InspectionState;
  readonly lines: readonly InspectionLine[];
}

/** 监督检查记录 by what is still to be done about it; the latest first, parts without any line are left out. */
export function inspectionGroups(state: SessionState): readonly InspectionGroup[] {
  const { inspections: table } = institutionOf(state).read.institution;
  const lines = (table?.entries ?? [])
    .filter(({ empty }) => !empty)
    .map((line) => ({ line, state: stateOf(line.record, state.today) }))
    .reverse();
  return INSPECTION_STATES.map((one) => ({
    state: one,
    lines: lines.filter((line) => line.state === one),
  })).filter((group) => group.lines.length > 0);
}

function stateOf(record: InspectionRecord, today: string): InspectionState {
  const { 落实情况: outcome, 处理: handling, 整改期限: due, 整改结果: result } = record;
  if (outcome === NOT_DONE && handling === null) return "没有写处理";
  if (result !== null || (handling === null && due === null)) return "已办结";
  return due !== null && due < today ? "整改逾期" : "等整改结果";
}
