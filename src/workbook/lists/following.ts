/** Lists never change: after a change there is another one, and most of its members are the objects of the one before. */
type List<T> = readonly T[];

/** Whether two lists have the same members, object by object. */
export function sameMembers(one: List<unknown>, other: List<unknown>): boolean {
  return one.length === other.length && one.every((member, i) => member === other[i]);
}

/** Where two lists differ: from `from` on, up to `before` in the one and up to `now` in the other. */
export interface Splice {
  readonly from: number;
  readonly before: number;
  readonly now: number;
}

/** Everything before and behind the one stretch that holds every difference is the same, object by object. */
export function spliceBetween(before: List<unknown>, now: List<unknown>): Splice {
  const least = Math.min(before.length, now.length);
  let from = 0;
  while (from < least && before[from] === now[from]) from++;
  let behind = 0;
  while (behind < least - from && before[before.length - 1 - behind] === now[now.length - 1 - behind])
    behind++;
  return { from, before: before.length - behind, now: now.length - behind };
}

/** Where a member stood before; -1 where it is new. */
export function placeBefore({ from, before, now }: Splice, place: number): number {
  return place < from ? place : place < now ? -1 : place - now + before;
}

/** The list that one took the place of. One generation is kept: a list holds no more than the one before it. */
const former = new WeakMap<List<unknown>, List<unknown>>();

/** Says that a list takes the place of another: what was worked out of that one is taken over as far as it goes. */
export function succeed<T>(now: List<T>, before: List<T> | undefined): void {
  if (!before || before === now) return;
  former.delete(before);
  former.set(now, before);
}

/** How something is worked out of a list: from nothing, or from what was worked out of the list that it follows. */
interface Worked<T, V> {
  readonly make: (list: List<T>) => V;
  /** May change what it is given: nobody asks about the earlier list again. */
  readonly amend: (earlier: V, list: List<T>, splice: Splice, before: List<T>) => V;
}

/** `make` or `amend`, once a list. */
export function rememberingLists<T, V extends object>({ make, amend }: Worked<T, V>): (list: List<T>) => V {
  const known = new WeakMap<List<T>, V>();
  return (list) => {
    const there = known.get(list);
    if (there) return there;
    const before = former.get(list) as List<T> | undefined;
    const earlier = before && known.get(before);
    if (before) known.delete(before);
    const value = before && earlier ? amend(earlier, list, spliceBetween(before, list), before) : make(list);
    known.set(list, value);
    return value;
  };
}
