import type { SheetDefinition } from "../../sheets/define-sheet";
import type { HeadRow } from "./head-rows";
import { headerWord } from "./header-words";
import { remembering } from "../../workbook/remembering";

/** Columns whose values may stand side by side as headings, with a tick or a text below each. */
const SPREAD = ["grade", "category", "likelihood", "severity", "urgency", "aspect", "method", "focus"];
/** No value of a list is longer. */
const LONGEST_VALUE = 12;
/** 1级 and Ⅰ级 are read in cells, and so they are as headings. */
const GRADE_SPELLINGS: Readonly<Record<string, string>> = {
  "1级": "一级",
  "2级": "二级",
  "3级": "三级",
  I级: "一级",
  II级: "二级",
  III级: "三级",
};

/** For each column of a list: heading → value. Most headings are none, so asking must cost nothing. */
const spelledIn = remembering((definition: SheetDefinition) => {
  return new Map(
    SPREAD.flatMap((key) => {
      const choices = definition.columns[key]?.choices;
      if (!choices) return [];
      const words = choices.flatMap((value) => [[value, value] as const, [`${value}风险`, value] as const]);
      const more = key === "grade" ? Object.entries(GRADE_SPELLINGS) : [];
      return [[key, new Map([...words, ...more])] as const];
    }),
  );
});

const allSpelled = remembering(
  (definition: SheetDefinition): ReadonlySet<string> =>
    new Set([...spelledIn(definition).values()].flatMap((words) => [...words.keys()])),
);

/** By column those headings that are a value of any column. */
function valuesIn(texts: HeadRow["texts"], definition: SheetDefinition): ReadonlyMap<number, string> {
  const all = allSpelled(definition);
  const values = new Map<number, string>();
  for (const [column, text] of texts) {
    const word = text.length > LONGEST_VALUE ? "" : headerWord(text);
    if (all.has(word)) values.set(column, word);
  }
  return values;
}

/** Headings side by side that are values of one column: 一级 | 二级 | 三级. */
export interface ValueRun {
  readonly key: string;
  readonly columns: readonly number[];
  readonly values: readonly string[];
}

/** Runs of two or more neighbouring columns whose headings are different values of one column. */
export function valueRuns({ texts }: HeadRow, definition: SheetDefinition): readonly ValueRun[] {
  const words = valuesIn(texts, definition);
  if (words.size < 2) return [];
  const spelled = spelledIn(definition);
  const meant = (key: string, column: number): string | null =>
    spelled.get(key)?.get(words.get(column) ?? "") ?? null;
  const keys = [...spelled.keys()];
  const runs: ValueRun[] = [];
  const columns = [...texts.keys()].sort((a, b) => a - b);
  for (let i = 0; i < columns.length;) {
    const run = longestAt(columns, i, keys, meant);
    if (run) runs.push(run);
    i += run?.columns.length ?? 1;
  }
  return runs;
}

function longestAt(
  columns: readonly number[],
  from: number,
  keys: readonly string[],
  meant: (key: string, column: number) => string | null,
): ValueRun | undefined {
  let longest: ValueRun | undefined;
  for (const key of keys) {
    const values: string[] = [];
    for (let i = from; i < columns.length; i++) {
      const value = meant(key, columns[i] ?? 0);
      const isNext = i === from || columns[i] === (columns[i - 1] ?? 0) + 1;
      if (!isNext || value === null || values.includes(value)) break;
      values.push(value);
    }
    if (values.length >= 2 && values.length > (longest?.values.length ?? 0))
      longest = { key, columns: columns.slice(from, from + values.length), values };
  }
  return longest;
}
