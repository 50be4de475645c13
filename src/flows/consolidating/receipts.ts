import type { Consolidation } from "../../subjects/consolidation/consolidate";
import { rowKey } from "../../subjects/consolidation/choosing/rows-with-errors";
import type { Finding, Place } from "../../findings/finding";
import { drawFindings } from "../../subjects/consolidation/pages/findings-page";
import type { PreservedCells } from "../../drawing/draw-sheet";
import { departmentWorkbook } from "../workbooks/workbooks";
import type { Table } from "../../reading/entry";
import type { DepartmentCase } from "../../subjects/registers/case/department-case";
import type { Point } from "../../subjects/registers/point";
import { cover, sheetReview } from "../../subjects/registers/sheets/cover";
import { departmentRegister } from "../../subjects/registers/sheets/department-register";
import type { Level } from "../../sheets/define-sheet";
import { recordOf } from "../../sheets/define-sheet";
import { gradeChanges } from "../../subjects/grade-changes/sheets/grade-changes";
import { staffRegister } from "../../subjects/registers/sheets/staff-register";
import { catalogueOf, coverOf, fileNameOf, departmentRoster, type Issued } from "../issue";
import { issuedLibrary } from "../own-library";
import { preservedOfTable, preservedOfForm, preservedOfLines } from "./preserved-cells";
import type { Institution } from "../open-institution";
import type { SheetImage } from "../../workbook/sheet-image";

/** A 回执 for each department that filed: its rows with their numbers and findings, in the standard layout, to go on with. */
export function receipts(institution: Institution, result: Consolidation): Issued[] {
  const cases = new Map<string, DepartmentCase[]>();
  for (const { one } of result.taken) {
    if (one.department) cases.set(one.department.name, [...(cases.get(one.department.name) ?? []), one]);
  }
  const library = issuedLibrary(institution.content);
  const findings = findingsOf(result);
  return [...cases.values()].flatMap((group) =>
    receiptFor(institution, result, group, [drawFindings(findings(group)), ...library]),
  );
}

function receiptFor(
  institution: Institution,
  result: Consolidation,
  group: readonly DepartmentCase[],
  extra: readonly SheetImage[],
): Issued[] {
  const [first] = group;
  const department = first?.department;
  if (!first || !department) return [];
  const { read } = first;
  const staff = rowsOf(group, "岗位");
  const own = rowsOf(group, "科室");
  const numbered = (point: Point) => result.numbers.get(point) ?? point.record.riskId ?? null;
  // An inherited review stays where it stands: in 整表审核. The day of another file's discussion has no other place.
  const recordOfPoint = (point: Point) => ({
    ...point.entry.record,
    ...(point.table.file !== first.file && { assessedOn: point.record.assessedOn ?? null }),
    riskId: numbered(point),
    // A new grade comes with its own review; what sealed the old one seals nothing any more.
    ...(result.regraded.has(point) && { ...result.regraded.get(point), seal: null, signing: null }),
  });
  const reviews = reviewsOf(group);
  const changes = group.flatMap(({ read: { gradeChanges: table } }) => linesOf(table));
  const image = departmentWorkbook({
    cover: read.cover ? read.cover.record : coverOf(institution, department),
    sheetReviews: reviews.map(({ entry }) => entry.record),
    roster: read.roster?.entries.map(({ record }) => record) ?? departmentRoster(institution, department),
    staff: staff.map((point) => recordOf(staffRegister, recordOfPoint(point))),
    department: own.map((point) => recordOf(departmentRegister, recordOfPoint(point))),
    gradeChanges: changes.map(({ entry }) => entry.record),
    catalogue: catalogueOf(institution),
    extra,
    kept: new Map<string, PreservedCells>([
      [cover.id, preservedOfForm(read.cover)],
      ...(read.roster ? [[read.roster.definition.id, preservedOfTable(read.roster)] as const] : []),
      [staffRegister.id, preservedOfLines(staff)],
      [departmentRegister.id, preservedOfLines(own)],
      [sheetReview.id, preservedOfLines(reviews)],
      [gradeChanges.id, preservedOfLines(changes)],
    ]),
  });
  return [{ file: fileNameOf(institution, department, "-回执"), department, image }];
}

/** `(group) =>` what is said of its files, in order. Of a list of several departments each hears of its own rows. */
function findingsOf({
  findings,
  taken,
}: Consolidation): (group: readonly DepartmentCase[]) => readonly Finding[] {
  const byFile = new Map<string, number[]>();
  findings.forEach(({ place: { file } }, index) => {
    const places = byFile.get(file);
    if (places) places.push(index);
    else byFile.set(file, [index]);
  });
  const owners = ownersOf(taken.map(({ one }) => one));
  return (group) => {
    const files = new Set(group.map(({ file }) => file));
    const places = [...files].flatMap((file) => byFile.get(file) ?? []).sort((a, b) => a - b);
    return places.flatMap((index) => {
      const finding = findings[index]!;
      const owner = owners(finding.place);
      return owner.some((one) => !group.includes(one)) ? [] : [finding];
    });
  };
}

/** Of lists of several departments: whose a row is. */
function ownersOf(cases: readonly DepartmentCase[]): (place: Place) => readonly DepartmentCase[] {
  const owners = new Map<string, DepartmentCase[]>();
  for (const one of cases)
    for (const { table, entry } of one.isPart ? one.points : []) {
      const key = rowKey(table.file, table.sheet, entry.row);
      owners.set(key, [...(owners.get(key) ?? []), one]);
    }
  return ({ file, sheet, row }) =>
    owners.size === 0 || row === null ? [] : (owners.get(rowKey(file, sheet, row)) ?? []);
}

function rowsOf(group: readonly DepartmentCase[], level: Level): Point[] {
  return group.flatMap(({ points }) => points.filter((point) => point.level === level));
}

function linesOf<K extends string>(table: Table<K> | null) {
  return (table?.entries ?? []).map((entry) => ({ table: table as Table, entry }));
}

/** 整表审核. Where registers came in several files, each brings the lines that its own rows go by. */
function reviewsOf(group: readonly DepartmentCase[]) {
  const lines = group.flatMap((one) => linesOf(one.read.sheetReviews).map((line) => ({ one, ...line })));
  const levelOf = (scope: string | null): Level => (scope === "科室" ? "科室" : "岗位");
  return lines.filter(({ one, entry: { record } }) => {
    const isOwn = rowsOf([one], levelOf(record.scope)).length > 0;
    return isOwn || !lines.some((other) => other.one !== one && other.entry.record.scope === record.scope);
  });
}
