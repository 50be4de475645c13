import { sheetsOf, type BookDefinition } from "../books";
import type { Finding, Place, Stage } from "../findings/finding";
import { F01 } from "../findings/catalogue/fields";
import { say } from "../findings/rule";
import { placeOf, type Entry, type Table } from "../reading/entry";
import type { Form } from "../reading/read-form";
import { sheetRead, type TablesOf } from "../reading/read-workbook";
import type { Column } from "../sheets/columns/column";
import type { Report } from "./check";

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
export function blanksOfTable(table: Table, stage: Stage, report: Report): void {
  const { blankIsAbove = [], required } = table.definition;
  const above = new Above(blankIsAbove);
  for (const entry of table.entries) {
    above.goOn(entry.record);
    for (const key of required[stage])
      if (entry.record[key] === null) tellBlank(table, entry, key, stage, above, report);
  }
}

function tellBlank(
  table: Table,
  { row, record, told: said }: Entry,
  key: string,
  stage: Stage,
  above: Above,
  report: Report,
): void {
  const { excuses, columns } = table.definition;
  const column = columns[key];
  if (!column || !table.header?.columnOf.has(key)) return;
  if (said.has(key) || excuses?.(record).includes(key) || above.tells(key)) return;
  const place = placeOf(table, row, key);
  const meant = above.ask(key);
  if (meant === null) report(blank(column, place, key, stage));
  else {
    const data = { header: column.header, meant };
    report(say(F01, "above", place, data, { field: key, fix: meant }));
  }
}

/** What stands above a line in columns where a blank means that. */
class Above {
  /** Columns in which a value from above, or that one was asked for, holds on the line. */
  private readonly held = new Set<string>();
  /** What stood there last, whether it still holds or not. */
  private readonly seen = new Map<string, string>();

  constructor(private readonly keys: readonly string[]) {}

  goOn(record: Readonly<Record<string, string | null>>): void {
    let isNew = false;
    for (const key of this.keys) {
      const value = record[key] ?? null;
      if (isNew) this.held.delete(key);
      if (value === null) continue;
      isNew ||= this.seen.get(key) !== value;
      this.held.add(key);
      this.seen.set(key, value);
    }
  }

  /** Whether a blank of the line is told by what stands above. */
  tells(key: string): boolean {
    return this.held.has(key);
  }

  /** What stood there last, to be proposed; null in columns where a blank is a blank. It is asked once for the lines that share it. */
  ask(key: string): string | null {
    if (this.keys.includes(key)) this.held.add(key);
    return this.seen.get(key) ?? null;
  }
}

/** Blank required cells of a form; `skip` names those that are not asked for here. */
function blanksOfForm(form: Form, stage: Stage, skip: ReadonlySet<string>, report: Report): void {
  const { file, sheet, record, told: said, cells } = form;
  const { columns, required } = form.definition;
  for (const key of required[stage]) {
    const column = columns[key];
    if (!column || skip.has(key) || record[key] !== null || said.has(key)) continue;
    const { row = null, column: at = null } = cells.get(key) ?? {};
    report(blank(column, { file, sheet, row, column: at }, key, stage));
  }
}
