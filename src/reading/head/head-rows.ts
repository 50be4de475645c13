import { shown } from "../../sheets/columns/cell-text";
import { isFault, type Grid, type GridRow } from "../../workbook/grid";
import { rememberingParts } from "../../workbook/remembering";
import type { HeadMerges } from "./head-merges";
import { DEPARTMENT_WORDS, headerTest, headerWord, likelyHeader } from "./header-words";

/** A row that may be a header: its texts by column. */
export class HeadRow {
  readonly number: number;
  #texts: ReadonlyMap<number, string> | undefined;
  #said: string | undefined;

  constructor(private readonly row: GridRow) {
    this.number = row.number;
  }

  get texts(): ReadonlyMap<number, string> {
    return (this.#texts ??= textsOf(this.row));
  }

  /** The same for all rows of this number with these texts. */
  get said(): string {
    return (this.#said ??= JSON.stringify([this.number, ...this.texts]));
  }
}

type Words = ReadonlyMap<string, string>;

/** A row of a sheet as a header; its first rows are asked by every definition that it may be of. */
export const headRow = rememberingParts((_: Grid, row: GridRow) => new HeadRow(row));

function textsOf({ columns, values }: GridRow): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  columns.forEach((column, i) => {
    const value = values[i];
    if (value === undefined || isFault(value)) return;
    const text = shown(value);
    if (text !== "") texts.set(column, text);
  });
  return texts;
}

/** Whether so many of a row's own texts are headers. Nearly no row has so many that begin as headers do: only then one is made plain. */
export function knowsSome({ texts }: HeadRow, words: Words, atLeast: number): boolean {
  return counts(texts, likelyHeader(words), atLeast) && counts(texts, headerTest(words), atLeast);
}

function counts(texts: HeadRow["texts"], test: (text: string) => boolean, atLeast: number): boolean {
  let left = atLeast;
  for (const text of texts.values()) if (test(text) && --left === 0) return true;
  return left <= 0;
}

/** Of headers in several rows the last line counts, else the lines joined; a header merged downwards stands in its first row. */
export function headerTexts(
  row: HeadRow,
  above: readonly HeadRow[],
  merges: HeadMerges,
  words: Words,
): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const column of columnsOf(row, above)) {
    const own = row.texts.get(column);
    const text =
      own === undefined
        ? upright(column, row, above, merges, words)
        : lowest(own, column, above, merges, words);
    if (text !== undefined) texts.set(column, text);
  }
  return texts;
}

/** Columns with a text in any of these lines, first to last. */
function columnsOf(row: HeadRow, above: readonly HeadRow[]): Iterable<number> {
  if (above.length === 0) return row.texts.keys();
  const columns = new Set(row.texts.keys());
  for (const { texts } of above) for (const column of texts.keys()) columns.add(column);
  return [...columns].sort((a, b) => a - b);
}

/** A header further up in a column that is blank here: known by its word, or merged down to here. A title is neither. */
function upright(
  column: number,
  { number }: HeadRow,
  above: readonly HeadRow[],
  merges: HeadMerges,
  words: Words,
): string | undefined {
  for (let i = above.length - 1; i >= 0; i--) {
    const line = above[i];
    const text = line?.texts.get(column);
    if (!line || text === undefined) continue;
    const word = headerWord(text);
    if (merges.reachesDown(line.number, column, number)) return text;
    if (words.has(word) || DEPARTMENT_WORDS.has(word)) return text;
  }
  return undefined;
}

/** The lowest line of a header where that is known, else as many of the groups above as make it known. */
function lowest(
  own: string,
  column: number,
  above: readonly HeadRow[],
  merges: HeadMerges,
  words: Words,
): string {
  if (words.has(headerWord(own))) return own;
  const groups = above
    .map(({ number, texts }) => texts.get(column) ?? texts.get(merges.groupAt(number, column) ?? 0))
    .filter((text) => text !== undefined);
  const joined = groups.map((_, i) => [...groups.slice(i), own].join(""));
  return joined.find((text) => words.has(headerWord(text))) ?? own;
}
