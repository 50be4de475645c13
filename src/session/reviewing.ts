import { isNoPoint } from "../reading/entry";
import type { Point, PointRecord } from "../register/point";
import { expectedReviewer } from "../register/reviewer";
import { sealOf } from "../register/seal";
import type { CellChange } from "../workbook/live-workbook";
import { approvedRecords, changedFields, isSealBroken, keepApproved, type ChangedField } from "./approvals";
import { cellOfLine } from "./cells";
import type { Plan } from "./plan";
import type { SessionState } from "./state";

/** A row that somebody is to review. */
export interface Waiting {
  readonly point: Point;
  /** Who may; any of them will do. */
  readonly reviewers: readonly string[];
  readonly why: "未审核" | "审核后有改动" | "已退回";
  /** Old and new where the row was approved once; null where what was approved is not known. */
  readonly changes: readonly ChangedField[] | null;
  /** What must be there before it can be approved. */
  readonly lacking: readonly string[];
}

const ASKED = ["category", "point", "likelihood", "severity", "grade", "assessedOn"] as const;

/** Every row without a valid review, with whoever is due by the plan. */
export function waitingRows(state: SessionState): readonly Waiting[] {
  const { one, points } = state.checked;
  if (!one) return [];
  const kept = approvedRecords(state.content);
  return points.flatMap((point): Waiting[] => {
    const why = whyWaiting(point);
    const expected = why && expectedReviewer(point, one.house);
    if (!expected) return [];
    const changes = why === "审核后有改动" ? changedFields(point, kept) : null;
    return [{ point, reviewers: expected.names, why, changes, lacking: lackingIn(point, state.today) }];
  });
}

function whyWaiting(point: Point): Waiting["why"] | null {
  const { level, entry, inheritsReview, record } = point;
  if (level === "单位" || isNoPoint(entry) || inheritsReview) return null;
  if (isSealBroken(point)) return "审核后有改动";
  if (record.opinion === "退回") return "已退回";
  return record.opinion === "同意" ? null : "未审核";
}

function lackingIn({ record, table }: Point, today: string): readonly string[] {
  const blank = ASKED.filter((key) => !record[key]).map(
    (key) => table.definition.columns[key]?.header ?? key,
  );
  const isEarly = !!record.assessedOn && record.assessedOn > today;
  return isEarly ? [...blank, "集体评定日期在今天之后"] : blank;
}

/** Who may review here, and how many rows wait for him. */
export function reviewersHere(
  state: SessionState,
): readonly { readonly name: string; readonly waiting: number }[] {
  const { one, points } = state.checked;
  if (!one) return [];
  const rows = waitingRows(state);
  const names = new Set(points.flatMap((point) => expectedReviewer(point, one.house)?.names ?? []));
  return [...names].map((name) => ({
    name,
    waiting: rows.filter(({ reviewers }) => reviewers.includes(name)).length,
  }));
}

/** 同意: opinion, day, seal; what was approved is kept, so that a later change can be shown. */
export function approve(state: SessionState, rows: readonly Waiting[], reviewer: string): Plan | null {
  const ready = rows.filter(({ lacking, reviewers }) => lacking.length === 0 && reviewers.includes(reviewer));
  if (ready.length === 0) return null;
  const approved = ready.map(({ point }) => approvalOf(point, reviewer, state.today));
  const left = rows.length - ready.length;
  return {
    label: `同意 ${ready.length} 行`,
    sentences: [
      `以审核人${reviewer}、审核日期 ${state.today} 写入“同意”和校验码，共 ${ready.length} 行。`,
      ...(left > 0 ? [`还有 ${left} 行没有填全，这次不审。`] : []),
      "校验码只用来发现审核后的改动，不是电子签名。",
    ],
    changes: approved.flatMap(({ changes }) => changes),
    images: [keepApproved(state.content, approved)],
  };
}

interface Approval {
  readonly seal: string;
  readonly level: Point["level"];
  readonly record: PointRecord;
  readonly changes: readonly CellChange[];
}

/** The seal covers the row alone: a day inherited from 科室信息 is written down with it. */
function approvalOf(point: Point, reviewer: string, reviewedOn: string): Approval {
  const { entry, level, table, record } = point;
  const written = { reviewer, opinion: "同意", reviewedOn, assessedOn: record.assessedOn ?? null };
  const sealed: PointRecord = { ...entry.record, ...written };
  const seal = sealOf(sealed);
  const changes = Object.entries({ ...written, signing: "电子", seal })
    .filter(([key, value]) => (entry.record[key] ?? null) !== value)
    .map(([key, value]) => cellOfLine(table, entry.row, key, value));
  return { seal, level, record: sealed, changes };
}

/** 退回, with the reason behind the word. Throws nothing: without a reason there is no plan. */
export function sendBack(
  state: SessionState,
  rows: readonly Waiting[],
  reviewer: string,
  reason: string,
): Plan | null {
  const because = reason.trim();
  if (rows.length === 0 || because === "") return null;
  return {
    label: `退回 ${rows.length} 行`,
    sentences: [`以审核人${reviewer}退回 ${rows.length} 行，理由：${because}`],
    changes: rows.flatMap(({ point }) => returnOf(point, reviewer, state.today, because)),
  };
}

function returnOf(
  { table, entry }: Point,
  reviewer: string,
  today: string,
  because: string,
): readonly CellChange[] {
  const written = { reviewer, opinion: `退回：${because}`, reviewedOn: today };
  const changes = Object.entries(written).map(([key, value]) => cellOfLine(table, entry.row, key, value));
  // A seal of an earlier approval no longer says anything.
  const former = ["signing", "seal"].filter((key) => (entry.record[key] ?? null) !== null);
  return [...changes, ...former.map((key) => cellOfLine(table, entry.row, key, null))];
}
