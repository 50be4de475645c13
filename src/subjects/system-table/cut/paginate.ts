import { textHeight, type PrintedText } from "../../../drawing/text-measure";
import { Ahead } from "./ahead";
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
  readonly heights: readonly number[];
  readonly runs: readonly Run[];
}

/** Fills pages with whole rows; `closing` is what note and signature take on the last one, which bears a row at least. */
export function* paginate(
  pieces: Iterable<Piece>,
  layout: Layout,
  shares: SharesCell,
  closing: number,
): Generator<TablePage> {
  const rules: PageRules = { layout, shares, labelOf: labelPrinter(layout) };
  const coming = new Ahead(pieces);
  let room = layout.room - layout.opening;
  let before: Piece | undefined;
  while (coming.at(0) !== undefined) {
    const page = fillPage(coming, before, room, closing, rules);
    yield page;
    before = page.pieces.at(-1);
    coming.drop(page.pieces.length);
    room = layout.room;
  }
}

/** As many rows as fit: first by their own heights, then fewer until their labels fit too. */
function fillPage(
  coming: Ahead<Piece>,
  before: Piece | undefined,
  room: number,
  closing: number,
  rules: PageRules,
): TablePage {
  let count = 1;
  let used = coming.at(0)?.height ?? 0;
  for (let next = coming.at(count); next !== undefined; next = coming.at(++count)) {
    used += next.height;
    if (used > room) break;
  }
  for (;;) {
    const page = settlePage(coming.first(count), before, rules);
    const free = coming.at(count) === undefined ? room - closing : room;
    if (count === 1 || filled(page) <= free) return page;
    count--;
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

/** A page of these rows: what shares a cell on it, and rows high enough for the labels too. */
function settlePage(here: readonly Piece[], before: Piece | undefined, rules: PageRules): TablePage {
  const heights = here.map(({ height }) => height);
  const runs: Run[] = [];
  for (const key of MERGED_KEYS) addRuns(runs, key, here, before, rules);
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
function stretch(heights: number[], { first, last, label }: Run): void {
  const needed = textHeight(label.lines, BODY_SIZE);
  let height = 0;
  for (let row = first; row <= last; row++) height += heights[row]!;
  if (height >= needed) return;
  const share = Math.ceil((needed - height) / (last - first + 1) / 0.75) * 0.75;
  for (let row = first; row <= last; row++) heights[row]! += share;
}
