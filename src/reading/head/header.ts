import type { SheetDefinition } from "../../sheets/define-sheet";
import type { Grid, GridRow } from "../../workbook/grid";
import { endOfHead } from "./head-end";
import { groupsIn } from "./head-groups";
import { headMerges, type HeadMerges } from "./head-merges";
import { headerTexts, headRow, knowsSome, type HeadRow } from "./head-rows";
import { HeaderColumns } from "./header-columns";
import type { Header } from "./header-types";
import { headerWords } from "./header-words";
import { remembering } from "../../workbook/remembering";

/** Header rows are looked for this far down. */
export const HEAD_WITHIN = 15;
/** Two- and three-row headers: so many rows above the last one may speak too. */
const GROUP_ROWS = 2;

export { headersOf, type Header } from "./header-types";

/** The header row among the first 15 rows that knows most columns; undefined where none knows two. */
export function findHeader<K extends string>(
  grid: Grid,
  definition: SheetDefinition<K>,
  within = HEAD_WITHIN,
  from = 1,
): Header<K> | undefined {
  const rows = rowsBetween(grid, from, within + GROUP_ROWS).map((row) => headRow(grid, row));
  const merges = headMerges(grid, within);
  const words = headerWords(definition);
  const atLeast = Math.min(2, words.size);
  const atMost = Object.keys(definition.columns).length;
  let best: Header<K> | undefined;
  let bestIndex = 0;
  for (const [index, row] of rows.entries()) {
    // No line knows more than all columns.
    if (row.number > within || best?.hits === atMost) break;
    // Two known headers of its own, or it lies beside headers that are merged down into it.
    if (!knowsSome(row, words, atLeast) && !merges.reach(row.number)) continue;
    const header = headerAt(rows, index, definition, merges, grid);
    if (header.hits < atLeast || header.hits <= (best?.hits ?? 0)) continue;
    best = header;
    bestIndex = index;
  }
  if (!best || definition.level === undefined) return best;
  const end = endOfHead(rows, bestIndex, merges, definition);
  return end === bestIndex ? best : headerAt(rows, end, definition, merges, grid);
}

/** What a row says as the last one of a header. Without merged cells and groups its texts alone say it. */
function headerAt<K extends string>(
  rows: readonly HeadRow[],
  index: number,
  definition: SheetDefinition<K>,
  merges: HeadMerges,
  grid: Grid,
): Header<K> {
  const row = rows[index] as HeadRow;
  const above = rows.slice(Math.max(0, index - GROUP_ROWS), index);
  const known = knownHeads(definition);
  const said = merges.empty ? [...above, row].map((line) => line.said).join("") : "";
  const before = known.get(said);
  if (before) return before as Header<K>;
  const groups = definition.level ? groupsIn({ row, above, merges, definition, grid }) : [];
  const columns = new HeaderColumns(definition);
  columns.takeGroups(groups);
  for (const [column, header] of headerTexts(row, above, merges, headerWords(definition)))
    columns.take(column, header);
  const header = columns.header(row.number);
  if (merges.empty && groups.length === 0) keepHead(known, said, header);
  return header;
}

/** Headers of forms that many workbooks were filled in from: read once, and one object for all of them. */
const knownHeads = remembering((_: SheetDefinition) => new Map<string, Header>());
const MOST_HEADS = 100;

function keepHead(known: Map<string, Header>, said: string, header: Header): void {
  if (known.size >= MOST_HEADS) known.clear();
  known.set(said, header);
}

/** The first rows of a sheet, however many follow. */
export function rowsDownTo(grid: Grid, last: number): readonly GridRow[] {
  const end = grid.rows.findIndex(({ number }) => number > last);
  return end < 0 ? grid.rows : grid.rows.slice(0, end);
}

/** The filled rows from one to another. */
export function rowsBetween(grid: Grid, first: number, last: number): readonly GridRow[] {
  if (first <= 1) return rowsDownTo(grid, last);
  const start = grid.rows.findIndex(({ number }) => number >= first);
  if (start < 0) return [];
  const end = grid.rows.findIndex(({ number }, i) => i >= start && number > last);
  return grid.rows.slice(start, end < 0 ? undefined : end);
}
