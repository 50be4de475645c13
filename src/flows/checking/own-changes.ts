import type { Report } from "../../checking/check";
import type { House } from "../../house/house";
import { bookedFacts, type Books } from "../../subjects/consolidation/books";
import { judgeChanges } from "../../subjects/grade-changes/judge-changes";
import type { ChangeLog } from "../../subjects/registers/change-log";
import type { Point } from "../../subjects/registers/point";
import type { ChangeLines, Facts } from "../../subjects/subject";
import { INSTITUTION } from "../../sheets/words";

/** The institution's own 等级调整记录: each line judged by what the books hold of its point's department. Answers with what is said of 单位 points. */
export function judgeOwnChanges(
  table: ChangeLines | null,
  points: readonly Point[],
  house: House,
  books: Books,
  given: Facts,
  report: Report,
): ChangeLog {
  const lines = (entries: ChangeLines["entries"]) => table && { ...table, entries };
  const groups = byDepartment(table, books);
  for (const [department, entries] of groups) {
    if (department === INSTITUTION) continue;
    const facts = { ...given, ...bookedFacts(books, department), ownChanges: null };
    judgeChanges({ table: lines(entries), points: [], house, facts }, report);
  }
  const own = lines(groups.get(INSTITUTION) ?? []);
  return judgeChanges({ table: own, points, house, facts: { ...given, ownChanges: null } }, report);
}

/** A number that the books do not hold is one of the institution's own register, or nobody's. */
function byDepartment(table: ChangeLines | null, books: Books): ReadonlyMap<string, ChangeLines["entries"]> {
  const groups = new Map<string, ChangeLines["entries"][number][]>();
  if (!table || table.entries.length === 0) return groups;
  const departments = new Map(books.table.map(({ riskId, department }) => [riskId, department] as const));
  for (const entry of table.entries) {
    const department = departments.get(entry.record.riskId) ?? INSTITUTION;
    const group = groups.get(department) ?? [];
    groups.set(department, group);
    group.push(entry);
  }
  return groups;
}
