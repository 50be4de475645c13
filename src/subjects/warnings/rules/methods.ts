import type { Table } from "../../../reading/entry";
import { namesIn } from "../../../sheets/columns/person";
import { methodNamesFor, methodOf } from "../methods";
import type { DisposalRecord } from "../sheets/disposals";
import { W01, W02, W11, W13 } from "../catalogue/warnings";
import { atNotice, ofNotices } from "./told";

/** W01: a method fits whom it is for. */
export const methodFitsObject = ofNotices([W01], (notice, told, report) => {
  const { 处置方式: value, 对象类型: object } = notice.record;
  if (value === null || object === null) return;
  const method = methodOf(value);
  const methods = methodNamesFor(object).join("、");
  if (!method) report(atNotice(told, notice, "处置方式", W01, "other"));
  else if (!method.objects.some((one) => one === object))
    report(atNotice(told, notice, "处置方式", W01, "wrong", { object, methods }));
});

/** W02: a notice without a term can never be overdue. */
export const methodHasTerm = ofNotices([W02], (notice, told, report) => {
  if (notice.record.处置方式 !== null && notice.term === null)
    report(atNotice(told, notice, "处置方式", W02, "none"));
});

/** What 处置建议 names for an object and a grade. */
export function proposedMethods(
  disposals: Table<keyof DisposalRecord> | null,
  object: string,
  grade: string,
): readonly string[] {
  return disposalsFor(disposals, object, grade);
}

/** The same for an object, of one grade or of all. */
export function disposalsFor(
  disposals: Table<keyof DisposalRecord> | null,
  object: string,
  grade?: string,
): readonly string[] {
  return (disposals?.entries ?? [])
    .filter(({ record }) => record.对象类型 === object && (grade === undefined || record.grade === grade))
    .flatMap(({ record }) => namesIn(record.处置方式 ?? ""));
}

/** W11: milder than 处置建议 has it for the grade. */
export const methodIsSevereEnough = ofNotices([W11], (notice, told, report) => {
  const { 处置方式: value, 对象类型: object, grade } = notice.record;
  const method = methodOf(value);
  if (!told.facts.house || !method || object === null || grade === null) return;
  const proposed = proposedMethods(told.sheets.disposals, object, grade);
  const severities = proposed.flatMap((name) => methodOf(name)?.severity ?? []);
  if (severities.length > 0 && method.severity < Math.min(...severities))
    report(atNotice(told, notice, "处置方式", W11, "mild", { object, grade, methods: proposed.join("、") }));
});

/** W13: 诫勉谈话 is approved by the party secretary. */
export const admonitionIsApproved = ofNotices([W13], (notice, told, report) => {
  const { 处置方式: value, 批准人 } = notice.record;
  if (methodOf(value)?.needsApproval && 批准人 === null)
    report(atNotice(told, notice, "批准人", W13, "unapproved", { value: value ?? "" }));
});
