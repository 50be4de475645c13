import { lettersIn } from "../workbook/text/letters";
import { Groups } from "./groups";
import { bandsOf, likeness, pairsOf, type Pairs } from "./likeness";

/** Shared part of the pairs of characters from which two texts count as similar. */
const SIMILAR = 0.7;
/** Shorter texts say too little. */
const LENGTH = 8;

class Text<T> {
  #pairs: Pairs | undefined;

  constructor(
    readonly one: T,
    readonly letters: string,
  ) {}

  /** Most texts share a band with no other, and are never taken apart. */
  get pairs(): Pairs {
    return (this.#pairs ??= pairsOf(this.letters));
  }
}

/**
 * What says nearly the same in so many departments or more, group by group. Of one department a text counts once: five 书记员 with
 * one text are no pattern of the house. Time grows with the number of texts, not its square.
 */
export function alikeIn<T>(
  all: readonly T[],
  { departmentOf, textOf, departments }: AlikeBy<T>,
): readonly (readonly T[])[] {
  const texts = distinctTexts(all, departmentOf, textOf);
  return groupsOf(texts)
    .map((members) => members.flatMap((index) => texts[index]?.one ?? []))
    .filter((group) => new Set(group.map(departmentOf)).size >= departments);
}

interface AlikeBy<T> {
  readonly departmentOf: (one: T) => unknown;
  /** In its plain form. */
  readonly textOf: (one: T) => string;
  /** How many departments make a pattern. */
  readonly departments: number;
}

/** Texts that share a band are compared; those that are alike, directly or through others, stand together. */
function groupsOf(texts: readonly Text<unknown>[]): number[][] {
  const groups = new Groups(texts.length);
  const buckets = new Map<number, number>();
  texts.forEach((text, index) => {
    for (const band of bandsOf(text.letters)) {
      const first = buckets.get(band);
      if (first === undefined) buckets.set(band, index);
      else if (!groups.same(first, index) && likeness(texts[first]?.pairs, text.pairs) >= SIMILAR)
        groups.join(first, index);
    }
  });
  return groups.all();
}

function distinctTexts<T>(
  all: readonly T[],
  departmentOf: (one: T) => unknown,
  textOf: (one: T) => string,
): Text<T>[] {
  const seen = new Map<unknown, Set<string>>();
  const texts: Text<T>[] = [];
  for (const one of all) {
    const text = lettersIn(textOf(one));
    const department = departmentOf(one);
    const own = seen.get(department) ?? new Set<string>();
    if (text.length < LENGTH || own.has(text)) continue;
    seen.set(department, own.add(text));
    texts.push(new Text(one, text));
  }
  return texts;
}
