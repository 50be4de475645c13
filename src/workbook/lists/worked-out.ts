import { sameMembers, succeed, rememberingLists, spliceBetween, type Splice } from "./following";

/** `work` on each member, in order; of a list that follows another only on members that are new. */
export function eachOf<T, V>(work: (one: T) => V): (list: readonly T[]) => readonly V[] {
  return rememberingLists<T, readonly V[]>({
    make: (list) => list.map(work),
    amend: (earlier, list, splice) => {
      const now = replaced(earlier, list, splice, work);
      succeed(now, earlier);
      return now;
    },
  });
}

/** Members that pass a test, in order. */
export function thoseOf<T>(test: (one: T) => boolean): (list: readonly T[]) => readonly T[] {
  const passing = eachOf(test);
  const some = (list: readonly T[]): Some<T> => {
    const passes = passing(list);
    return { those: passes.every(Boolean) ? null : list.filter((_, i) => passes[i]) };
  };
  const someOf = rememberingLists<T, Some<T>>({
    make: some,
    amend: (earlier, list, _, before) => {
      const now = some(list);
      if (now.those) succeed(now.those, earlier.those ?? before);
      return now;
    },
  });
  return (list) => someOf(list).those ?? list;
}

/** Null stands for the whole list: V8 lets go late of what is remembered by an object and holds on to that object. */
interface Some<T> {
  readonly those: readonly T[] | null;
}

/** Answers for a list that is handed in again and again, each member's kept as long as the basis of all is the same. */
export class AnswersInTurn<T, V> {
  private list: readonly T[] = [];
  private answers: readonly V[] = [];
  private basis: readonly unknown[] = [];

  /** The very list of before where nothing changed. `basis` is all that `work` looks at besides the member. */
  of(basis: readonly unknown[], list: readonly T[], work: (one: T) => V): readonly V[] {
    const { answers } = this;
    this.answers = sameMembers(basis, this.basis)
      ? replaced(answers, list, spliceBetween(this.list, list), work)
      : list.map((one) => work(one));
    this.list = list;
    this.basis = basis;
    succeed(this.answers, answers);
    return this.answers;
  }
}

function replaced<T, V>(
  earlier: readonly V[],
  list: readonly T[],
  { from, before, now }: Splice,
  work: (one: T) => V,
): readonly V[] {
  if (from === now && before === earlier.length && from === before) return earlier;
  const all = earlier.slice();
  all.splice(from, before - from, ...list.slice(from, now).map((one) => work(one)));
  return all;
}

/** How many members have each key, a member any number of keys; what nobody has is not there. */
export function tallyOf<T, K>(
  keysOf: (one: T) => readonly K[],
): (list: readonly T[]) => ReadonlyMap<K, number> {
  const count = (counts: Map<K, number>, list: readonly T[], by: 1 | -1) => {
    for (const one of list) for (const key of keysOf(one)) change(counts, key, by);
    return counts;
  };
  return rememberingLists<T, Map<K, number>>({
    make: (list) => count(new Map<K, number>(), list, 1),
    amend: (earlier, list, { from, before, now }, former) =>
      count(count(earlier, list.slice(from, now), 1), former.slice(from, before), -1),
  });
}

function change<K>(counts: Map<K, number>, key: K, by: 1 | -1): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}

/** What members may have in common; small whole numbers are held without room of their own. */
type Key = string | number;

/** Where members with the same key stand; undefined where there is one alone. */
class Places {
  private readonly byKey = new Map<Key, number | number[]>();
  private readonly several = new Set<number[]>();

  add(key: Key | null, place: number): void {
    if (key === null) return;
    const there = this.byKey.get(key);
    if (there === undefined) this.byKey.set(key, place);
    else if (typeof there === "number") {
      const both = [there, place].sort((a, b) => a - b);
      this.byKey.set(key, both);
      this.several.add(both);
    } else if (place > (there.at(-1) ?? -1)) there.push(place);
    else there.splice(placeIn(there, place), 0, place);
  }

  remove(key: Key | null, place: number): void {
    if (key === null) return;
    const there = this.byKey.get(key);
    if (typeof there !== "object") {
      this.byKey.delete(key);
      return;
    }
    there.splice(placeIn(there, place), 1);
    const [only] = there;
    if (there.length > 1 || only === undefined) return;
    this.several.delete(there);
    this.byKey.set(key, only);
  }

  /** Those of several, in the order of the first. */
  groups(): readonly (readonly number[])[] {
    return [...this.several].sort(([a = 0], [b = 0]) => a - b);
  }
}

/** Where a number stands in ascending ones, or would. */
function placeIn(numbers: readonly number[], one: number): number {
  const at = numbers.findIndex((other) => other >= one);
  return at < 0 ? numbers.length : at;
}

/** Places of members that have a key in common, group by group in the order of the first; who has none is in no group. */
export function severalOf<T>(
  keyOf: (one: T) => Key | null,
): (list: readonly T[]) => readonly (readonly number[])[] {
  const keysOf = eachOf(keyOf);
  const placesOf = rememberingLists<Key | null, Places>({
    make: placesByKey,
    amend: (earlier, keys, { from, before, now }, former) => {
      // Everything behind moved: places are counted anew.
      if (before !== now) return placesByKey(keys);
      for (let i = from; i < now; i++) earlier.remove(former[i] ?? null, i);
      for (let i = from; i < now; i++) earlier.add(keys[i] ?? null, i);
      return earlier;
    },
  });
  return (list) => placesOf(keysOf(list)).groups();
}

/** Where each of these keys stands among them. */
export function placesByKey(keys: readonly (Key | null)[]): Places {
  const places = new Places();
  keys.forEach((key, i) => places.add(key, i));
  return places;
}
