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

/** Counts and sums by their numbers: a province has hundreds of thousands of them. */
interface Table {
  readonly values: readonly number[];
  readonly printed: readonly boolean[];
  readonly sums: readonly { readonly total: number; readonly parts: readonly number[] }[];
  /** The sums that a count is the total or a part of. */
  readonly sumsOf: readonly (readonly number[])[];
}

/** What a reader can know of each count: no less and no more than this, and by which sum; where there is none, it is printed so. */
interface Bounds {
  readonly least: number[];
  readonly leastBy: (number | undefined)[];
  readonly most: number[];
  readonly mostBy: (number | undefined)[];
}

/**
 * The counts that are not told: 1 and 2, and as many of the next smallest as it takes that no 1 or 2 follows from sums. A 0 is told.
 * Whatever is left can be had by a reader in more than one way.
 */
export function hiddenCounts(counts: readonly PeopleCount[], sums: readonly KnownSum[]): ReadonlySet<string> {
  const table = tableOf(counts, sums);
  const { values, printed } = table;
  const small = values.flatMap((value, i) => (isSmall(value) ? [i] : []));
  const hidden = new Set(small.filter((i) => printed[i]));
  for (;;) {
    const bounds = known(table, hidden);
    const told = small.filter((i) => bounds.least[i] === bounds.most[i]);
    const more = told.flatMap(nextSmallest(table, bounds, hidden));
    if (more.length === 0) return new Set([...hidden].map((i) => counts[i]!.id));
    for (const i of more) hidden.add(i);
  }
}

function isSmall(value: number): boolean {
  return value >= 1 && value <= SMALL;
}

function tableOf(counts: readonly PeopleCount[], sums: readonly KnownSum[]): Table {
  const numbers = new Map(counts.map(({ id }, i) => [id, i] as const));
  const numbered = sums.map(({ total, parts }) => ({
    total: numbers.get(total)!,
    parts: parts.map((part) => numbers.get(part)!),
  }));
  const sumsOf: number[][] = counts.map(() => []);
  numbered.forEach(({ total, parts }, sum) => {
    for (const i of [total, ...parts]) sumsOf[i]!.push(sum);
  });
  return {
    values: counts.map(({ value }) => value),
    printed: counts.map((count) => count.printed),
    ...{ sums: numbered, sumsOf },
  };
}

/** What follows from what is printed: of a count that stands as `<3` it is known that it is no 0. */
function known({ values, printed, sums, sumsOf }: Table, hidden: ReadonlySet<number>): Bounds {
  const isTold = (i: number) => printed[i]! && !hidden.has(i);
  const bounds: Bounds = {
    least: values.map((value, i) => (isTold(i) ? value : hidden.has(i) ? 1 : 0)),
    most: values.map((value, i) => (isTold(i) ? value : Number.POSITIVE_INFINITY)),
    ...{ leastBy: [], mostBy: [] },
  };
  let open = new Set(sums.keys());
  while (open.size > 0) {
    const changed = [...open].flatMap((sum) => narrowed(sums[sum]!, sum, bounds));
    open = new Set(changed.flatMap((i) => sumsOf[i]!));
  }
  return bounds;
}

/** Narrows what can be known of the members of a sum; those of whom anything was new. */
function narrowed({ total, parts }: Table["sums"][number], sum: number, bounds: Bounds): readonly number[] {
  const { least, most } = bounds;
  const all = new RunningSum();
  for (const part of parts) all.add(least[part]!, most[part]!);
  const changed = tighten(bounds, total, sum, [all.least, all.most]) ? [total] : [];
  for (const part of parts) {
    all.take(least[part]!, most[part]!);
    if (tighten(bounds, part, sum, [least[total]! - all.most, most[total]! - all.least])) changed.push(part);
    all.add(least[part]!, most[part]!);
  }
  return changed;
}

/** The least and the most that counts come to together, to which one is added or from which it is taken again. */
class RunningSum {
  least = 0;
  private finite = 0;
  private endless = 0;

  get most(): number {
    return this.endless > 0 ? Number.POSITIVE_INFINITY : this.finite;
  }

  add(least: number, most: number): void {
    this.change(1, least, most);
  }

  take(least: number, most: number): void {
    this.change(-1, least, most);
  }

  private change(sign: 1 | -1, least: number, most: number): void {
    this.least += sign * least;
    if (Number.isFinite(most)) this.finite += sign * most;
    else this.endless += sign;
  }
}

function tighten(
  { least, leastBy, most, mostBy }: Bounds,
  i: number,
  sum: number,
  [low, high]: readonly [number, number],
): boolean {
  const [isMore, isLess] = [low > least[i]!, high < most[i]!];
  if (isMore) [least[i], leastBy[i]] = [low, sum];
  if (isLess) [most[i], mostBy[i]] = [high, sum];
  return isMore || isLess;
}

/**
 * What is hidden too, lest a count follows: the smallest printed part of the sums by which it does, a total only where nothing else is
 * left; and where they hold nothing more, of the sums by which their own members are known.
 */
function nextSmallest({ values, printed, sums }: Table, bounds: Bounds, hidden: ReadonlySet<number>) {
  const isChoice = (i: number) => printed[i]! && values[i]! > 0 && !hidden.has(i);
  const smallest = (those: readonly number[]): readonly number[] => {
    const [first, ...rest] = those.filter(isChoice);
    if (first === undefined) return [];
    return [rest.reduce((found, i) => (values[i]! < values[found]! ? i : found), first)];
  };
  const smallestPart = sums.map(({ parts }) => once(() => smallest(parts)));
  return (count: number): readonly number[] => {
    const seen = new Set<number>();
    for (let from: readonly number[] = [count]; from.length > 0;) {
      const by = from.flatMap((i) => [bounds.leastBy[i], bounds.mostBy[i]]);
      const reasons = [...new Set(by)].filter((sum) => sum !== undefined && !seen.has(sum)) as number[];
      for (const sum of reasons) seen.add(sum);
      const parts = smallest(reasons.flatMap((sum) => smallestPart[sum]!()));
      const found = parts.length > 0 ? parts : smallest(reasons.map((sum) => sums[sum]!.total));
      if (found.length > 0) return found;
      from = reasons.flatMap((sum) => [sums[sum]!.total, ...sums[sum]!.parts]);
    }
    return [];
  };
}

function once<Answer extends object>(answer: () => Answer): () => Answer {
  let known: Answer | undefined;
  return () => (known ??= answer());
}
