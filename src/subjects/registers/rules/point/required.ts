import { departmentBook, institutionBook, sheetsOf, type BookDefinition } from "../../../../books";
import { A01, A02, A05, A06, A08 } from "../../catalogue/assessment";
import { T01 } from "../../../grade-changes/catalogue/changes";
import { F01 } from "../../../../findings/catalogue/fields";
import { U07 } from "../../../institution/catalogue/institution";
import { M01, M04, M05 } from "../../catalogue/measures";
import { reached, type Place, type Stage } from "../../../../findings/finding";
import { say } from "../../../../findings/rule";
import { placeOf, type Table } from "../../../../reading/entry";
import { sheetRead, type TablesOf } from "../../../../reading/read-workbook";
import type { Form } from "../../../../reading/read-form";
import type { House } from "../../../../house/house";
import { at, told, type Point, type PointKey } from "../../point";
import { expectedReviewer } from "../../../../house/reviewer";
import type { Column } from "../../../../sheets/columns/column";
import type { Report } from "../../../../checking/check";
import type { InstitutionCheck, PointCheck, RegisterCheck } from "../../../subject";
import { rememberingParts } from "../../../../workbook/remembering";

/** A required cell is blank: F01, or the rule that is more specific about it. */
export const requiredCells: PointCheck = {
  rules: [F01, A01, A02, A05, A06, A08, M01, M04, M05],
  check(point, house, { stage }, report) {
    const { record, table } = point;
    for (const [key, column] of requiredColumns(table, stage)) {
      if ((record[key] ?? null) !== null || told(point, key)) continue;
      const expected = key === "reviewer" ? whoShould(point, house) : "";
      report(blank(column, at(point, key), key, stage, expected));
    }
  },
};

function whoShould(point: Point, house: House): string {
  return expectedReviewer(point, house)?.says ?? "规定的审核人";
}

/** Columns that stand in the table and must be filled at the stage; worked out once a table. */
const requiredColumns = rememberingParts((table: Table, stage: Stage) => {
  return Object.entries(table.definition.columns).filter(
    ([key, column]) => isAsked(column, stage) && table.header?.columnOf.has(key),
  ) as [PointKey, Column][];
});

function isAsked({ required }: Column, stage: Stage): boolean {
  return required !== false && reached(stage, required);
}

function blank(column: Column, place: Place, field: string, stage: Stage, expected = "") {
  const { header, says, blankRule } = column;
  const data = { header, says, expected };
  return say(blankRule, "blank", place, data, { field, stage });
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
    if (own.gradeChanges) blanksOfTable(own.gradeChanges, stage, report);
  },
};

/** Blank required cells of every sheet that a book asks about; `skip` names fields of forms that are not asked for here. */
function blanksOfBook<B extends BookDefinition>(
  book: B,
  tables: TablesOf<B>,
  stage: Stage,
  skip: ReadonlySet<string>,
  report: Report,
): void {
  for (const [key, { asksForBlanks }] of sheetsOf(book)) {
    const one = asksForBlanks ? sheetRead(tables, key) : null;
    if (one && "entries" in one) blanksOfTable(one, stage, report);
    else if (one) blanksOfForm(one, stage, skip, report);
  }
}

/** Blank required cells of a sheet that is no register. */
function blanksOfTable(table: Table, stage: Stage, report: Report): void {
  const { excuses } = table.definition;
  for (const { row, record, told: said } of table.entries) {
    for (const [key, column] of requiredColumns(table, stage)) {
      if (record[key] !== null || said.has(key) || excuses?.(record).includes(key)) continue;
      report(blank(column, placeOf(table, row, key), key, stage));
    }
  }
}

/** Blank required cells of a form; `skip` names those that are not asked for here. */
function blanksOfForm(form: Form, stage: Stage, skip: ReadonlySet<string>, report: Report): void {
  const { file, sheet, record, told: said, cells } = form;
  for (const [key, column] of Object.entries(form.definition.columns)) {
    if (!isAsked(column, stage) || skip.has(key) || record[key] !== null || said.has(key)) continue;
    const { row = null, column: at = null } = cells.get(key) ?? {};
    report(blank(column, { file, sheet, row, column: at }, key, stage));
  }
}
