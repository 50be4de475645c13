import { FEW, hiddenCounts, type KnownSum, type PeopleCount } from "./suppression";
import { addedUp, type SummaryTable } from "./summaries";
import type { View, ViewRow } from "./view";

/** Which counts of people of a view and its summary are not told to the public. */
export interface Untold {
  readonly cell: (row: number, key: string) => boolean;
  readonly sum: (line: string, key: string) => boolean;
  /** What readers have to know of it; "" where everything is told. */
  readonly says: string;
}

const SAYS = `“${FEW}”：1、2，以及为了不让人由合计推算而一并不列的人数。`;

/** Everybody who works with it may see everything. */
export const ALL_TOLD: Untold = { cell: () => false, sum: () => false, says: "" };

/** Rows, what their parts leave over, and the sums of both by line of the summary: what readers can compute from what. */
export function untoldOf(view: View, rows: readonly ViewRow[], summary: SummaryTable): Untold {
  const people = view.columns.filter((column) => column.people).map(({ key }) => key);
  if (people.length === 0) return ALL_TOLD;
  const rests = (view.sums ?? []).map((sum, i) => ({ ...sum, rest: `rest${i}` }));
  const counts: PeopleCount[] = [];
  const sums: KnownSum[] = [];
  const tell = (at: string, valueOf: (key: string) => number, isPrinted: (key: string) => boolean) => {
    for (const key of people)
      counts.push({ id: `${at}.${key}`, value: valueOf(key), printed: isPrinted(key) });
    for (const { total, parts, rest } of rests) {
      const value = parts.reduce((left, part) => left - valueOf(part), valueOf(total));
      counts.push({ id: `${at}.${rest}`, value, printed: false });
      sums.push({ total: `${at}.${total}`, parts: [...parts, rest].map((key) => `${at}.${key}`) });
    }
  };
  rows.forEach((row, i) =>
    tell(
      String(i),
      (key) => Number(row[key]),
      () => true,
    ),
  );
  for (const { key: line } of summary.lines) {
    const own = rows.flatMap((row, i) => (String(row[view.summary.by] ?? "") === line ? [i] : []));
    tell(
      `=${line}`,
      (key) =>
        addedUp(
          own.map((i) => rows[i]!),
          key,
        ),
      (key) => summary.sumsOf?.includes(key) ?? false,
    );
    for (const key of [...people, ...rests.map(({ rest }) => rest)])
      sums.push({ total: `=${line}.${key}`, parts: own.map((i) => `${i}.${key}`) });
  }
  const hidden = hiddenCounts(counts, sums);
  return {
    cell: (row, key) => hidden.has(`${row}.${key}`),
    sum: (line, key) => hidden.has(`=${line}.${key}`),
    says: SAYS,
  };
}
