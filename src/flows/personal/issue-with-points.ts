import { openDepartments, type Department } from "../../house/house";
import { presentOf, listedAs } from "../../house/succession";
import { recordOf } from "../../sheets/define-sheet";
import type { InstitutionRow } from "../../subjects/consolidation/sheets/institution-table";
import { departmentRegister } from "../../subjects/registers/sheets/department-register";
import { staffRegister } from "../../subjects/registers/sheets/staff-register";
import { coverOf, departmentRoster } from "../issue";
import type { Institution } from "../open-institution";
import type { DepartmentWorkbookContent } from "../workbooks/workbooks";

/** What department workbooks are filled with where the points of the last 汇总 go out with them, by department. */
export function contentWithPoints(institution: Institution): ReadonlyMap<string, DepartmentWorkbookContent> {
  const { books, house } = institution;
  const inForce = books.table.filter(({ status }) => status !== "已撤销");
  const isOf = (row: InstitutionRow, { name }: Department) => {
    const listed = listedAs(house, row.department, row.riskId);
    return (listed ? presentOf(house, listed).name : row.department) === name;
  };
  return new Map(
    openDepartments(institution.house).map((department) => {
      const rows = inForce.filter((row) => isOf(row, department));
      const of = (level: string) => rows.filter((row) => row.level === level);
      return [
        department.name,
        {
          cover: coverOf(institution, department),
          roster: departmentRoster(institution, department),
          staff: of("岗位").map((row) => recordOf(staffRegister, row)),
          department: of("科室").map((row) => recordOf(departmentRegister, { ...row, posts: row.post })),
        },
      ];
    }),
  );
}
