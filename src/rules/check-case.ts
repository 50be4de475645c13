import type { Finding } from "../findings/finding";
import { isNoPoint } from "../reading/entry";
import type { DepartmentCase } from "../register/department-case";
import type { House } from "../register/house";
import type { Point } from "../register/point";
import {
  institutionSteps,
  paperIsKept,
  returned,
  reviewerIsDue,
  reviewFollowsAssessment,
  sealHolds,
} from "./assessment";
import {
  aspectsAreCovered,
  departmentAfterStaff,
  everyDepartmentHasPoints,
  everyoneTakesPart,
  headsManage,
  leavingOutIsExplained,
} from "./coverage";
import { discussionIsComplete } from "./discussion";
import { pointsAreDistinct } from "./duplicates";
import { onePointARow } from "./one-point";
import { authorOnRoster, reviewerOnRoster } from "./people";
import { blanksOfForm, blanksOfTable, requiredCells } from "./required";
import {
  gradeChangeApproved,
  gradeFollowsPlan,
  gradesDiffer,
  opinionNamesTheGrade,
  pointIsStillThere,
} from "./grades";
import { judgeChanges } from "./grade-changes";
import { approvalIsOfTheseWords } from "./later-changes";
import { linesAreOurs, sheetsAreThere } from "./layout";
import { deadlineIsKept, doneOnADay, measuresAreConcrete, measuresFitThePost } from "./measures";
import { discussionIsOfTheYear, workIsOfTheYear } from "./work-dates";
import type { PointMemory } from "../checking/point-memory";
import type { RegisterCheck, Facts, PointCheck, Report } from "../checking/check";

/** Questions to every single risk point. */
export const POINT_RULES: readonly PointCheck[] = [
  requiredCells,
  authorOnRoster,
  reviewerOnRoster,
  onePointARow,
  gradeFollowsPlan,
  gradeChangeApproved,
  opinionNamesTheGrade,
  pointIsStillThere,
  approvalIsOfTheseWords,
  reviewerIsDue,
  reviewFollowsAssessment,
  returned,
  institutionSteps,
  sealHolds,
  measuresAreConcrete,
  deadlineIsKept,
  doneOnADay,
  workIsOfTheYear,
];

/** Questions to a department's workbook as a whole. */
export const CASE_RULES: readonly RegisterCheck[] = [
  sheetsAreThere,
  linesAreOurs,
  gradesDiffer,
  paperIsKept,
  everyoneTakesPart,
  everyDepartmentHasPoints,
  aspectsAreCovered,
  headsManage,
  discussionIsComplete,
  discussionIsOfTheYear,
  departmentAfterStaff,
  leavingOutIsExplained,
  measuresFitThePost,
  pointsAreDistinct,
];

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
  if (!isList) checkPoints(one.points, one.house, facts, report, memory);
  const meant = withoutEmpty(one);
  for (const rule of CASE_RULES) {
    const isOfFile = rule === sheetsAreThere;
    if (isList ? isOfFile : !(isOfFile && one.isPart)) rule.check(meant, facts, report);
  }
  if (one.isPart) return findings;
  const { cover, roster, gradeChanges } = one.read;
  if (cover)
    blanksOfForm(cover, facts.stage, new Set(one.department?.isLeadership ? ["leaders"] : []), report);
  if (roster) blanksOfTable(roster, facts.stage, report);
  if (gradeChanges) blanksOfTable(gradeChanges, facts.stage, report);
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
  const points = one.points.filter(({ entry }) => !isNoPoint(entry));
  return points.length === one.points.length ? one : { ...one, points };
}

/** The questions to single points, for registers of every level. A sample row, or one without point and measures, is asked nothing. */
export function checkPoints(
  points: readonly Point[],
  house: House,
  facts: Facts,
  report: Report,
  memory?: PointMemory,
): void {
  for (const point of points) {
    if (isNoPoint(point.entry)) continue;
    if (!memory) askPoint(point, house, facts, report);
    else memory.of(point.entry, () => saidOf(point, house, facts)).forEach(report);
  }
}

function askPoint(point: Point, house: House, facts: Facts, report: Report): void {
  for (const rule of POINT_RULES) rule.check(point, house, facts, report);
}

function saidOf(point: Point, house: House, facts: Facts): readonly Finding[] {
  const said: Finding[] = [];
  askPoint(point, house, facts, (finding) => said.push(finding));
  return said;
}
