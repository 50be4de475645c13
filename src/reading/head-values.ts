import type { SheetDefinition } from "../sheets/define-sheet";
import type { HeadRow } from "./head-rows";

/** Columns whose values may stand side by side as headings, with a tick or a text below each. */
const SPREAD = ["grade", "category", "likelihood", "severity", "urgency", "aspect", "method", "focus"];
const NO_CONTEXT = { year: null, oddGrades: new Map<string, string>() };
/** No value of a list is longer. */
const LONGEST_VALUE = 12;

/** Headings side by side that are values of one column: 一级 | 二级 | 三级. */
export interface ValueRun {
  readonly key: string;
  readonly columns: readonly number[];
  readonly values: readonly string[];
}

/** Runs of two or more neighbouring columns whose headings are different values of one column. */
export function valueRuns({ texts }: HeadRow, { columns: of }: SheetDefinition): readonly ValueRun[] {
  const keys = SPREAD.filter((key) => of[key]);
  const meant = (key: string, column: number): string | null => {
    const text = texts.get(column);
    if (text === undefined || text.length > LONGEST_VALUE) return null;
    return of[key]?.parse(text, NO_CONTEXT).value ?? null;
  };
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
