import type { Power } from "../../power";
import type { ChartFacts } from "../boxes/facts";
import { cutPages, mostOfRow, type PageRows } from "./pages";
import { partsOf, stepRows, type Rows } from "./rows";
import { drawnWays, sortWays, type SortedWays, type Way } from "./ways";

/** Where everything of a power stands. */
export interface PowerPlan {
  readonly pages: readonly PageRows[];
  readonly rows: Rows;
  readonly sorted: SortedWays;
}

/**
 * Pages, and with them which ways are drawn and which are said in words. One hangs on the other: words take room, and room decides
 * about pages. What led over the end of a page on the way there need not do so in the end: it is tried once more without.
 */
export function planPower(power: Power, facts: ChartFacts, room: number): PowerPlan {
  const parts = partsOf(power, facts, mostOfRow(room));
  const ways = drawnWays(power);
  const settle = (begun: readonly Way[]) => settled(power, { parts, ways }, room, begun);
  const first = settle([]);
  const pageOf = pagesOfSteps(first.pages);
  const said = first.sorted.elsewhere.filter(({ to }) => to !== null);
  const needed = said.filter(({ from, to }) => pageOf.get(from) !== pageOf.get(to ?? from));
  if (needed.length === said.length) return first;
  const second = settle(needed);
  return second.sorted.elsewhere.length < first.sorted.elsewhere.length ? second : first;
}

/** A way that has once led over the end of a page, or found no room, stays in words: so this comes to an end. */
function settled(
  power: Power,
  { parts, ways }: { readonly parts: ReturnType<typeof partsOf>; readonly ways: readonly Way[] },
  room: number,
  begun: readonly Way[],
): PowerPlan {
  const isFollowed = (step: number) => (parts[step]?.bands.length ?? 0) <= 1;
  const inWords = new Set(begun);
  let pageOf = (_step: number): number | null => null;
  for (;;) {
    const sorted = sortWays(ways, { inWords, isFollowed });
    const rows = stepRows(power, parts, sorted, pageOf);
    const pages = cutPages(rows.rows, room);
    const found = pagesOfSteps(pages);
    const over = [...sorted.left, ...sorted.right].filter(
      ({ from, to }) => found.get(from) !== found.get(to),
    );
    const newly = [...rows.crowdedOut, ...over];
    // Words are as high whatever page they name, so that a further round with the right pages changes nothing else.
    const isKnown = power.nodes.every((_node, step) => pageOf(step) === (found.get(step) ?? null));
    if (newly.length === 0 && isKnown) return { pages, rows, sorted };
    for (const way of newly) inWords.add(way);
    pageOf = (step) => found.get(step) ?? null;
  }
}

/** The page of each step's box. */
function pagesOfSteps(pages: readonly PageRows[]): ReadonlyMap<number, number> {
  return new Map(
    pages.flatMap((page, number) =>
      page.flatMap(({ row }) => (row.head ? [[row.step, number] as const] : [])),
    ),
  );
}
