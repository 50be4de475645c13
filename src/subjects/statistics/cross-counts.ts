/** What is counted of a row: the words that have a count of their own, in order, and which one a row says. */
interface Counted<Row> {
  readonly words: readonly string[];
  readonly wordOf: (row: Row) => string | null;
}

/**
 * How many rows say each word of one kind and each of another: a list for each word of the first, whose last count is that of all its
 * rows, whatever else they say. No list of rows is made for a count.
 */
export function crossCounts<Row>(
  rows: readonly Row[],
  lines: Counted<Row>,
  columns: Counted<Row>,
): readonly (readonly number[])[] {
  const all = columns.words.length;
  const counts = lines.words.map(() => new Array<number>(all + 1).fill(0));
  for (const row of rows) {
    const line = counts[lines.words.indexOf(lines.wordOf(row) ?? "")];
    if (line === undefined) continue;
    line[all]!++;
    const column = columns.words.indexOf(columns.wordOf(row) ?? "");
    if (column >= 0) line[column]!++;
  }
  return counts;
}
