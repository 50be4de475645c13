import { ask } from "../../checking/ask";
import { askPoints } from "../../subjects/registers/ask-points";
import type { Report } from "../../checking/check";
import type { Facts } from "../../subjects/subject";
import type { PointMemory } from "../../checking/point-memory";
import type { Finding } from "../../findings/finding";
import { isNoPoint } from "../../reading/entry";
import type { DepartmentCase } from "../../subjects/registers/case/department-case";
import type { Point } from "../../subjects/registers/point";
import { thoseOf } from "../../workbook/lists/worked-out";
import { FILED_CHECKS } from "../../subjects/filed";
import { judgeChanges } from "../../subjects/grade-changes/judge-changes";

/**
 * Everything that is to be said about one department's workbook, reading included. Of a list of several what concerns the
 * file is said of the whole, and the rest of each department's part.
 */
export function checkCase(one: DepartmentCase, given: Facts, memory?: PointMemory): Finding[] {
  const findings = [...one.read.findings];
  const report: Report = (finding) => findings.push(finding);
  const { points, house } = one;
  const isList = one.parts.length > 0;
  const table = isList ? changesOfNobody(one) : one.read.gradeChanges;
  const facts = { ...given, changes: judgeChanges({ table, points, house, facts: given }, report) };
  const meant = withoutEmpty(one);
  if (!isList) {
    askPoints(FILED_CHECKS.points, points, [house, facts], report, memory);
    ask(FILED_CHECKS.registers, [meant, facts], report);
  }
  if (one.isPart) return findings;
  ask(FILED_CHECKS.files, [meant, facts], report);
  return one.read.registers.some(({ header }) => header?.point) ? saidOnce(findings) : findings;
}

/** Lines of 等级调整记录 that are about none of the departments of a list: judged with their part, if there is one, else here. */
function changesOfNobody({ read, parts }: DepartmentCase): DepartmentCase["read"]["gradeChanges"] {
  const table = read.gradeChanges;
  if (!table) return null;
  const judged = new Set(parts.flatMap((part) => part.read.gradeChanges?.entries ?? []));
  return { ...table, entries: table.entries.filter((entry) => !judged.has(entry)) };
}

/** Several points may stand on one line: what is wrong with a cell that they share is said once. */
function saidOnce(findings: readonly Finding[]): Finding[] {
  const said = new Map<string, Finding>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.rule, finding.place, finding.message]);
    if (!said.has(key)) said.set(key, finding);
  }
  return [...said.values()];
}

/** A sample row, or one without point and measures, counts for nothing. */
function withoutEmpty(one: DepartmentCase): DepartmentCase {
  const points = meantPoints(one.points);
  return points.length === one.points.length ? one : { ...one, points };
}

const meantPoints = thoseOf(({ entry }: Point) => !isNoPoint(entry));
