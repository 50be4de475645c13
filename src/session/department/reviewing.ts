import { isNoPoint } from "../../reading/entry";
import type { Finding } from "../../findings/finding";
import type { Point } from "../../subjects/registers/point";
import { expectedReviewer } from "../../house/reviewer";
import { day } from "../../sheets/columns/day";
import { remembering } from "../../workbook/remembering";
import { approvedRecords, changedFields, isSealBroken, type ChangedField } from "./approvals";
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

/** Whether nothing is wrong with a row: filled in, without errors, not changed after a review. */
export function isPlain({ lacking, errors, why }: Waiting): boolean {
  return lacking.length === 0 && errors.length === 0 && why !== "审核后有改动";
}

/** Rows that wait for somebody and have nothing wrong with them. */
export function plainRows(state: SessionState, reviewer: string): readonly Waiting[] {
  return waitingRows(state).filter((row) => row.reviewers.includes(reviewer) && isPlain(row));
}
