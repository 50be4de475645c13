import { isNoPoint } from "../../reading/entry";
import { cellOf, type Finding } from "../../findings/finding";
import type { Point, PointRecord } from "../../subjects/registers/point";
import { expectedReviewer } from "../../house/reviewer";
import { sealOf } from "../../subjects/registers/seal";
import { day } from "../../sheets/columns/day";
import type { CellChange } from "../../workbook/live/live-workbook";
import { remembering } from "../../workbook/remembering";
import { approvedRecords, changedFields, isSealBroken, keepApproved, type ChangedField } from "./approvals";
import { cellOfLine } from "../../drawing/line-cells";
import type { Plan } from "../plan";
import type { SessionState } from "../state";

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
  /** Errors of the row that are not about its review: they do not forbid it, and nobody approves them unseen. */
  readonly errors: readonly Finding[];
}

/** How an approval is given: on the screen now, or long since on paper and only entered here. */
interface Signature {
  /** `2012-11-20`. */
  readonly on: string;
  readonly paper: boolean;
}

const REVIEW = new Set<string | null>(["reviewer", "opinion", "reviewedOn", "signing", "seal"]);
const ASKED = ["category", "point", "likelihood", "severity", "grade", "assessedOn"] as const;

/** Every row without a valid review, with whoever is due by the plan. */
export const waitingRows = remembering((state: SessionState): readonly Waiting[] => {
  const { one, points } = state.checked;
  if (!one) return [];
  const kept = approvedRecords(state.content);
  const errors = errorsByLine(state);
  return points.flatMap((point): Waiting[] => {
    const why = whyWaiting(point);
    const expected = why && expectedReviewer(point, one.house);
    if (!expected) return [];
    const changes = why === "审核后有改动" ? changedFields(point, kept) : null;
    return [
      {
        point,
        reviewers: expected.names,
        why,
        changes,
        lacking: lackingIn(point, state.today),
        errors: errors.get(lineOf(point.table.sheet, point.entry.row)) ?? [],
      },
    ];
  });
});

function errorsByLine({ checked }: SessionState): ReadonlyMap<string, readonly Finding[]> {
  const byLine = new Map<string, Finding[]>();
  for (const finding of checked.findings) {
    const { severity, field, place } = finding;
    if (severity !== "error" || place.row === null || REVIEW.has(field)) continue;
    const line = lineOf(place.sheet, place.row);
    const there = byLine.get(line);
    if (there) there.push(finding);
    else byLine.set(line, [finding]);
  }
  return byLine;
}

function lineOf(sheet: string | null, row: number): string {
  return `${sheet ?? ""}\n${row}`;
}

/** Identifies a row as it stands: one that is changed after somebody ticked it has to be looked at again. */
export function asItStands({ point: { table, entry, record } }: Waiting): string {
  return JSON.stringify([table.sheet, entry.row, record]);
}

/** The day that somebody typed as 审核日期, or a sentence that says what is wrong with it. */
export function signedOn(typed: string, today: string): { readonly on: string } | { readonly wrong: string } {
  const { value } = day({ header: "审核日期" }).parse(typed.trim(), { year: null, oddGrades: new Map() });
  if (value === null) return { wrong: "请填写日期，如 2012-10-8。" };
  return value > today ? { wrong: `审核日期不能晚于今天（${today}）。` } : { on: value };
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
export function approve(
  state: SessionState,
  rows: readonly Waiting[],
  reviewer: string,
  { on, paper }: Signature = { on: state.today, paper: false },
): Plan | null {
  const isReady = ({ lacking, reviewers, point }: Waiting) =>
    lacking.length === 0 && reviewers.includes(reviewer) && (point.record.assessedOn ?? "") <= on;
  const ready = rows.filter(isReady);
  if (ready.length === 0) return null;
  const approved = ready.map(({ point }) => approvalOf(point, reviewer, on, paper));
  const left = rows.length - ready.length;
  return {
    label: `同意 ${ready.length} 行`,
    sentences: [
      `以审核人${reviewer}、审核日期 ${on}${paper ? "、签署方式纸质" : ""} 写入“同意”和校验码，共 ${ready.length} 行。`,
      ...openIn(ready),
      ...(left > 0 ? [`还有 ${left} 行没有填全，或集体评定日期在审核日期之后，这次不审。`] : []),
      paper ? "请保存好签字原件备查。" : "校验码只用来发现审核后的改动，不是电子签名。",
    ],
    changes: approved.flatMap(({ changes }) => changes),
    images: [keepApproved(state.content, approved)],
  };
}

/** Whether nothing is wrong with a row: filled in, without errors, not changed after a review. */
export function isPlain({ lacking, errors, why }: Waiting): boolean {
  return lacking.length === 0 && errors.length === 0 && why !== "审核后有改动";
}

/** Rows that wait for somebody and have nothing wrong with them. */
export function plainRows(state: SessionState, reviewer: string): readonly Waiting[] {
  return waitingRows(state).filter((row) => row.reviewers.includes(reviewer) && isPlain(row));
}

/** 登记: somebody signed a register on paper, that day; null where nothing of it is ready. */
export function signedOnPaper(state: SessionState, reviewer: string, on: string): Plan | null {
  return approve(state, plainRows(state, reviewer), reviewer, { on, paper: true });
}

/** What is open on rows that are about to be approved, named before it is done. */
function openIn(rows: readonly Waiting[]): readonly string[] {
  const wrong = rows.filter(({ errors }) => errors.length > 0);
  const changed = rows.filter(({ why }) => why === "审核后有改动");
  return [
    ...(wrong.length > 0 ? [`注意：其中 ${wrong.length} 行还有没有改正的错误：`] : []),
    ...wrong.map(
      ({ point, errors }) =>
        `${point.table.sheet} 第 ${point.entry.row} 行：${errors
          .map(({ rule, place, message }) => `${cellOf(place) ?? ""} ${rule} ${message}`)
          .join(" ")}`,
    ),
    ...(changed.length > 0
      ? [`其中第 ${changed.map(({ point }) => point.entry.row).join("、")} 行是审核后又改动过的。`]
      : []),
  ];
}

interface Approval {
  readonly seal: string;
  readonly level: Point["level"];
  readonly record: PointRecord;
  readonly changes: readonly CellChange[];
}

/** The seal covers the row alone: a day inherited from 科室信息 is written down with it. */
function approvalOf(point: Point, reviewer: string, reviewedOn: string, paper: boolean): Approval {
  const { entry, level, table, record } = point;
  const written = { reviewer, opinion: "同意", reviewedOn, assessedOn: record.assessedOn ?? null };
  const sealed: PointRecord = { ...entry.record, ...written };
  const seal = sealOf(sealed);
  const changes = Object.entries({ ...written, signing: paper ? "纸质" : "电子", seal })
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
  on: string = state.today,
): Plan | null {
  const because = reason.trim();
  if (rows.length === 0 || because === "") return null;
  return {
    label: `退回 ${rows.length} 行`,
    sentences: [`以审核人${reviewer}退回 ${rows.length} 行，理由：${because}`],
    changes: rows.flatMap(({ point }) => returnOf(point, reviewer, on, because)),
  };
}

function returnOf(
  { table, entry }: Point,
  reviewer: string,
  reviewedOn: string,
  because: string,
): readonly CellChange[] {
  const written = { reviewer, opinion: `退回：${because}`, reviewedOn };
  const changes = Object.entries(written).map(([key, value]) => cellOfLine(table, entry.row, key, value));
  // A seal of an earlier approval no longer says anything.
  const former = ["signing", "seal"].filter((key) => (entry.record[key] ?? null) !== null);
  return [...changes, ...former.map((key) => cellOfLine(table, entry.row, key, null))];
}
