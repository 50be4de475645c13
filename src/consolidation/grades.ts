import type { Finding } from "../findings/finding";
import type { House } from "../register/house";
import { gradeChangeApproved } from "../rules/grades";
import type { Facts } from "../rules/rule";
import type { Matched } from "./match";
import type { Submission } from "./submission";
import { rowKey } from "./troubles";

/**
 * G04 by the numbers that rows turned out to have. Before a run only the number written on a row is known: one that came
 * without is not asked, and one that bears another row's number is asked about that row's grade.
 */
export function gradesByNumber(
  findings: readonly Finding[],
  matched: readonly Matched[],
  files: readonly Submission[],
  house: House,
  facts: Facts,
): Finding[] {
  const renumbered = matched.filter(({ point, riskId }) => point.record.riskId !== riskId);
  const rows = new Set(renumbered.map(({ point: { table, entry } }) => rowKey(table.file, table.sheet, entry.row)));
  const rest = findings.filter(
    ({ rule, place: { file, sheet, row } }) => rule !== "G04" || !rows.has(rowKey(file, sheet, row ?? 0)),
  );
  const changes = new Map(
    files.map(({ file, one }) => [file, one.read.gradeChanges?.entries.map(({ record }) => record) ?? []]),
  );
  for (const { point, riskId } of renumbered) {
    const numbered = { ...point, record: { ...point.record, riskId } };
    const gradeChanges = changes.get(point.table.file) ?? [];
    gradeChangeApproved.check(numbered, house, { ...facts, gradeChanges }, (finding) => rest.push(finding));
  }
  return rest;
}
