import type { SheetDefinition } from "../sheets/define-sheet";
import type { Grid, GridRow } from "../workbook/grid";
import { HeadMerges } from "./head-merges";
import { headerTexts, headRow, knownIn } from "./head-rows";
import { DEPARTMENT_WORDS, headerWord, headerWords, IGNORED } from "./header-words";

/** Header rows are looked for this far down. */
export const HEAD_WITHIN = 15;
/** Two- and three-row headers: so many rows above the last one may speak too. */
const GROUP_ROWS = 2;
/** A header row understood. */
export interface Header<K extends string = string> {
  /** The last of its rows. */
  readonly row: number;
  readonly columnOf: ReadonlyMap<K, number>;
  /** The 科室 column that an incoming register may carry. */
  readonly department: number | null;
  /** Second column of a text that came in two (风险点 + 表现形式). */
  readonly second: number | null;
  readonly unknown: readonly { readonly column: number; readonly header: string }[];
  readonly twice: readonly { readonly column: number; readonly first: number; readonly key: K }[];
  /** How many columns are known by their header. */
  readonly hits: number;
}

/** The header row among the first 15 rows that knows most columns; undefined where none knows two. */
export function findHeader<K extends string>(
  grid: Grid,
  definition: SheetDefinition<K>,
  within = HEAD_WITHIN,
): Header<K> | undefined {
  const rows = rowsDownTo(grid, within).map(headRow);
  const merges = new HeadMerges(grid, within);
  const words = headerWords(definition);
  const atLeast = Math.min(2, words.size);
  let best: Header<K> | undefined;
  rows.forEach((row, index) => {
    // Two known headers of its own, or it lies beside headers that are merged down into it.
    if (knownIn(row, words) < atLeast && !merges.reach(row.number)) return;
    const above = rows.slice(Math.max(0, index - GROUP_ROWS), index);
    const header = arrange(headerTexts(row, above, merges, words), definition, row.number);
    if (header.hits >= atLeast && header.hits > (best?.hits ?? 0)) best = header;
  });
  return best;
}

/** The first rows of a sheet, however many follow. */
export function rowsDownTo(grid: Grid, last: number): readonly GridRow[] {
  const end = grid.rows.findIndex(({ number }) => number > last);
  return end < 0 ? grid.rows : grid.rows.slice(0, end);
}

/** Gives every column of the header row its meaning. */
function arrange<K extends string>(
  texts: ReadonlyMap<number, string>,
  definition: SheetDefinition<K>,
  row: number,
): Header<K> {
  const found = new Columns(definition);
  for (const [column, header] of texts) found.take(column, header);
  return found.header(row);
}

class Columns<K extends string> {
  private readonly columnOf = new Map<K, number>();
  private readonly wordOf = new Map<K, string>();
  private readonly unknown: { column: number; header: string }[] = [];
  private readonly twice: { column: number; first: number; key: K }[] = [];
  private second: number | null = null;
  private standing: number | null = null;
  private department: number | null = null;

  constructor(private readonly definition: SheetDefinition<K>) {}

  take(column: number, header: string): void {
    const word = headerWord(header);
    const { standsIn, level } = this.definition;
    const key = headerWords(this.definition).get(word) as K | undefined;
    if (standsIn && word === headerWord(standsIn.header)) this.standing ??= column;
    else if (key !== undefined) this.takeKnown(key, column, word);
    else if (level && DEPARTMENT_WORDS.has(word)) this.department ??= column;
    else if (!IGNORED.has(word)) this.unknown.push({ column, header });
  }

  private takeKnown(key: K, column: number, word: string): void {
    const taken = this.columnOf.get(key);
    if (taken === undefined) {
      this.columnOf.set(key, column);
      this.wordOf.set(key, word);
    } else if (!this.isOtherHalf(key, column, taken, word)) {
      this.twice.push({ column, first: taken, key });
    }
  }

  /** 风险点 and 表现形式, in whichever order they stand. */
  private isOtherHalf(key: K, column: number, taken: number, word: string): boolean {
    const { joined } = this.definition;
    const before = this.wordOf.get(key);
    if (key !== joined?.key || this.second !== null || before === undefined) return false;
    const is = (list: readonly string[], one: string) => list.some((header) => headerWord(header) === one);
    if (is(joined.first, before) && is(joined.second, word)) this.second = column;
    else if (is(joined.second, before) && is(joined.first, word)) {
      this.second = taken;
      this.columnOf.set(key, column);
    }
    return this.second !== null;
  }

  header(row: number): Header<K> {
    const { columnOf, department, second, unknown, twice, standing } = this;
    const { standsIn } = this.definition;
    if (standsIn && standing !== null) {
      columnOf.set(columnOf.has(standsIn.for) ? standsIn.otherwise : standsIn.for, standing);
    }
    return { row, columnOf, department, second, unknown, twice, hits: columnOf.size };
  }
}
