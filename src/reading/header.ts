import type { SheetDefinition } from "../sheets/define-sheet";
import { shown } from "../sheets/columns/cell-text";
import { isFault, type Grid, type GridRow } from "../workbook/grid";
import { headerWord, headerWords, IGNORED } from "./header-words";

/** Header rows are looked for this far down. */
export const HEAD_WITHIN = 15;
/** Two- and three-row headers: so many rows above the last one may speak too. */
const GROUP_ROWS = 2;
const DEPARTMENT_WORDS = new Set(
  ["科室", "部门", "单位/科室", "庭室", "所在科室", "所属科室"].map(headerWord),
);

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
  const above = rowsDownTo(grid, within);
  let best: Header<K> | undefined;
  above.forEach((row, index) => {
    const header = readHeader(grid, row, above.slice(Math.max(0, index - GROUP_ROWS), index), definition);
    if (header && header.hits > (best?.hits ?? 0)) best = header;
  });
  return best;
}

/** The first rows of a sheet, however many follow. */
export function rowsDownTo(grid: Grid, last: number): readonly GridRow[] {
  const end = grid.rows.findIndex(({ number }) => number > last);
  return end < 0 ? grid.rows : grid.rows.slice(0, end);
}

function readHeader<K extends string>(
  grid: Grid,
  row: GridRow,
  above: readonly GridRow[],
  definition: SheetDefinition<K>,
): Header<K> | undefined {
  const words = headerWords(definition);
  const own = textsOf(row);
  const ownHits = [...own.values()].filter((text) => words.has(headerWord(text))).length;
  if (ownHits < Math.min(2, words.size)) return undefined;
  return arrange(
    withGroups(
      grid,
      own,
      above.map((line) => [line.number, textsOf(line)] as const),
      words,
    ),
    definition,
    row.number,
  );
}

function textsOf(row: GridRow): Map<number, string> {
  const texts = new Map<number, string>();
  row.columns.forEach((column, i) => {
    const value = row.values[i];
    if (value !== undefined && !isFault(value) && shown(value) !== "") texts.set(column, shown(value));
  });
  return texts;
}

/** Of headers in several rows the last counts, else the rows joined; a header merged downwards stands in its first row. */
function withGroups(
  grid: Grid,
  own: ReadonlyMap<number, string>,
  above: readonly (readonly [number, ReadonlyMap<number, string>])[],
  words: ReadonlyMap<string, string>,
): Map<number, string> {
  const texts = new Map<number, string>();
  const columns = new Set([...own.keys(), ...above.flatMap(([, line]) => [...line.keys()])]);
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = own.get(column);
    const groups = above
      .map(([number, line]) => line.get(column) ?? sideways(grid, number, column, line))
      .filter((text) => text !== undefined);
    if (last === undefined) {
      // Only a group that is a header itself: a title above the table is not one.
      const upright = groups.reverse().find((text) => words.has(headerWord(text)));
      if (upright !== undefined) texts.set(column, upright);
    } else {
      const joined = groups
        .map((_, i) => [...groups.slice(i), last].join(""))
        .find((text) => words.has(headerWord(text)));
      texts.set(column, words.has(headerWord(last)) ? last : (joined ?? last));
    }
  }
  return texts;
}

/** The text of a header merged over several columns. */
function sideways(
  grid: Grid,
  row: number,
  column: number,
  line: ReadonlyMap<number, string>,
): string | undefined {
  const area = grid.merged.find(
    ({ top, bottom, left, right }) =>
      top <= row && row <= bottom && left < column && column <= right && right - left < 12,
  );
  return area ? line.get(area.left) : undefined;
}

function arrange<K extends string>(
  texts: ReadonlyMap<number, string>,
  definition: SheetDefinition<K>,
  row: number,
): Header<K> {
  const words = headerWords(definition);
  const { joined, standsIn } = definition;
  const [first, second] = [new Set(joined?.first.map(headerWord)), new Set(joined?.second.map(headerWord))];
  const columnOf = new Map<K, number>();
  const headerOf = new Map<K, string>();
  const unknown: { column: number; header: string }[] = [];
  const twice: { column: number; first: number; key: K }[] = [];
  let secondColumn: number | null = null;
  let standing: number | null = null;
  let department: number | null = null;

  for (const [column, header] of texts) {
    const word = headerWord(header);
    if (standsIn && word === headerWord(standsIn.header)) {
      standing ??= column;
      continue;
    }
    const key = words.get(word) as K | undefined;
    if (key === undefined) {
      if (definition.level && DEPARTMENT_WORDS.has(word)) department ??= column;
      else if (!IGNORED.has(word)) unknown.push({ column, header });
      continue;
    }
    const taken = columnOf.get(key);
    if (taken === undefined) {
      columnOf.set(key, column);
      headerOf.set(key, word);
    } else if (
      key === joined?.key &&
      first.has(headerOf.get(key) ?? "") &&
      second.has(word) &&
      secondColumn === null
    ) {
      secondColumn = column;
    } else {
      twice.push({ column, first: taken, key });
    }
  }
  if (standsIn && standing !== null)
    columnOf.set(columnOf.has(standsIn.for) ? standsIn.otherwise : standsIn.for, standing);
  return { row, columnOf, department, second: secondColumn, unknown, twice, hits: columnOf.size };
}
