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
 * about pages. A way that has once led over the end of a page stays in words, so that this comes to an end.
 */
export function planPower(power: Power, facts: ChartFacts, room: number): PowerPlan {
  const ways = drawnWays(power);
  const parts = partsOf(power, facts, mostOfRow(room));
  const isFollowed = (step: number) => (parts[step]?.bands.length ?? 0) <= 1;
  const inWords = new Set<Way>();
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
