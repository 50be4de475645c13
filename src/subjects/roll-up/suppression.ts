/** A number of people in a table, or one that follows from others though it is not printed (`printed: false`). */
export interface PeopleCount {
  readonly id: string;
  readonly value: number;
  readonly printed: boolean;
}

/** A count that is the sum of others, as every reader may know. */
export interface KnownSum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** What stands where a number of people is not told. */
export const FEW = "<3";
const SMALL = 2;

/** What a reader can know of a count that is not printed. */
interface Bounds {
  least: number;
  most: number;
}

/**
 * The counts that are not told: 1 and 2, and as many of the next smallest as it takes that no 1 or 2 follows from sums. A 0 is told.
 * Whatever is left can be had by a reader in more than one way.
 */
export function hiddenCounts(counts: readonly PeopleCount[], sums: readonly KnownSum[]): ReadonlySet<string> {
  const byId = new Map(counts.map((count) => [count.id, count] as const));
  const hidden = new Set(
    counts.filter(({ value, printed }) => printed && isSmall(value)).map(({ id }) => id),
  );
  const sumsOf = sumsByMember(sums);
  for (;;) {
    const bounds = known(byId, sums, hidden);
    const more = counts
      .filter(({ id, value }) => isSmall(value) && isFixed(bounds.get(id)))
      .flatMap(({ id }) => nextSmallest(id, sumsOf, byId, hidden));
    if (more.length === 0) return hidden;
    for (const id of more) hidden.add(id);
  }
}

function isSmall(value: number): boolean {
  return value >= 1 && value <= SMALL;
}

function isFixed(bounds: Bounds | undefined): boolean {
  return bounds !== undefined && bounds.least === bounds.most;
}

function sumsByMember(sums: readonly KnownSum[]): ReadonlyMap<string, readonly KnownSum[]> {
  const found = new Map<string, KnownSum[]>();
  for (const sum of sums)
    for (const id of [sum.total, ...sum.parts]) found.set(id, [...(found.get(id) ?? []), sum]);
  return found;
}

/** What follows from what is printed: of a count that stands as `<3` it is known that it is no 0. */
function known(
  byId: ReadonlyMap<string, PeopleCount>,
  sums: readonly KnownSum[],
  hidden: ReadonlySet<string>,
): ReadonlyMap<string, Bounds> {
  const bounds = new Map(
    [...byId.values()].map(({ id, value, printed }): [string, Bounds] => [
      id,
      printed && !hidden.has(id)
        ? { least: value, most: value }
        : { least: hidden.has(id) ? 1 : 0, most: Number.POSITIVE_INFINITY },
    ]),
  );
  while (sums.map((sum) => narrow(sum, bounds)).some(Boolean));
  return bounds;
}

/** Narrows what can be known of the members of a sum; whether anything was new. */
function narrow({ total, parts }: KnownSum, bounds: ReadonlyMap<string, Bounds>): boolean {
  const whole = bounds.get(total)!;
  const own = parts.map((part) => bounds.get(part)!);
  const least = own.reduce((sum, part) => sum + part.least, 0);
  const most = own.reduce((sum, part) => sum + part.most, 0);
  let isNew = tighten(whole, least, most);
  for (const part of own) {
    const othersMost = own.reduce((sum, other) => (other === part ? sum : sum + other.most), 0);
    isNew = tighten(part, whole.least - othersMost, whole.most - (least - part.least)) || isNew;
    if (isNew) return true;
  }
  return isNew;
}

function tighten(bounds: Bounds, least: number, most: number): boolean {
  const isNew = least > bounds.least || most < bounds.most;
  bounds.least = Math.max(bounds.least, least);
  bounds.most = Math.min(bounds.most, most);
  return isNew;
}

/**
 * What is hidden too, lest a count follows: the smallest printed one of its sums, a total only where nothing else is left; and where its
 * sums hold none, of the sums of those through which it follows.
 */
function nextSmallest(
  id: string,
  sumsOf: ReadonlyMap<string, readonly KnownSum[]>,
  byId: ReadonlyMap<string, PeopleCount>,
  hidden: ReadonlySet<string>,
): readonly string[] {
  const isChoice = (one: string) => {
    const { printed, value } = byId.get(one)!;
    return printed && value > 0 && !hidden.has(one);
  };
  const seen = new Set([id]);
  for (let from = [id]; from.length > 0;) {
    const sums = from.flatMap((one) => sumsOf.get(one) ?? []);
    for (const choices of [sums.flatMap(({ parts }) => parts), sums.map(({ total }) => total)]) {
      const [next] = choices
        .filter(isChoice)
        .sort((one, other) => byId.get(one)!.value - byId.get(other)!.value);
      if (next !== undefined) return [next];
    }
    const around = sums.flatMap(({ total, parts }) => [total, ...parts]);
    from = [...new Set(around)].filter((one) => !seen.has(one));
    for (const one of from) seen.add(one);
  }
  return [];
}
