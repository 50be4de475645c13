import { U02, U04 } from "../catalogue/institution";
import type { Place } from "../../../findings/finding";
import { say } from "../../../findings/rule";
import { placeOf } from "../../../reading/entry";
import { leadership, type House } from "../../../house/house";
import { named } from "../../../house/names";
import { at } from "../../registers/point";
import { nearest } from "../../../sheets/columns/words/nearest";
import { namesIn } from "../../../sheets/columns/person";
import { INSTITUTION } from "../../../sheets/words";
import { plain } from "../../../workbook/text/plain";
import type { InstitutionCheck } from "../../subject";
import type { OwnSheets } from "../../subject";

/** U02: no code, name or alias stands twice. */
export const departmentsDiffer: InstitutionCheck = {
  rules: [U02],
  check({ departments }, _facts, report) {
    if (!departments) return;
    const seen = new Map<string, (typeof departments.entries)[number]>();
    for (const line of departments.entries) {
      const { row, record } = line;
      const own = new Set<string>();
      const words = [
        ["code", record.code],
        ["name", record.name],
        ...namesIn(record.aliases ?? "").map((alias) => ["aliases", alias] as const),
      ] as const;
      for (const [key, value] of words) {
        if (value === null) continue;
        const word = `${key === "code" ? "code" : "name"}\n${plain(value).toUpperCase()}`;
        const other = seen.get(word);
        if (other && !own.has(word) && !wentInto(line, other) && !wentInto(other, line)) {
          const { header } = departments.definition.columns[key];
          const data = { header, value, row: other.row, department: other.record.name ?? "" };
          report(say(U02, "twice", placeOf(departments, row, key), data, { field: key, value: record[key] }));
        }
        own.add(word);
      }
      for (const word of own) if (!seen.has(word)) seen.set(word, line);
    }
  },
};

type Line = NonNullable<OwnSheets["departments"]>["entries"][number];

/** A department that was taken in may leave its name to the other as an alias. */
function wentInto({ record }: Line, other: Line): boolean {
  return (
    record.into !== null && other.record.name !== null && plain(record.into) === plain(other.record.name)
  );
}

/** 全院 and its like are no department, and say so. */
const EVERYBODY = /^(?:全院|本院|全体|各科室|各部门|各内设机构|各业务(?:科室|部门)|院(?:机关)?)$/;

/** U04: a department that is named is listed. */
export const departmentsAreListed: InstitutionCheck = {
  rules: [U04],
  check(sheets, _facts, report) {
    const { house, departments, roster, keyAreas, points } = sheets;
    if (house.departments.length === 0) return;
    const listed: House = { ...house, departments: [leadership(house.chief), ...house.departments] };
    const names = house.departments.map(({ name }) => name);
    const known = new Map<string, boolean>();
    const isListed = (said: string) => {
      const before = known.get(said);
      if (before !== undefined) return before;
      const found = said === INSTITUTION || EVERYBODY.test(said) || named(listed, said) !== undefined;
      known.set(said, found);
      return found;
    };
    const ask = (place: Place, field: string, header: string, written: string | null | undefined) => {
      if (!written || isListed(written)) return;
      for (const value of namesIn(written)) {
        if (isListed(value)) continue;
        const meant = nearest(plain(value), names);
        const data = { header, value, meant: meant ?? "" };
        const fix = meant === undefined ? null : written.replace(value, meant);
        report(
          say(U04, meant === undefined ? "unlisted" : "near", place, data, { field, value: written, fix }),
        );
      }
    };
    for (const { row, record } of departments?.entries ?? [])
      if (departments) ask(placeOf(departments, row, "into"), "into", "并入科室", record.into);
    for (const { row, record } of roster?.entries ?? [])
      if (roster) ask(placeOf(roster, row, "department"), "department", "科室", record.department);
    for (const { row, record } of keyAreas?.entries ?? [])
      if (keyAreas) ask(placeOf(keyAreas, row, "department"), "department", "所在科室", record.department);
    for (const point of points)
      ask(
        at(point, "responsibleDepartment"),
        "responsibleDepartment",
        "责任科室",
        point.record.responsibleDepartment,
      );
  },
};
