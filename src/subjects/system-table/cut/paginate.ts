import { continued, labelHeight, MERGED_KEYS, type MergedKey, type Piece } from "./pieces";
import type { Layout } from "./layout";
import type { SharesCell } from "./shares-cell";

/** Rows of one page that share a label, first and last counted within the page. */
interface Run {
  readonly key: MergedKey;
  readonly first: number;
  readonly last: number;
  readonly label: string;
}

export interface TablePage {
  readonly pieces: readonly Piece[];
  /** Points, row by row. */
  readonly heights: readonly number[];
  readonly runs: readonly Run[];
}

/** Fills pages with whole rows; `closing` is what note and signature take on the last one, which bears a row at least. */
export function paginate(
  pieces: readonly Piece[],
  layout: Layout,
  shares: SharesCell,
  closing: number,
): readonly TablePage[] {
  const rules: PageRules = { layout, shares, heightOf: labelHeights(layout) };
  const pages: TablePage[] = [];
  for (let from = 0; from < pieces.length;) {
    const room = layout.room - (from === 0 ? layout.opening : 0);
    const page = fillPage(pieces, from, room, closing, rules);
    pages.push(page);
    from += page.pieces.length;
  }
  return pages;
}

/** As many rows as fit: first by their own heights, then fewer until their labels fit too. */
function fillPage(
  pieces: readonly Piece[],
  from: number,
  room: number,
  closing: number,
  rules: PageRules,
): TablePage {
  let to = from + 1;
  for (let used = pieces[from]!.height; to < pieces.length; to++) {
    used += pieces[to]!.height;
    if (used > room) break;
  }
  for (;;) {
    const page = settlePage(pieces, from, to, rules);
    const free = to === pieces.length ? room - closing : room;
    if (to - from === 1 || filled(page) <= free) return page;
    to--;
  }
}

function filled({ heights }: TablePage): number {
  return heights.reduce((sum, height) => sum + height, 0);
}

interface PageRules {
  readonly layout: Layout;
  readonly shares: SharesCell;
  /** Points that a run's label needs. */
  readonly heightOf: (run: Run) => number;
}

/** Labels are few and are asked for with every row that a page grows by: each is measured once. */
function labelHeights(layout: Layout): (run: Run) => number {
  const known = new Map(MERGED_KEYS.map((key) => [key, new Map<string, number>()]));
  return ({ key, label }) => {
    const heights = known.get(key)!;
    const height = heights.get(label) ?? labelHeight(label, key, layout);
    heights.set(label, height);
    return height;
  };
}

/** A page of the rows `from` to before `to`: what shares a cell on it, and rows high enough for the labels too. */
function settlePage(pieces: readonly Piece[], from: number, to: number, rules: PageRules): TablePage {
  const here = pieces.slice(from, to);
  const heights = here.map(({ height }) => height);
  const runs = MERGED_KEYS.flatMap((key) => runsOf(key, here, pieces[from - 1], rules));
  for (const run of runs) stretch(heights, run, rules.heightOf(run));
  return { pieces: here, heights, runs };
}

function runsOf(
  key: MergedKey,
  here: readonly Piece[],
  before: Piece | undefined,
  { layout, shares }: PageRules,
): Run[] {
  const runs: Run[] = [];
  let first = 0;
  here.forEach((piece, index) => {
    const next = here[index + 1];
    if (next && shares(key, piece, next)) return;
    const text = here[first]!.texts[key];
    const goesOn = first === 0 && before !== undefined && shares(key, before, here[0]!);
    runs.push({ key, first, last: index, label: goesOn ? continued(text, key, layout) : text });
    first = index + 1;
  });
  return runs;
}

/** Shares what a label lacks among its rows, in whole pixels. */
function stretch(heights: number[], { first, last }: Run, needed: number): void {
  let height = 0;
  for (let row = first; row <= last; row++) height += heights[row]!;
  if (height >= needed) return;
  const share = Math.ceil((needed - height) / (last - first + 1) / 0.75) * 0.75;
  for (let row = first; row <= last; row++) heights[row]! += share;
}
