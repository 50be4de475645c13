import { numbersListed } from "../sheets/columns/words/number-list";
import { F02 } from "../findings/catalogue/fields";
import { say } from "../findings/rule";
import { meantInList } from "../sheets/columns/words/numbers-meant";
import { placeOf, type Table } from "../reading/entry";
import type { Report } from "./check";

/** F02: numbers in a column that no risk point bears, each with the one that was meant. Of an empty list nobody is asked. */
export function tellStrangers<K extends string>(
  table: Table<K> | null,
  key: K,
  known: ReadonlySet<string>,
  report: Report,
): void {
  if (!table || known.size === 0) return;
  const { header } = table.definition.columns[key];
  for (const { record, row, told } of table.entries) {
    const named = numbersListed(record[key]);
    const stranger = told.has(key) ? undefined : named.find((number) => !known.has(number));
    if (stranger === undefined) continue;
    const proposed = meantInList(named, stranger, [...known]);
    const data = { header, value: stranger, meant: proposed?.meant ?? "" };
    const said = { field: key, value: record[key], fix: proposed?.fix };
    report(say(F02, proposed ? "slip" : "stranger", placeOf(table, row, key), data, said));
  }
}

/** A line that may bear a number. */
interface Numbered {
  readonly record: { readonly riskId?: string | null };
}

/** Every number of 风险点汇总表, withdrawn ones too, and of 单位 points that it does not have yet; none before the first batch. */
export function numbersOf(
  table: { readonly entries: readonly Numbered[] } | null,
  points: readonly Numbered[],
): ReadonlySet<string> {
  const numbers = (lines: readonly Numbered[]) => lines.flatMap(({ record }) => record.riskId ?? []);
  const listed = numbers(table?.entries ?? []);
  return new Set(listed.length === 0 ? [] : [...listed, ...numbers(points)]);
}
