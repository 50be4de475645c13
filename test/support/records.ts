import fc from "fast-check";
import { footerOf } from "../../src/reading/rows/footer";
import type { Column } from "../../src/sheets/columns/column";
import { isDitto } from "../../src/sheets/columns/words/empty-words";
import { keysOf, type SheetDefinition } from "../../src/sheets/define-sheet";

/** What a record says in the columns of a sheet. In memory a row of 汇总表 is that of `_上次汇总` too, which has two more. */
export function saidIn(
  { columns }: { readonly columns: object },
  record: Readonly<Record<string, string | null>>,
): Readonly<Record<string, string | null | undefined>> {
  return Object.fromEntries(Object.keys(columns).map((key) => [key, record[key]]));
}

const WORDS = [
  "合计",
  "说明",
  "同上",
  "接待",
  "审批",
  "Ⅰ",
  "１",
  "12",
  "。",
  "；",
  "\n",
  " ",
  "甲",
  "：",
  "=",
  "-",
  "（",
  "a",
];
const NAMES = ["陈志强", "欧阳慧", "李建华", "John Smith"];

/** Samples that some kind of column takes for its own; what a column does not parse to itself is not tried with it. */
const samples: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map((words) => words.join("").trim()),
  fc.constantFrom(...NAMES, `${NAMES[0]}、${NAMES[1]}`),
  fc
    .date({ min: new Date("1990-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  fc.constantFrom("长期", "立行立改", "2012-12", "同意", "退回", "5工作日", "15自然日"),
  fc.integer({ min: 1, max: 2_000 }).map(String),
);

const CONTEXT = { year: null, oddGrades: new Map<string, string>() };

/** A record of the definition as the program itself would hold it: canonical values, optional cells now and then blank. */
export function canonicalRecord<K extends string>(
  definition: SheetDefinition<K>,
): fc.Arbitrary<Readonly<Record<K, string | null>>> {
  const fields = Object.fromEntries(keysOf(definition).map((key) => [key, field(definition, key)])) as Record<
    K,
    fc.Arbitrary<string | null>
  >;
  const records: fc.Arbitrary<Readonly<Record<K, string | null>>> = fc.record(fields);
  return records.filter((record) => !isAllLabels(Object.values(record)));
}

/** 合计, 说明 and figures alone: such a line ends a table and is none of its records. */
function isAllLabels(values: readonly (string | null)[]): boolean {
  const filled = values.filter((value) => value !== null);
  return (
    footerOf(
      { number: 1, hidden: false, columns: filled.map((_, i) => i + 1), values: filled },
      () => false,
    ) !== null
  );
}

function field<K extends string>(definition: SheetDefinition<K>, key: K): fc.Arbitrary<string | null> {
  const column = definition.columns[key];
  const value = canonical(column);
  // Blanks below a filled 姓名, 岗位, 职权 are asked about; a line without a required cell may be no line.
  return column.required || ["post", "power", "name"].includes(key)
    ? value
    : fc.option(value, { nil: null, freq: 8 });
}

function canonical(column: Column): fc.Arbitrary<string> {
  const { choices, validation } = column;
  if (choices) return fc.constantFrom(...choices).filter((value) => isCanonical(column, value));
  if (validation?.kind === "whole")
    return fc.integer({ min: validation.from, max: validation.to }).map(String);
  return samples.filter((value) => isCanonical(column, value));
}

/** 同上 stands for another cell and is never a value of its own. */
function isCanonical(column: Column, value: string): boolean {
  if (value === "" || isDitto(value)) return false;
  if (column.parse(value, CONTEXT).value !== value) return false;
  const parsed = column.parse(column.write(value), CONTEXT);
  return parsed.value === value && parsed.trouble === undefined;
}
