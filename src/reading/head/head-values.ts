import type { SheetDefinition } from "../../sheets/define-sheet";
import type { HeadRow } from "./head-rows";
import { headerWord, headerWords } from "./header-words";
import { remembering } from "../../workbook/remembering";

/** Columns whose values may stand side by side as headings, with a tick or a text below each. */
const SPREAD = ["grade", "category", "likelihood", "severity", "urgency", "aspect", "method", "focus"];
/** 思想道德风险, 一级风险点, 制度机制方面: what a heading adds to its value. */
const ENDINGS = ["", "风险", "风险点", "方面", "方面风险", "类", "类风险"];
/** No value of a list is longer. */
export const LONGEST_VALUE = 12;
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
      const words = choices.flatMap((value) =>
        ENDINGS.map((ending) => [`${value}${ending}`, value] as const),
      );
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
  const columns = [...texts.keys()].sort((a, b) => a - b);
  const isOwn = (column = 0) => headerWords(definition).has(words.get(column) ?? "");
  const runAt = (i: number) => withoutOwn(longestAt(columns, i, keys, meant), words, isOwn);
  const runs: ValueRun[] = [];
  for (let i = 0; i < columns.length;) {
    const run = runAt(i);
    // 岗位职责 | 思想道德 | 岗位职责 | 制度机制: the first is a column of its own, what follows is the list.
    const later = isOwn(columns[i]) ? runAt(i + 1) : undefined;
    const taken = (later?.values.length ?? 0) > (run?.values.length ?? 0) ? undefined : run;
    if (taken) runs.push(taken);
    i = taken ? columns.indexOf(taken.columns.at(-1) ?? 0) + 1 : i + 1;
  }
  return runs;
}

/** 岗位职责 beside 思想道德风险 is a column of its own, and none of the list whose headings all end in 风险. */
function withoutOwn(
  run: ValueRun | undefined,
  words: ReadonlyMap<number, string>,
  isOwn: (column?: number) => boolean,
): ValueRun | undefined {
  if (!run) return undefined;
  const { key, columns, values } = run;
  if (columns.every((column, i) => words.get(column) === values[i])) return run;
  const from = isOwn(columns[0]) ? 1 : 0;
  const to = isOwn(columns.at(-1)) ? columns.length - 1 : columns.length;
  return to - from < 2
    ? undefined
    : { key, columns: columns.slice(from, to), values: values.slice(from, to) };
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
