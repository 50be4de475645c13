import { groupBy } from "../../merging/group-by";
import type { View, ViewColumn, ViewRow } from "./view";

/** A small table of all institutions together: the first column names the line. */
export interface SummaryTable {
  readonly words: readonly string[];
  readonly lines: readonly {
    readonly key: string;
    readonly name: string;
    readonly counts: readonly number[];
  }[];
  /** The columns that the counts are sums of; null where they are none. */
  readonly sumsOf: readonly string[] | null;
}

/** So many lines are shown of those with the most. */
const MOST = 12;
const UNSAID = "（空白）";

/** What a report shows of a view beside its rows; `nameOf` tells an institution by its code. */
export function summaryOf(
  view: View,
  rows: readonly ViewRow[],
  nameOf: (code: string) => string,
): SummaryTable {
  const { summary } = view;
  const by = columnOf(view, summary.by);
  const groups = [...groupBy(rows, (row) => String(row[by.key] ?? ""))].sort(([one], [other]) =>
    compareWords(by, one, other),
  );
  if (summary.kind === "most") return most(view, rows, nameOf);
  const named = groups.map(([key, own]) => ({ key, name: key === "" ? UNSAID : key, own }));
  if (summary.kind === "sums")
    return {
      words: [by.header, ...summary.counts.map((key) => columnOf(view, key).header)],
      lines: named.map(({ key, name, own }) => ({
        key,
        name,
        counts: summary.counts.map((count) => addedUp(own, count)),
      })),
      sumsOf: summary.counts,
    };
  const across = columnOf(view, summary.across);
  const words = [...(across.words ?? []), ""].filter(
    (word) => word !== "" || rows.some((row) => row[across.key] === null),
  );
  return {
    words: [by.header, ...words.map((word) => (word === "" ? UNSAID : word))],
    lines: named.map(({ key, name, own }) => ({
      ...{ key, name },
      counts: words.map((word) =>
        addedUp(
          own.filter((row) => (row[across.key] ?? "") === word),
          summary.count,
        ),
      ),
    })),
    sumsOf: null,
  };
}

/** Lines with the largest count, or with the largest share in hundredths, each where it belongs alone. */
function most(view: View, rows: readonly ViewRow[], nameOf: (code: string) => string): SummaryTable {
  const { summary } = view;
  if (summary.kind !== "most") throw new Error(`${view.id} has no summary of the most.`);
  const { by, count, of } = summary;
  const groups = [...groupBy(rows, (row) => String(row[by]))].map(([key, own]) => {
    const [counted, whole] = [addedUp(own, count), of === undefined ? null : addedUp(own, of)];
    const figure = whole === null ? counted : whole === 0 ? 0 : Math.round((100 * counted) / whole);
    return {
      key,
      name: by === "institution_code" ? nameOf(key) : key === "" ? UNSAID : key,
      counts: [figure],
    };
  });
  const header = columnOf(view, count).header;
  return {
    words: [columnOf(view, by).header, of === undefined ? header : `${header}占比（%）`],
    lines: groups
      .sort((one, other) => other.counts[0]! - one.counts[0]! || (one.key < other.key ? -1 : 1))
      .slice(0, MOST),
    sumsOf: null,
  };
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
