import { C01, C02, C05, C06, C08 } from "../../catalogue/coverage";
import { F01 } from "../../../../findings/catalogue/fields";
import type { Place } from "../../../../findings/finding";
import { say } from "../../../../findings/rule";
import { placeOf, type Table } from "../../../../reading/entry";
import type { DepartmentCase } from "../../case/department-case";
import { headOf, peopleOf, type Person } from "../../../../house/house";
import { isHead } from "../../../../house/office";
import { at, saysPoint, type Point } from "../../point";
import { personOf } from "../../../../house/who";
import type { Level } from "../../../../sheets/define-sheet";
import { staffNumber } from "../../../../house/staff-number";
import { DEPARTMENT_ASPECTS } from "../../../../sheets/words";
import { givesReason } from "../../../../sheets/reason";
import { isAboutPeople } from "./managing-people";
import type { Report } from "../../../../checking/check";
import { remembering } from "../../../../workbook/remembering";
import { tallyOf, thoseOf } from "../../../../workbook/lists/worked-out";
import type { RegisterCheck } from "../../../subject";

/** C01: everyone in scope has a 岗位 point. Stands at the name on the department's own roster, else on the institution's. */
export const everyoneTakesPart: RegisterCheck = {
  rules: [C01],
  check(one, _facts, report) {
    const { department, house, points } = one;
    if (!department || !hasRegister(one, "岗位")) return;
    const present = presentIn(points);
    const placeOfPerson = rosterPlaces(one);
    for (const person of peopleOf(house, department.name)) {
      if (!person.inScope || present.has(identityOf(person)) || present.has(person.name)) continue;
      const data = { department: department.name, name: person.name, post: person.post ?? "岗位未填" };
      report(say(C01, "none", placeOfPerson(person), data, { field: "name", value: person.name }));
    }
  },
};

/** Everybody who has a point, on whichever of his lines; of namesakes that nobody can tell apart (F12) all. */
const presentIn = tallyOf((point: Point): readonly (Person | string)[] => {
  if (!point.author || !saysPoint(point)) return [];
  return ("person" in point.author ? [point.author.person] : point.author.candidates).map(identityOf);
});

/** 兼任 is a second line of somebody; 人员编号 tells whose, else the name must do. */
function identityOf(person: Person): Person | string {
  if (person.staffNo !== null) return `${person.name}\n${staffNumber(person.staffNo) ?? ""}`;
  return person.concurrent ? person.name : person;
}

/** C02: every department has a point of its own. */
export const everyDepartmentHasPoints: RegisterCheck = {
  rules: [C02],
  check(one, _facts, report) {
    const table = one.read.registers.find(({ level }) => level === "科室");
    if (!one.department || one.department.isLeadership || !table || ownPointsOf(one.points).length > 0)
      return;
    report(
      say(
        C02,
        "none",
        { file: one.file, sheet: table.sheet, row: null, column: null },
        { department: one.department.name },
      ),
    );
  },
};

const ownPointsOf = thoseOf((point: Point) => point.level === "科室" && saysPoint(point));

/** C05, the hint: an aspect that no 科室 point is about. */
export const aspectsAreCovered: RegisterCheck = {
  rules: [C05],
  check({ points, file }, _facts, report) {
    const own = ownPointsOf(points);
    const [first] = own;
    if (!first?.table.header?.columnOf.has("aspect")) return;
    const covered = new Set(own.flatMap(({ record }) => (record.aspect ?? "").split("、")));
    for (const aspect of DEPARTMENT_ASPECTS) {
      if (aspect === "其他" || covered.has(aspect)) continue;
      report(
        say(
          C05,
          "aspect",
          { file, sheet: first.table.sheet, row: null, column: null },
          { aspect },
          { field: "aspect" },
        ),
      );
    }
  },
};

/** C06: a head answers for his people as well as for his cases. */
export const headsManage: RegisterCheck = {
  rules: [C06],
  check(one, _facts, report) {
    const { department, points, house } = one;
    if (!department || department.isLeadership) return;
    const name = headOf(department);
    if (name === null) return;
    const isTheirs = (person: Person | null): boolean =>
      person?.name === name && isHead({ name, person }, department, house);
    const own = points.filter((point) => isTheirs(personOf(point)));
    if (own.length === 0) return;
    if (own.some(({ record }) => isAboutPeople(record.power) || isAboutPeople(record.point))) return;
    const person = peopleOf(house, department.name).find(isTheirs);
    const place = person
      ? rosterPlaces(one)(person)
      : { file: one.file, sheet: null, row: null, column: null };
    report(say(C06, "none", place, { name }, { field: "name", value: name }));
  },
};

/** C08: the department's own points come after its people's. */
export const departmentAfterStaff: RegisterCheck = {
  rules: [C08],
  check({ points }, { stage }, report) {
    const staff = [...daysOfStaff(points).keys()].sort().at(-1);
    if (stage === "排查" || staff === undefined) return;
    for (const point of ofDepartment(points)) {
      const value = point.record.assessedOn;
      if (!value || value >= staff) continue;
      report(
        say(
          C08,
          "department",
          at(point, "assessedOn"),
          { header: "集体评定日期", value, staff },
          { field: "assessedOn", value },
        ),
      );
    }
  },
};

/** Days on which points of people were assessed. */
const daysOfStaff = tallyOf(({ level, record }: Point) =>
  level === "岗位" && record.assessedOn ? [record.assessedOn] : [],
);

const ofDepartment = thoseOf(({ level }: Point) => level === "科室");

/** F01 of 不纳入原因: whoever is left out, is left out for a reason. */
export const leavingOutIsExplained: RegisterCheck = {
  rules: [F01],
  check({ read }, _facts, report) {
    if (read.roster) leavingOutOn(read.roster, report);
  },
};

/** The same on the roster of a department or of the institution. */
export function leavingOutOn<K extends string>(
  roster: Table<K | "name" | "inScope" | "outReason">,
  report: Report,
): void {
  for (const { row, record, told } of roster.entries) {
    if (record.inScope !== "否" || told.has("outReason") || givesReason(record.outReason)) continue;
    const data = { header: "不纳入原因", because: `${record.name ?? "这个人"}不纳入排查` };
    const said = { field: "outReason", value: record.outReason };
    report(say(F01, "reason", placeOf(roster, row, "outReason"), data, said));
  }
}

/** The latest day of a field; null where nothing is dated. */
export function latest(points: readonly Point[], key: "assessedOn"): string | null {
  return points.reduce<string | null>((last, { record }) => {
    const day = record[key] ?? null;
    return day !== null && (last === null || day > last) ? day : last;
  }, null);
}

function hasRegister({ read }: DepartmentCase, level: Level): boolean {
  return read.registers.some((table) => table.level === level);
}

/** Where people stand on the department's own roster, else on the institution's. */
function rosterPlaces({ read: { roster } }: DepartmentCase): (person: Person) => Place {
  return ({ name, staffNo, place }) => {
    if (!roster) return place;
    const rows = rowsByPerson(roster);
    const row = rows.get(`${name}\n${staffNumber(staffNo) ?? ""}`) ?? rows.get(name);
    return row === undefined ? place : placeOf(roster, row, "name");
  };
}

/** By name, and by name and number; put together where somebody is looked for. */
const rowsByPerson = remembering((roster: Roster): ReadonlyMap<string, number> => {
  const rows = new Map<string, number>();
  for (const { row, record } of roster.entries) {
    for (const key of [record.name, `${record.name ?? ""}\n${staffNumber(record.staffNo) ?? ""}`]) {
      if (key !== null && !rows.has(key)) rows.set(key, row);
    }
  }
  return rows;
});

type Roster = NonNullable<DepartmentCase["read"]["roster"]>;
