import { A12 } from "../../catalogue/assessment";
import { say } from "../../../../findings/rule";
import { at, type Point, type PointKey } from "../../point";
import { personOf } from "../../../../house/who";
import { sealFits, shortHash } from "../../seal";
import { nameIn } from "../../../../house/who";
import type { Level } from "../../../../sheets/define-sheet";
import {
  institutionTable,
  type InstitutionKey,
  type InstitutionRow,
  type PreviousRow,
} from "../../../consolidation/sheets/institution-table";
import { plain } from "../../../../workbook/text/plain";
import type { Facts, PointCheck } from "../../../subject";

type Reviewed = Extract<
  InstitutionKey,
  "name" | "post" | "power" | "category" | "point" | "likelihood" | "severity" | "grade"
>;
const SHARED: readonly Reviewed[] = ["power", "category", "point", "likelihood", "severity"];
/** What was reviewed on each level, but for the grade, which 等级调整记录 may change. Measures come later in the plan. */
const REVIEWED: Readonly<Record<Level, readonly Reviewed[]>> = {
  岗位: ["name", "post", ...SHARED],
  科室: SHARED,
  单位: SHARED,
};
const APPROVED = "同意";
const CHOSEN: ReadonlySet<Reviewed> = new Set(["category", "likelihood", "severity", "grade"]);

/** A12: new words under an old approval. */
export const approvalIsOfTheseWords: PointCheck = {
  rules: [A12],
  byNumber: true,
  check(point, _house, facts, report) {
    if (facts.stage === "排查" || !canBeJudged(point)) return;
    const outlived = outlivedApproval(point, facts);
    if (!outlived) return;
    const key = dayKey(point.level);
    const value = point.record[key] ?? "";
    const header = point.table.definition.columns[key]?.header ?? "审核日期";
    const data = { header, value, what: outlived.changed, before: outlived.day };
    report(say(A12, "changed", at(point, key), data, { field: key, value }));
  },
};

/** Where the seal does not fit, A09 has said it. */
function canBeJudged({ level, record, entry }: Point): boolean {
  return level === "单位" || !record.seal || sealFits(entry.record);
}

function dayKey(level: Level): "partyOn" | "reviewedOn" {
  return level === "单位" ? "partyOn" : "reviewedOn";
}

/** An approval that a row's words have outlived. */
interface Outlived {
  readonly day: string;
  /** Of the words that were approved. */
  readonly print: string;
  /** Headers of what is different. */
  readonly changed: string;
}

function outlivedApproval(point: Point, facts: Facts): Outlived | null {
  const { record, level } = point;
  const known = record.riskId ? facts.known.get(record.riskId) : undefined;
  const approved = known?.sent ? approvalOf(known.sent, level) : null;
  const reviewedOn = record[dayKey(level)];
  if (!known?.sent || !approved || record.opinion !== APPROVED || !reviewedOn || reviewedOn > approved.day)
    return null;
  const changed = changedKeys(point, known.row, known.sent, facts);
  const headers = changed.map((one) => institutionTable.columns[one].header);
  if (approved.changed === null)
    return changed.length
      ? { day: approved.day, print: approved.print(), changed: headers.join("、") }
      : null;
  // It was other words last time already: the same as then, as those that were approved, or others still?
  const print = approved.print();
  if (printOf(REVIEWED[level].map((key) => valueOf(point, key))) === print && !changed.includes("grade"))
    return null;
  const all = new Set([...approved.changed.split("、"), ...headers]);
  return { day: approved.day, print, changed: [...all].join("、") };
}

interface Approval {
  readonly day: string;
  readonly print: () => string;
  /** What has been different since; null where what was sent is what was approved. */
  readonly changed: string | null;
}

function approvalOf(sent: PreviousRow, level: Level): Approval | null {
  const { approvedAs, opinion, reviewedOn } = sent;
  if (approvedAs) {
    const [day = "", print = "", changed = ""] = approvedAs.split(" ");
    return { day, print: () => print, changed };
  }
  if (opinion !== APPROVED || !reviewedOn) return null;
  return { day: reviewedOn, print: () => printOf(REVIEWED[level].map((key) => sent[key])), changed: null };
}

/** Words that the institution wrote itself and the department took over are no change of the department's. */
function changedKeys(
  point: Point,
  row: InstitutionRow,
  sent: PreviousRow,
  facts: Facts,
): readonly Reviewed[] {
  const differs = (key: Reviewed) => {
    const value = valueOf(point, key);
    // What could not be read then, nobody can compare.
    if (sent[key] === null && CHOSEN.has(key)) return false;
    return !isSame(value, sent[key]) && !isSame(value, row[key]);
  };
  const changed = [...REVIEWED[point.level], "grade" as const].filter(differs);
  return changed.length > 0 && isRegraded(point, sent, facts)
    ? changed.filter((key) => key !== "grade" && key !== "likelihood" && key !== "severity")
    : changed;
}

/** A change in force gives the row another grade, and was assessed and reviewed for itself. */
function isRegraded({ record }: Point, sent: PreviousRow, { changes, approvedGrades }: Facts): boolean {
  const { grade } = record;
  const riskId = record.riskId ?? "";
  if (!grade || grade === sent.grade || changes.linesOf(riskId).length === 0) return false;
  return changes.gradeOf(riskId, approvedGrades.get(riskId)) === grade || changes.isFormer(riskId, grade);
}

function valueOf(point: Point, key: Reviewed): string | null {
  if (key === "name") return personOf(point)?.name ?? nameIn(point.record.name ?? "");
  return point.record[key satisfies PointKey] ?? null;
}

function isSame(a: string | null, b: string | null): boolean {
  return a === b || plain(a ?? "") === plain(b ?? "");
}

function printOf(values: readonly (string | null)[]): string {
  return shortHash(values.map((value) => plain(value ?? "")));
}

/** What `_上次汇总` keeps of a row that was changed after its approval: the day, a print of what was approved, what changed. */
export function approvedAsOf(point: Point, riskId: string, facts: Facts): string | null {
  if (!facts.known.get(riskId)?.sent) return null;
  const outlived = outlivedApproval({ ...point, record: { ...point.record, riskId } }, facts);
  return outlived && [outlived.day, outlived.print, outlived.changed].join(" ");
}
