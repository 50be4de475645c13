import { D04 } from "../findings/catalogue/consolidation";
import { L01 } from "../findings/catalogue/layout";
import { say } from "../findings/remark";
import { cover } from "../sheets/cover";
import { departmentRegister } from "../sheets/department-register";
import { roster } from "../sheets/roster";
import { staffRegister } from "../sheets/staff-register";
import { isNamed } from "../register/identify";
import type { CaseRule } from "./rule";
import { at } from "../register/point";

/** L01: the sheets that a department's workbook must have. Cover and roster are not asked for where the institution's are at hand. */
export const sheetsAreThere: CaseRule = {
  remarks: [L01],
  check({ read, file, department, house }, _facts, report) {
    const place = { file, sheet: null, row: null, column: null };
    if (read.kind === "other") return report(say(L01, "other", place));
    if (!read.cover && !house.official) report(say(L01, "sheet", place, { sheet: cover.tab }));
    if (!read.roster && !house.official) report(say(L01, "sheet", place, { sheet: roster.tab }));
    const asked = department?.isLeadership ? [staffRegister] : [staffRegister, departmentRegister];
    for (const { tab, level } of asked) {
      if (!read.registers.some((table) => table.level === level))
        report(say(L01, "register", place, { sheet: tab }, { value: tab }));
    }
  },
};

/** D04: every line belongs to the department that hands it in; a workbook without one loses all its lines. */
export const linesAreOurs: CaseRule = {
  remarks: [D04],
  check({ identity, points, file, department, house }, _facts, report) {
    const place = { file, sheet: null, row: null, column: null };
    const rows = points.length;
    if ("unknown" in identity) return rows > 0 ? report(say(D04, "unknown", place, { rows })) : undefined;
    if ("unlisted" in identity)
      return rows > 0
        ? report(
            say(D04, "unlisted", place, { rows, value: identity.unlisted }, { value: identity.unlisted }),
          )
        : undefined;
    for (const point of points) {
      const said = point.entry.department;
      if (said === null || !department || isNamed(house, department, said)) continue;
      const column = point.table.header?.department ?? null;
      report(
        say(
          D04,
          "row",
          { ...at(point, "point"), column },
          { value: said, department: department.name },
          { field: "department", value: said },
        ),
      );
    }
  },
};
