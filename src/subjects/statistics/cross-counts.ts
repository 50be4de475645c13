/** What is counted of a row: the words that have a count of their own, in order, and which one a row says. */
interface Counted<Row> {
  readonly words: readonly string[];
  readonly wordOf: (row: Row) => string | null;
}

/** Counts of rows by the words of one kind, in order, and last that of all, whatever else they say. */
type Counts = readonly number[];

interface CrossCounts {
  /** By the words of the other kind. */
  readonly lines: readonly Counts[];
  /** Of all rows, those of no line too. */
  readonly all: Counts;
}

/** How many rows say each word of one kind and each of another. No list of rows is made for a count. */
export function crossCounts<Row>(
  rows: readonly Row[],
  lines: Counted<Row>,
  columns: Counted<Row>,
): CrossCounts {
  const none = () => new Array<number>(columns.words.length + 1).fill(0);
  const counts = lines.words.map(none);
  const all = none();
  for (const row of rows) {
    const column = columns.words.indexOf(columns.wordOf(row) ?? "");
    add(all, column);
    const line = counts[lines.words.indexOf(lines.wordOf(row) ?? "")];
    if (line !== undefined) add(line, column);
  }
  return { lines: counts, all };
}

function add(counts: number[], column: number): void {
  counts[counts.length - 1]!++;
  if (column >= 0) counts[column]!++;
}
