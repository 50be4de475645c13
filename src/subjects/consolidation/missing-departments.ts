import type { HouseCheck } from "../subject";
import { C04 } from "../registers/catalogue/coverage";
import type { Place } from "../../findings/finding";
import { say } from "../../findings/rule";
import { placeOf } from "../../reading/entry";
import type { WorkbookRead } from "../../reading/read-workbook";
import { peopleOf, type Department, type House } from "../../house/house";

/** C04: departments of 机构设置 that have filed nothing, now or before. Stands at the department's name. */
export const missingDepartments: HouseCheck = {
  rules: [C04],
  check({ institution, house, filed }, _facts, report) {
    for (const department of house.departments) {
      const { name } = department;
      if (filed.has(name) || !mustFile(department, house)) continue;
      const said = { field: "department", value: name };
      report(say(C04, "none", placeFor(institution, name), { department: name }, said));
    }
  },
};

function mustFile(department: Department, house: House): boolean {
  return (
    !department.closed &&
    (!department.isLeadership || peopleOf(house, department.name).some(({ inScope }) => inScope))
  );
}

/** The leadership needs no line in 机构设置; it stands in the roster. */
function placeFor({ file, institution: { departments, roster } }: WorkbookRead, name: string): Place {
  const line = departments?.entries.find(({ record }) => record.name === name);
  return departments && line
    ? placeOf(departments, line.row, "name")
    : { file, sheet: roster?.sheet ?? null, row: null, column: null };
}
