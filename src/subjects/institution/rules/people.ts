import { U01, U03, U08 } from "../catalogue/institution";
import type { Place } from "../../../findings/finding";
import { say } from "../../../findings/rule";
import { placeOf } from "../../../reading/entry";
import { placeInForm } from "../../../reading/read-form";
import type { House, Person } from "../../../house/house";
import { at } from "../../registers/point";
import { NearNames } from "../../../sheets/columns/words/near-names";
import { isOther, isOnRoster, isSame, nameIn } from "../../../house/who";
import { namesIn } from "../../../sheets/columns/person";
import { isVacant } from "../../../sheets/words";
import type { InstitutionCheck } from "../../subject";
import type { OwnSheets } from "../../subject";

/** U01: whoever is named as head, leader or 检察长 is on a roster. */
export const namedPeopleExist: InstitutionCheck = {
  rules: [U01],
  check(sheets, _facts, report) {
    const { house, points } = sheets;
    if (house.people.length === 0) return;
    const roster = [...new Set(house.people.map(({ name }) => name))];
    const near = new NearNames(roster);
    const told = (place: Place, field: string, header: string, written: string, name: string) => {
      const names = near.of(name);
      const [only] = names;
      const fix = names.length === 1 && only !== undefined ? written.replace(name, only) : null;
      const data = { header, value: name, names: names.join("、") };
      report(say(U01, names.length > 0 ? "near" : "unknown", place, data, { field, value: written, fix }));
    };
    for (const { place, field, header, written } of namedOn(sheets))
      for (const name of strangersIn(written, house)) told(place, field, header, written, name);
    for (const point of points) {
      const written = point.record.responsible;
      if (!written) continue;
      for (const name of strangersIn(written, house).filter((one) => isName(one, roster)))
        told(at(point, "responsible"), "responsible", "责任领导", written, name);
    }
  },
};

interface Named {
  readonly place: Place;
  readonly field: string;
  readonly header: string;
  readonly written: string;
}

function namedOn({ info, departments }: OwnSheets): Named[] {
  const named: Named[] = [];
  const chief = info?.record.chief;
  if (info && chief)
    named.push({ place: placeInForm(info, "chief"), field: "chief", header: "检察长", written: chief });
  for (const { row, record } of departments?.entries ?? []) {
    // Whoever led a department that is no more may have left.
    if (!departments || record.into !== null || record.to !== null) continue;
    for (const key of ["head", "acting", "leaders"] as const) {
      const written = record[key];
      if (written === null) continue;
      const { header } = departments.definition.columns[key];
      named.push({ place: placeOf(departments, row, key), field: key, header, written });
    }
  }
  return named;
}

function strangersIn(written: string, house: House): readonly string[] {
  return namesIn(written).filter((name) => !isVacant(name) && !isOnRoster(house, nameIn(name)));
}

const OFFICES = /长|书记|领导|党组|成员|负责|全体|班子|委|院|办|组|科|处|室|局|庭|各|全/;

/** 责任领导 is free text: 赵刚副检察长 names a leader, 分管领导 names nobody. */
function isName(written: string, roster: readonly string[]): boolean {
  return (
    /^[\p{Script=Han}·]{2,4}$/u.test(written) &&
    !OFFICES.test(written) &&
    !roster.some((name) => written.includes(name))
  );
}

/** U03: one 检察长, the one that 单位信息 names. */
export const oneChief: InstitutionCheck = {
  rules: [U03],
  check({ info, roster, house }, _facts, report) {
    if (!roster || house.people.length === 0) return;
    const chiefs = house.people
      .filter(({ rank, left }) => rank === "检察长" && left === null)
      .filter(
        (person, i, all) => all.findIndex((other) => isSame(other, person) || !isOther(other, person)) === i,
      );
    const [first, ...others] = chiefs;
    const named = info?.record.chief ?? null;
    const place = info
      ? placeInForm(info, "chief")
      : { file: roster.file, sheet: roster.sheet, row: null, column: null };
    if (!first) report(say(U03, "none", place, {}, { field: "chief", value: named }));
    for (const { name, place: line } of others) {
      const column = roster.header?.columnOf.get("rank") ?? null;
      const data = { name, first: first?.name ?? "" };
      report(say(U03, "several", { ...line, column }, data, { field: "rank", value: "检察长" }));
    }
    if (first && others.length === 0 && named !== null && nameIn(named) !== first.name) {
      const data = { value: named, name: first.name };
      report(say(U03, "other", place, data, { field: "chief", value: named, fix: first.name }));
    }
  },
};

/** U08: two people of one name in one department. */
export const namesakesAreTold: InstitutionCheck = {
  rules: [U08],
  check({ house }, _facts, report) {
    const first = new Map<string, Person[]>();
    for (const person of house.people) {
      if (person.concurrent || person.left !== null) continue;
      const key = `${person.department}\n${person.name}`;
      const alike = (first.get(key) ?? []).find((other) => !isToldApart(person, other));
      if (alike) {
        const data = { department: person.department, value: person.name, row: alike.place.row ?? 0 };
        report(say(U08, "alike", person.place, data, { field: "name", value: person.name }));
      }
      first.set(key, [...(first.get(key) ?? []), person]);
    }
  },
};

function isToldApart(a: Person, b: Person): boolean {
  return a.staffNo !== null && b.staffNo !== null && !isSame(a, b);
}
