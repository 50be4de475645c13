import { groupBy } from "../../merging/group-by";
import type { View, ViewColumn, ViewRow } from "./view";

/** A line of a summary with its counts. */
interface SummaryLine {
  readonly key: string;
  /** Its name, which is also what a chart calls it. */
  readonly name: string;
  /** What the name stands for, in a column of its own; null where names say it. */
  readonly means: string | null;
  readonly counts: readonly number[];
}

/** A small table beside a chart. */
export interface SummaryTable {
  /** Whom it compares, `市院`; null where it is of all institutions together. */
  readonly among: string | null;
  /** Of the names, of what they stand for where that has a column, and of the counts. */
  readonly words: readonly string[];
  readonly lines: readonly SummaryLine[];
  /** The columns that the counts are sums of; null where they are none. */
  readonly sumsOf: readonly string[] | null;
  /** Which of the counts the chart shows. */
  readonly charted: readonly number[];
}

/** How codes are told to people. */
export interface Telling {
  /** An institution by its code. */
  readonly nameOf: (institution: string) => string;
  /** Those with which it may be compared, by a word: its tier, and its kind where that is no common one. */
  readonly alikeOf: (institution: string) => string;
  /** What a text's key or a rule stands for; null where nobody tells. */
  readonly meansOf: (code: string) => string | null;
}

/** So many lines are shown of those with the most. */
const MOST = 12;
const UNSAID = "（空白）";

/** What a report shows of a view beside its rows; more than one where only institutions of a kind may be compared. */
export function summariesOf(view: View, rows: readonly ViewRow[], telling: Telling): readonly SummaryTable[] {
  const { summary } = view;
  if (summary.kind === "sums") return [sums(view, summary, rows)];
  if (summary.kind === "across") return [across(view, summary, rows)];
  if (summary.by !== "institution_code") return [most(view, summary, rows, telling)];
  const groups = groupBy(rows, (row) => telling.alikeOf(String(row.institution_code)));
  return [...groups].map(([among, own]) => ({ ...most(view, summary, own, telling), among }));
}

type Summary<Kind extends View["summary"]["kind"]> = Extract<View["summary"], { readonly kind: Kind }>;

function sums(view: View, { by, counts, charted }: Summary<"sums">, rows: readonly ViewRow[]): SummaryTable {
  return {
    among: null,
    words: [by, ...counts].map((key) => columnOf(view, key).header),
    lines: groupsOf(view, by, rows).map(([key, name, own]) => ({
      ...{ key, name, means: null },
      counts: counts.map((count) => addedUp(own, count)),
    })),
    sumsOf: counts,
    charted: (charted ?? counts).map((key) => counts.indexOf(key)),
  };
}

function across(view: View, summary: Summary<"across">, rows: readonly ViewRow[]): SummaryTable {
  const { key: acrossKey, words: all = [] } = columnOf(view, summary.across);
  const isBlank = rows.some((row) => row[acrossKey] === null);
  const words = isBlank ? [...all, ""] : all;
  return {
    among: null,
    words: [columnOf(view, summary.by).header, ...words.map((word) => (word === "" ? UNSAID : word))],
    lines: groupsOf(view, summary.by, rows).map(([key, name, own]) => ({
      ...{ key, name, means: null },
      counts: words.map((word) =>
        addedUp(
          own.filter((row) => (row[acrossKey] ?? "") === word),
          summary.count,
        ),
      ),
    })),
    sumsOf: null,
    charted: words.map((_, i) => i),
  };
}

/** Lines with the largest count, or with the largest share in hundredths. */
function most(
  view: View,
  summary: Summary<"most">,
  rows: readonly ViewRow[],
  telling: Telling,
): SummaryTable {
  const { by, count, of } = summary;
  const counted = [...groupBy(rows, (row) => String(row[by]))]
    .map(([key, own]) => ({ key, figure: figureOf(own, count, of) }))
    .sort((one, other) => other.figure - one.figure || (one.key < other.key ? -1 : 1))
    .slice(0, MOST);
  const means = counted.map(({ key }) => telling.meansOf(key));
  const isTold = means.some((one) => one !== null);
  const own = by === "institution_code" ? "单位" : columnOf(view, by).header;
  const told = summary.means ?? "";
  const header = columnOf(view, count).header;
  return {
    among: null,
    words: [...(isTold ? [own, told] : [own]), of === undefined ? header : `${header}占比（%）`],
    lines: counted.map(({ key, figure }, i) => ({
      key,
      name: by === "institution_code" ? telling.nameOf(key) : key === "" ? UNSAID : key,
      means: isTold ? (means[i] ?? "") : null,
      counts: [figure],
    })),
    ...{ sumsOf: null, charted: [0] },
  };
}

function figureOf(rows: readonly ViewRow[], count: string, of: string | undefined): number {
  const counted = addedUp(rows, count);
  if (of === undefined) return counted;
  const whole = addedUp(rows, of);
  return whole === 0 ? 0 : Math.round((100 * counted) / whole);
}

type Group = readonly [key: string, name: string, rows: readonly ViewRow[]];

function groupsOf(view: View, by: string, rows: readonly ViewRow[]): readonly Group[] {
  const column = columnOf(view, by);
  return [...groupBy(rows, (row) => String(row[by] ?? ""))]
    .sort(([one], [other]) => compareWords(column, one, other))
    .map(([key, own]) => [key, key === "" ? UNSAID : key, own] as const);
}

export function addedUp(rows: readonly ViewRow[], key: string): number {
  return rows.reduce((sum, row) => sum + Number(row[key] ?? 0), 0);
}

function columnOf({ columns, id }: View, key: string): ViewColumn {
  const found = columns.find((column) => column.key === key);
  if (!found) throw new Error(`${id} has no ${key}.`);
  return found;
}

/** Words in the order of the plan, everything else by its characters. */
function compareWords({ words = [] }: ViewColumn, one: string, other: string): number {
  const place = (word: string) => (words.includes(word) ? words.indexOf(word) : words.length);
  return place(one) - place(other) || (one < other ? -1 : 1);
}
