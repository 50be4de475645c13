import { sheetsOf, type BookDefinition } from "../books";
import { reached, type Finding, type Place, type Stage } from "../findings/finding";
import { say } from "../findings/rule";
import { placeOf, type Table } from "../reading/entry";
import type { Form } from "../reading/read-form";
import { sheetRead, type TablesOf } from "../reading/read-workbook";
import type { Column } from "../sheets/columns/column";
import { rememberingParts } from "../workbook/remembering";
import type { Report } from "./check";

/** Columns that stand in the table and must be filled at the stage; worked out once a table. */
export const requiredColumns = rememberingParts((table: Table, stage: Stage) => {
  return Object.entries(table.definition.columns).filter(
    ([key, column]) => isAsked(column, stage) && table.header?.columnOf.has(key),
  );
});

function isAsked({ required }: Column, stage: Stage): boolean {
  return required !== false && reached(stage, required);
}

/** A required cell that is blank, in the words of its column's rule. */
export function blank(column: Column, place: Place, field: string, stage: Stage, expected = ""): Finding {
  const { header, says, blankRule } = column;
  const data = { header, says, expected };
  return say(blankRule, "blank", place, data, { field, stage });
}

/** Blank required cells of every sheet that a book asks about; `skip` names fields of forms that are not asked for here. */
export function blanksOfBook<B extends BookDefinition>(
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
