import type { Finding } from "../findings/finding";
import type { WorkbookRead } from "../reading/read-workbook";
import type { House } from "../register/house";
import type { Point } from "../register/point";
import { gradeChangeApproved } from "../rules/grades";
import type { Facts } from "../rules/rule";
import { approvedGrades, type Books } from "./books";
import type { Matched } from "./match";
import type { Submission } from "./submission";
import { rowKey } from "./troubles";

/**
 * G04 by the numbers that rows turned out to have. Before a run only the number written on a row is known: one that came
 * without is not asked, and one that bears another row's number is asked about that row's grade. Rows set aside have none.
 */
export function gradesByNumber(
  findings: readonly Finding[],
  matched: readonly Matched[],
  files: readonly Submission[],
  {
    house,
    books,
    facts,
    institution,
  }: {
    readonly house: House;
    readonly books: Books;
    readonly facts: Facts;
    readonly institution: WorkbookRead;
  },
): Finding[] {
  const isAsWritten = ({ point, riskId }: Matched) => point.record.riskId === riskId;
  const renumbered = matched.filter((one) => !isAsWritten(one));
  const known = new Set(matched.filter(isAsWritten).map(({ point }) => keyOf(point)));
  const rest = findings.filter(
    ({ rule, place: { file, sheet, row } }) => rule !== "G04" || known.has(rowKey(file, sheet, row ?? 0)),
  );
  const changes = new Map(
    [institution, ...files.map(({ one }) => one.read)].map((read) => [
      read.file,
      read.gradeChanges?.entries.map(({ record }) => record) ?? [],
    ]),
  );
  for (const { point, riskId, row } of renumbered) {
    const numbered = { ...point, record: { ...point.record, riskId } };
    const gradeChanges = changes.get(point.table.file) ?? [];
    const grades = approvedGrades(books, row.department);
    const given = { ...facts, gradeChanges, approvedGrades: grades };
    gradeChangeApproved.check(numbered, house, given, (finding) => rest.push(finding));
  }
  return rest;
}

function keyOf({ table, entry }: Point): string {
  return rowKey(table.file, table.sheet, entry.row);
}
