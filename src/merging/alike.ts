import { lettersIn } from "../workbook/text/letters";
import { AllLetters } from "./all-letters";
import { Groups } from "./groups";
import { BANDS, bandsOf } from "./likeness";

/** Shared part of the pairs of characters from which two texts count as similar. */
const SIMILAR = 0.7;
/** Shorter texts say too little. */
const LENGTH = 8;
/** More texts than the sheets of a workbook hold; band and text together are one whole number. */
const TEXTS = 2 ** 22;

/**
 * What says nearly the same in so many departments or more, group by group. Of one department a text counts once: five 书记员 with
 * one text are no pattern of the house. Time grows with the number of texts, not its square.
 */
export function alikeIn<T>(
  all: readonly T[],
  { departmentOf, textOf, departments }: AlikeBy<T>,
): readonly (readonly T[])[] {
  const letters = new AllLetters(all.length);
  for (const one of all) letters.add(lettersIn(textOf(one)));
  return groupsOf(letters)
    .map((members) => members.flatMap((index) => all[index] ?? []))
    .filter((group) => new Set(group.map(departmentOf)).size >= departments)
    .map((group) => onceADepartment(group, departmentOf, textOf));
}

interface AlikeBy<T> {
  readonly departmentOf: (one: T) => unknown;
  /** In its plain form. */
  readonly textOf: (one: T) => string;
  /** How many departments make a pattern. */
  readonly departments: number;
}

/** Texts that share a band are compared; those that are alike, directly or through others, stand together. */
function groupsOf(letters: AllLetters): number[][] {
  const groups = new Groups(letters.count);
  let first = 0;
  let band = -1;
  for (const key of bandsInOrder(letters)) {
    const before = band;
    band = Math.floor(key / TEXTS);
    const index = key - band * TEXTS;
    if (band !== before) first = index;
    else if (!groups.same(first, index) && letters.areAlike(first, index, SIMILAR)) groups.join(first, index);
  }
  return groups.all();
}

/** Each band with the place of its text, those of equal bands one after another: a map of them would take several times the room. */
function bandsInOrder(letters: AllLetters): Float64Array {
  const keys = new Float64Array(letters.count * BANDS);
  let count = 0;
  for (let index = 0; index < letters.count; index++) {
    const codes = letters.of(index);
    if (codes.length < LENGTH) continue;
    for (const band of bandsOf(codes)) keys[count++] = band * TEXTS + index;
  }
  return keys.subarray(0, count).sort();
}

function onceADepartment<T>(
  group: readonly T[],
  departmentOf: (one: T) => unknown,
  textOf: (one: T) => string,
): readonly T[] {
  const seen = new Map<unknown, Set<string>>();
  return group.filter((one) => {
    const text = lettersIn(textOf(one));
    const department = departmentOf(one);
    const own = seen.get(department) ?? new Set<string>();
    if (own.has(text)) return false;
    seen.set(department, own.add(text));
    return true;
  });
}
