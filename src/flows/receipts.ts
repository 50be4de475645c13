import type { Consolidation } from "../consolidation/consolidate";
import { drawFindings } from "../pages/findings-page";
import type { Kept } from "../pages/draw-sheet";
import { departmentWorkbook } from "../pages/workbooks";
import type { DepartmentCase } from "../register/department-case";
import type { Point } from "../register/point";
import { cover } from "../sheets/cover";
import { departmentRegister } from "../sheets/department-register";
import type { Level } from "../sheets/define-sheet";
import { recordOf } from "../sheets/define-sheet";
import { staffRegister } from "../sheets/staff-register";
import { coverOf, fileNameOf, rosterOf, type Issued } from "./issue";
import { keptOf, keptOfForm, keptOfPoints } from "./keep";
import type { Institution } from "./open-institution";

/** A 回执 for each department that filed: its rows with their numbers and findings, in the standard layout, to go on with. */
export function receipts(institution: Institution, result: Consolidation): Issued[] {
  const cases = new Map<string, DepartmentCase[]>();
  for (const { one } of result.taken) {
    if (one.department) cases.set(one.department.name, [...(cases.get(one.department.name) ?? []), one]);
  }
  return [...cases.values()].flatMap((group) => receiptFor(institution, result, group));
}

function receiptFor(
  institution: Institution,
  result: Consolidation,
  group: readonly DepartmentCase[],
): Issued[] {
  const [first] = group;
  const department = first?.department;
  if (!first || !department) return [];
  const files = new Set(group.map(({ file }) => file));
  const { read } = first;
  const staff = rowsOf(group, "岗位");
  const own = rowsOf(group, "科室");
  const numbered = (point: Point) => result.numbers.get(point) ?? point.record.riskId ?? null;
  // An inherited review stays where it stands: in 整表审核.
  const recordOfPoint = (point: Point) => ({ ...point.entry.record, riskId: numbered(point) });
  const image = departmentWorkbook({
    cover: read.cover ? read.cover.record : coverOf(institution, department),
    sheetReviews: read.sheetReviews?.entries.map(({ record }) => record) ?? [],
    roster: read.roster?.entries.map(({ record }) => record) ?? rosterOf(institution, department),
    staff: staff.map((point) => recordOf(staffRegister, recordOfPoint(point))),
    department: own.map((point) => recordOf(departmentRegister, recordOfPoint(point))),
    gradeChanges: group.flatMap((one) => one.read.gradeChanges?.entries.map(({ record }) => record) ?? []),
    extra: [drawFindings(result.findings.filter(({ place }) => files.has(place.file)))],
    kept: new Map<string, Kept>([
      [cover.id, keptOfForm(read.cover)],
      ...(read.roster ? [[read.roster.definition.id, keptOf(read.roster)] as const] : []),
      [staffRegister.id, keptOfPoints(staff)],
      [departmentRegister.id, keptOfPoints(own)],
    ]),
  });
  return [{ file: fileNameOf(institution, department, "-回执"), department, image }];
}

function rowsOf(group: readonly DepartmentCase[], level: Level): Point[] {
  return group.flatMap(({ points }) => points.filter((point) => point.level === level));
}
