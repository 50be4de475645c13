import { D04 } from "../../../consolidation/catalogue/consolidation";
import { consequencesOf } from "../../../../findings/rule";
import { L01 } from "../../../../findings/catalogue/layout";
import type { Finding } from "../../../../findings/finding";
import { say } from "../../../../findings/rule";
import type { WorkbookRead } from "../../../../reading/read-workbook";
import type { DepartmentCase } from "../../case/department-case";
import { cover } from "../../sheets/cover";
import { departmentRegister } from "../../sheets/department-register";
import { roster } from "../../../institution/sheets/roster";
import { staffRegister } from "../../sheets/staff-register";
import { foreignTo, type Claims } from "../../case/identify";
import { plain } from "../../../../workbook/text/plain";
import type { Report } from "../../../../checking/check";
import { thoseOf } from "../../../../workbook/lists/worked-out";
import type { RegisterCheck } from "../../../subject";
import { at, type Point } from "../../point";

/** L01: the sheets that a department's workbook must have. Cover and roster are not asked for where the institution's are at hand. */
export const sheetsAreThere: RegisterCheck = {
  rules: [L01],
  check({ read, file, department, house }, _facts, report) {
    const place = { file, sheet: null, row: null, column: null };
    if (read.kind === "other") {
      report(say(L01, "other", place));
      return;
    }
    for (const { tab } of house.official ? [] : [cover, roster]) {
      if (!isThere(read, tab)) report(say(L01, "sheet", place, { sheet: tab }));
    }
    for (const { tab, level } of department?.isLeadership
      ? [staffRegister]
      : [staffRegister, departmentRegister]) {
      if (read.registers.some((table) => table.level === level) || isHeadless(read, tab)) continue;
      report(say(L01, "register", place, { sheet: tab }, { value: tab }));
    }
  },
};

/** Of several sheets of a name the first counts; a register under that name is no such sheet. */
function isThere({ tabs, registers }: WorkbookRead, tab: string): boolean {
  const there = tabs.find((sheet) => plain(sheet) === plain(tab));
  return there !== undefined && !registers.some(({ sheet }) => sheet === there);
}

/** The register is there, but without a header; L02 has said so. */
function isHeadless({ findings }: WorkbookRead, tab: string): boolean {
  return findings.some(
    (finding) =>
      consequencesOf(finding).leavesUnread &&
      finding.place.sheet !== null &&
      plain(finding.place.sheet) === plain(tab),
  );
}

/** D04: every line belongs to the department that hands it in; a workbook without one loses all its lines. */
export const linesAreOurs: RegisterCheck = {
  rules: [D04],
  check(one, _facts, report) {
    const { identity, points, department, house, read } = one;
    if ("several" in identity) points.forEach((point) => report(nobodysRow(point)));
    else if ("claims" in identity) report(claimed(identity.claims, one));
    else if (!("department" in identity) && points.length > 0) report(nobodys(one));
    if (!("department" in identity)) return;
    if (!department) return;
    housesOwn(one, department.name, report);
    // What a table says of itself is said of every line that says nothing else.
    const isForeign = read.registers.some(
      (table) => foreignTo(house, department, { entry: { department: null }, table }) !== null,
    );
    for (const point of isForeign ? points : thoseThatSay(points)) {
      if (point.level === "单位") continue;
      const said = foreignTo(house, department, point);
      if (said === null) continue;
      const place = { ...at(point, "point"), column: point.table.header?.department ?? null };
      const data = { value: said, department: department.name };
      report(say(D04, "row", place, data, { field: "department", value: said }));
    }
  },
};

/** Lines with a 科室 of their own. */
const thoseThatSay = thoseOf(({ entry }: Point) => entry.department !== null);

/** 单位 points are the institution's: they stand in its own workbook. */
function housesOwn({ read, file }: DepartmentCase, department: string, report: Report): void {
  for (const { level, sheet, entries } of read.registers) {
    if (level !== "单位" || entries.length === 0) continue;
    const place = { file, sheet, row: null, column: null };
    report(say(D04, "house", place, { sheet, rows: entries.length, department }));
  }
}

/** What people can see says one department, what only the program sees another. */
function claimed({ seen, hidden, by }: Claims, { points, file }: DepartmentCase): Finding {
  const place = { file, sheet: null, row: null, column: null };
  const where = by === "property" ? "隐藏的属性" : "各行的编号";
  const data = { seen: seen.name, hidden: hidden.name, by: where, rows: points.length };
  return say(D04, "claims", place, data, { field: "department", value: seen.name });
}

/** A row of a list that names nobody who is listed. */
function nobodysRow(point: Point): Finding {
  const value = point.entry.department;
  const place = { ...at(point, "point"), column: point.table.header?.department ?? null };
  const said = { field: "department", value };
  return value === null ? say(D04, "noRow", place, {}, said) : say(D04, "otherRow", place, { value }, said);
}

function nobodys({ identity, points, file }: DepartmentCase): Finding {
  const place = { file, sheet: null, row: null, column: null };
  const rows = points.length;
  if (!("unlisted" in identity)) return say(D04, "unknown", place, { rows });
  const value = identity.unlisted;
  return say(D04, "unlisted", place, { rows, value }, { value });
}
