import { departmentBook, institutionBook } from "../../../../books";
import { A01, A02, A05, A06, A08 } from "../../catalogue/assessment";
import { T01 } from "../../../grade-changes/catalogue/changes";
import { F01 } from "../../../../findings/catalogue/fields";
import { U07 } from "../../../institution/catalogue/institution";
import { M01, M04, M05 } from "../../catalogue/measures";
import type { Report } from "../../../../checking/check";
import type { Stage } from "../../../../findings/finding";
import type { House } from "../../../../house/house";
import { at, told, type Point, type PointKey } from "../../point";
import { expectedReviewer } from "../../../../house/reviewer";
import { blank, blanksOfBook } from "../../../../checking/blanks";
import type { InstitutionCheck, PointCheck, RegisterCheck } from "../../../subject";

/** A required cell is blank: F01, or the rule that is more specific about it. */
export const requiredCells: PointCheck = {
  rules: [F01, A01, A02, A05, A06, A08, M01, M04, M05],
  check(point, house, { stage }, report) {
    const { record, table } = point;
    for (const key of table.definition.required[stage])
      if ((record[key as PointKey] ?? null) === null) tell(point, key as PointKey, stage, house, report);
  },
};

function tell(point: Point, key: PointKey, stage: Stage, house: House, report: Report): void {
  const { definition, header } = point.table;
  const column = definition.columns[key];
  if (!column || !header?.columnOf.has(key) || told(point, key)) return;
  const expected = key === "reviewer" ? whoShould(point, house) : "";
  report(blank(column, at(point, key), key, stage, expected));
}

function whoShould(point: Point, house: House): string {
  return expectedReviewer(point, house)?.says ?? "规定的审核人";
}

/** The same on the sheets of a department's workbook that are no register. */
export const cellsOfSheets: RegisterCheck = {
  rules: [F01, T01],
  check({ read, department }, { stage }, report) {
    const skipped = new Set(department?.isLeadership ? ["leaders"] : []);
    blanksOfBook(departmentBook, read, stage, skipped, report);
  },
};

/** The same on the institution's own sheets. */
export const cellsOfOwnSheets: InstitutionCheck = {
  rules: [F01, T01, U07],
  check(own, { stage }, report) {
    blanksOfBook(institutionBook, own, stage, new Set(), report);
  },
};
