import type { InstitutionCheck, TableCheck } from "../../subject";
import { U05, U06 } from "../catalogue/institution";
import { P01 } from "../../registers/catalogue/work-dates";
import { reached } from "../../../findings/finding";
import { say } from "../../../findings/rule";
import { placeOf } from "../../../reading/entry";
import { linesAreOfTheYear } from "../../registers/rules/point/work-dates";

const STEPS = ["grade", "panelOn", "partyOn", "filingNo", "filedOn"] as const;

/** U05: a 风险部位 that is taken up as a risk point is graded, reviewed and filed like one. */
export const keyAreasAreFiled: InstitutionCheck = {
  rules: [U05],
  check({ keyAreas }, { stage }, report) {
    if (!keyAreas || !reached(stage, "评级")) return;
    for (const { row, record, told } of keyAreas.entries) {
      if (record.result !== "已列入风险点") continue;
      for (const key of STEPS) {
        if (record[key] !== null || told.has(key)) continue;
        const data = { place: record.place ?? "", header: keyAreas.definition.columns[key].header };
        report(say(U05, "blank", placeOf(keyAreas, row, key), data, { field: key }));
      }
    }
  },
};

/** P01 on 重点排查清单. */
export const keyAreasAreOfTheYear: InstitutionCheck = {
  rules: [P01],
  check({ keyAreas, house }, { stage }, report) {
    if (keyAreas && reached(stage, "评级"))
      linesAreOfTheYear(keyAreas, ["panelOn", "partyOn", "filedOn"], house, report);
  },
};

/** U06: where all points are to be filed, those that are not, by department. */
export const pointsAreFiled: TableCheck = {
  rules: [U06],
  check({ fileAll, rows, placeOfRow }, { stage }, report) {
    if (stage === "排查" || fileAll !== "是") return;
    const groups = new Map<string, { first: number; count: number }>();
    rows.forEach(({ department, filingNo, status }, index) => {
      if (filingNo !== null || status === "已撤销" || department === null) return;
      const group = groups.get(department) ?? { first: index, count: 0 };
      group.count++;
      groups.set(department, group);
    });
    for (const [department, { first, count }] of groups)
      report(say(U06, "unfiled", placeOfRow(first), { department, count }, { field: "filingNo" }));
  },
};
