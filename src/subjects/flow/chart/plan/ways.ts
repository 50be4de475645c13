import type { Power } from "../../power";
import { waysOf } from "../../rules/ways";

/** A way from one step to another; steps by their place in the power. */
export interface Way {
  readonly from: number;
  /** Null where there is no such step (V01). */
  readonly to: number | null;
  /** What the branch is called. */
  readonly label: string | null;
  /** 环节序号 as the sheet has it. */
  readonly target: string;
  /** That of the step it comes from. */
  readonly source: string;
}

/** All ways of a power, in the order of the sheet; two that lead to the same step are two. */
export function drawnWays(power: Power): readonly Way[] {
  const { nodeOf, named } = waysOf(power);
  const placeOf = new Map(power.nodes.map((node, place) => [node, place] as const));
  return power.nodes.flatMap((node, from) =>
    node.next.map(({ label, to }) => {
      const meant = nodeOf.get(to) ?? named(to);
      const place = meant ? (placeOf.get(meant) ?? null) : null;
      return { from, to: place, label, target: meant?.step ?? to, source: node.step };
    }),
  );
}

/** A way that is drawn from box to box. */
export type JoinedWay = Way & { readonly to: number };

/** How each way of a power is drawn. */
export interface SortedWays {
  /** Straight down to the next box, over the end of a page too; several branches to it share one line. */
  readonly down: readonly JoinedWay[];
  /** Beside the boxes: back on the left, ahead on the right. */
  readonly left: readonly JoinedWay[];
  readonly right: readonly JoinedWay[];
  /** Said in words: to another page, to no step, or where beside the boxes no room is left. */
  readonly elsewhere: readonly Way[];
}

/** What is known while pages are cut: which ways have to be said in words, and whose box the next one does not follow. */
interface Cut {
  readonly inWords: ReadonlySet<Way>;
  readonly isFollowed: (step: number) => boolean;
}

export function sortWays(ways: readonly Way[], { inWords, isFollowed }: Cut): SortedWays {
  const down: JoinedWay[] = [];
  const left: JoinedWay[] = [];
  const right: JoinedWay[] = [];
  const elsewhere: Way[] = [];
  for (const way of ways) {
    const { from } = way;
    if (!isJoined(way) || inWords.has(way)) elsewhere.push(way);
    else if (way.to === from + 1 && isFollowed(from)) down.push(way);
    else (way.to > from ? right : left).push(way);
  }
  return { down, left, right, elsewhere };
}

function isJoined(way: Way): way is JoinedWay {
  return way.to !== null;
}
