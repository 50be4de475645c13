import type { HouseCheck } from "../../subject";
import { D07 } from "../catalogue/consolidation";
import { say } from "../../../findings/rule";
import { at } from "../../registers/point";
import { plain } from "../../../workbook/text/plain";
import { alikeIn } from "../../../merging/alike";

/** So many departments make a pattern. */
const DEPARTMENTS = 3;

/** D07: similar 科室 or 岗位 points in three or more departments; stands at the last of them. */
export const similarPoints: HouseCheck = {
  rules: [D07],
  check({ merged }, _facts, report) {
    const groups = alikeIn(merged, {
      departmentOf: ({ department }) => department,
      textOf: ({ record }) => plain(record.point ?? ""),
      departments: DEPARTMENTS,
    });
    for (const similar of groups) {
      const departments = [...new Set(similar.map(({ department }) => department?.name ?? ""))];
      const last = similar.at(-1);
      if (!last) continue;
      report(
        say(
          D07,
          "similar",
          at(last, "point"),
          { count: departments.length, departments: departments.join("、") },
          { field: "point", value: last.record.point ?? null },
        ),
      );
    }
  },
};
