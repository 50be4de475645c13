import { changeGrade, missingOfChange } from "../../flows/year/changing/change-grade";
import type { Institution } from "../../flows/open-institution";
import { expectedReviewer } from "../../house/reviewer";
import type { Entry } from "../../reading/entry";
import { GRADES, PARTY_GROUP } from "../../sheets/words";
import type { InstitutionRow } from "../../subjects/consolidation/sheets/institution-table";
import { gradeChanges, type GradeChangeRecord } from "../../subjects/grade-changes/sheets/grade-changes";
import { reviewedIn } from "../../subjects/registers/known-points";
import { HostError } from "../../workbook/host-error";
import { institutionOf } from "../institution/institution";
import type { Plan } from "../plan";
import type { SessionState } from "../state";
import { askedField, settingsTyped, type AskedForm, type Typed } from "../steps/asked-field";
import { patchPlan, refuseLacking } from "../steps/patch-plan";
import { pointNumbered } from "./points/point-numbered";

type Key = keyof GradeChangeRecord;

/** What the new grade may be besides a grade. */
const WITHDRAW = "撤销";
const REVIEW = ["reviewer", "opinion", "reviewedOn"] as const satisfies readonly Key[];

/** Who must approve a change of a point (方案三（二）2). */
interface Approver {
  /** `科室负责人李强`. */
  readonly says: string;
  /** Whose name is written; null where several might, or nobody can be told. */
  readonly name: string | null;
}

/** Null where it cannot be told. */
function approverOf({ house }: Institution, point: InstitutionRow): Approver | null {
  if (point.level === "单位") return { says: PARTY_GROUP, name: PARTY_GROUP };
  const subject = reviewedIn(point, house);
  const expected = subject && expectedReviewer(subject, house);
  if (!expected || expected.names.length === 0) return null;
  return { says: expected.says, name: expected.names.length === 1 ? (expected.names[0] ?? null) : null };
}

/** What is said of a proposal before it is written: the grade in force, and who approves. */
export function toldOfChange(state: SessionState, { riskId }: Typed): string {
  const institution = institutionOf(state);
  const point = pointNumbered(institution, riskId);
  if (!point) return "写风险点编号，就说明现行等级和由谁审核。";
  const approver = approverOf(institution, point);
  const grade = point.status === "已撤销" ? "已撤销" : `现行${point.grade ?? "没有等级"}`;
  return `${point.department ?? ""}“${point.point ?? ""}”，${grade}；由${approver?.says ?? "（认不出审核人）"}审核。`;
}

/** The form of a proposal; one that was approved already takes its review along, and is in force at once. */
export function changeForm(state: SessionState, typed: Typed): AskedForm {
  const institution = institutionOf(state);
  const point = pointNumbered(institution, typed.riskId);
  const field = (key: Key, required: boolean, more: { suggested?: string | null; choices?: string[] } = {}) =>
    askedField(gradeChanges, key, typed, { required, ...more });
  const isWithdrawn = point?.status === "已撤销";
  const grades = GRADES.filter((grade) => isWithdrawn || grade !== point?.grade);
  const reviewer = point ? approverOf(institution, point)?.name : null;
  return {
    needs: [
      field("riskId", true),
      field("to", true, { choices: isWithdrawn ? [...grades] : [...grades, WITHDRAW] }),
      ...(typed.to === WITHDRAW ? [field("withdrawal", true)] : []),
      field("reason", true),
      field("assessedOn", true),
    ],
    may: [
      field("ground", false),
      field("effectiveOn", false),
      field("reviewer", false, { suggested: reviewer ?? null }),
      field("opinion", false),
      field("reviewedOn", false),
    ],
  };
}

/** A proposal as the line that it becomes. Throws `HostError` with the sentences why where it may not stand. */
export function changePlan(state: SessionState, typed: Typed): Plan {
  const { to, riskId = "", ...rest } = Object.fromEntries(settingsTyped(changeForm(state, typed)));
  const set = Object.entries(rest);
  const given = REVIEW.filter((key) => rest[key] !== undefined);
  if (given.length > 0) refuseLacking(missingOfChange(set));
  const judged = changeGrade(institutionOf(state), { riskId: riskId.trim(), to, set }, state.today);
  if (!judged.patch) throw refusedBy(judged.findings);
  const does = given.length > 0 ? "调整" : "提出调整";
  return patchPlan(`${does} ${riskId.trim()}`, judged.patch);
}

/** The form by which an open line is approved or sent back. */
export function reviewForm(state: SessionState, { record }: Entry<Key>, typed: Typed): AskedForm {
  const institution = institutionOf(state);
  const point = pointNumbered(institution, record.riskId);
  const suggested = point ? approverOf(institution, point)?.name : null;
  const said = (key: Key): Typed => (record[key] === null ? {} : { [key]: record[key] });
  const field = (key: Key, required: boolean, expected: string | null = null) =>
    askedField(gradeChanges, key, { ...said(key), ...typed }, { required, suggested: expected });
  return {
    needs: [field("reviewer", true, suggested ?? null), field("opinion", true), field("reviewedOn", true)],
    may: [field("effectiveOn", false)],
  };
}

/** Approved or sent back: what is agreed and due is in force at once. Throws `HostError` with the sentences why where it may not stand. */
export function reviewPlan(state: SessionState, line: Entry<Key>, typed: Typed): Plan {
  const set = settingsTyped(reviewForm(state, line, typed));
  const riskId = line.record.riskId ?? "";
  const judged = changeGrade(institutionOf(state), { riskId, to: undefined, set, line }, state.today);
  if (!judged.patch) throw refusedBy(judged.findings);
  return patchPlan(`审核调整 ${riskId}`, judged.patch);
}

function refusedBy(findings: readonly { readonly severity: string; readonly message: string }[]): HostError {
  const errors = findings.filter(({ severity }) => severity === "error").map(({ message }) => message);
  return new HostError("refused", `${errors.join("")}什么都没有写。`);
}
