import { textHeight, type PrintedText } from "../../../drawing/text-measure";
import { BODY_SIZE, type Layout } from "./layout";
import { continued, MERGED_KEYS, printedLabel, type MergedKey, type Piece } from "./pieces";
import type { SharesCell } from "./shares-cell";

/** Rows of one page that share a label, first and last counted within the page. */
interface Run {
  readonly key: MergedKey;
  readonly first: number;
  readonly last: number;
  readonly label: PrintedText;
}

export interface TablePage {
  readonly pieces: readonly Piece[];
  /** Points, row by row. */
  readonly heights: Float64Array;
  readonly runs: readonly Run[];
}

/** Fills pages with whole rows; `closing` is what note and signature take on the last one, which bears a row at least. */
export function paginate(
  pieces: readonly Piece[],
  layout: Layout,
  shares: SharesCell,
  closing: number,
): readonly TablePage[] {
  const rules: PageRules = { layout, shares, labelOf: labelPrinter(layout) };
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
  let sum = 0;
  for (const height of heights) sum += height;
  return sum;
}

interface PageRules {
  readonly layout: Layout;
  readonly shares: SharesCell;
  readonly labelOf: (text: string, key: MergedKey) => PrintedText;
}

/** Labels are few and are asked for with every row that a page grows by: each is measured once. */
function labelPrinter(layout: Layout): PageRules["labelOf"] {
  const known = Object.fromEntries(MERGED_KEYS.map((key) => [key, new Map<string, PrintedText>()])) as Record<
    MergedKey,
    Map<string, PrintedText>
  >;
  return (text, key) => {
    let label = known[key].get(text);
    if (label === undefined) {
      label = printedLabel(text, key, layout);
      known[key].set(text, label);
    }
    return label;
  };
}

/** A page of the rows `from` to before `to`: what shares a cell on it, and rows high enough for the labels too. */
function settlePage(pieces: readonly Piece[], from: number, to: number, rules: PageRules): TablePage {
  const here = pieces.slice(from, to);
  const heights = Float64Array.from(here, ({ height }) => height);
  const runs: Run[] = [];
  for (const key of MERGED_KEYS) addRuns(runs, key, here, pieces[from - 1], rules);
  for (const run of runs) stretch(heights, run);
  return { pieces: here, heights, runs };
}

function addRuns(
  runs: Run[],
  key: MergedKey,
  here: readonly Piece[],
  before: Piece | undefined,
  { layout, shares, labelOf }: PageRules,
): void {
  let first = 0;
  for (let last = 0; last < here.length; last++) {
    const next = here[last + 1];
    if (next && shares(key, here[last]!, next)) continue;
    const text = here[first]!.texts[key];
    const goesOn = first === 0 && before !== undefined && shares(key, before, here[0]!);
    runs.push({ key, first, last, label: labelOf(goesOn ? continued(text, key, layout) : text, key) });
    first = last + 1;
  }
}

/** Shares what a label lacks among its rows, in whole pixels. */
function stretch(heights: Float64Array, { first, last, label }: Run): void {
  const needed = textHeight(label.lines, BODY_SIZE);
  let height = 0;
  for (let row = first; row <= last; row++) height += heights[row]!;
  if (height >= needed) return;
  const share = Math.ceil((needed - height) / (last - first + 1) / 0.75) * 0.75;
  for (let row = first; row <= last; row++) heights[row]! += share;
}
