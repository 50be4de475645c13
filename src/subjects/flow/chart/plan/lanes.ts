import { LANES } from "../boxes/sheet-of-paper";
import type { JoinedWay } from "./ways";

/** Which way beside the boxes each one goes, 0 nearest to them; those that find none are not in it. */
export type Lanes = ReadonlyMap<JoinedWay, number>;

interface Trunk {
  readonly ways: readonly JoinedWay[];
  readonly first: number;
  readonly last: number;
}

/**
 * Ways to one step share a trunk. Short trunks go near the boxes, long ones around them; two share a lane where one ends before
 * the other begins. Where one ends at the step that the other begins at, both have room: arrivals lie before departures.
 */
export function assignLanes(ways: readonly JoinedWay[]): Lanes {
  const trunks = trunksOf(ways).sort(
    (one, other) => one.last - one.first - (other.last - other.first) || one.first - other.first,
  );
  const taken: Trunk[][] = Array.from({ length: LANES.count }, () => []);
  const lanes = new Map<JoinedWay, number>();
  for (const trunk of trunks) {
    const lane = taken.findIndex((there) => there.every((other) => areApart(trunk, other)));
    if (lane < 0) continue;
    taken[lane]?.push(trunk);
    for (const way of trunk.ways) lanes.set(way, lane);
  }
  return lanes;
}

function trunksOf(ways: readonly JoinedWay[]): Trunk[] {
  const byTarget = new Map<number, JoinedWay[]>();
  for (const way of ways) byTarget.set(way.to, [...(byTarget.get(way.to) ?? []), way]);
  return [...byTarget.values()].map((found) => {
    const steps = found.flatMap(({ from, to }) => [from, to]);
    return { ways: found, first: Math.min(...steps), last: Math.max(...steps) };
  });
}

function areApart(one: Trunk, other: Trunk): boolean {
  // A way from a step to itself fills its side.
  const isPoint = one.first === one.last || other.first === other.last;
  if (isPoint) return one.last < other.first || other.last < one.first;
  return one.last <= other.first || other.last <= one.first;
}
