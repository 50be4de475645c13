import { lettersIn } from "../workbook/text/letters";
import { AllLetters } from "./all-letters";
import { FirstOfBand } from "./first-of-band";
import { Groups } from "./groups";
import { BANDS } from "./likeness";

/** Shared part of the pairs of characters from which two texts count as similar. */
const SIMILAR = 0.7;
/** Shorter texts say too little. */
const LENGTH = 8;

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

/** Texts that share a band are compared with the first that has it; those that are alike, directly or through others, stand together. */
function groupsOf(letters: AllLetters): number[][] {
  const groups = new Groups(letters.count);
  const firsts = new FirstOfBand();
  for (let index = 0; index < letters.count; index++)
    if (letters.lengthOf(index) >= LENGTH) joinLike(index, letters, firsts, groups);
  return groups.all();
}

function joinLike(index: number, letters: AllLetters, firsts: FirstOfBand, groups: Groups): void {
  const bands = letters.bandsOf(index);
  for (let band = 0; band < BANDS; band++) {
    const first = firsts.of(bands[band]!, index);
    if (!groups.same(first, index) && letters.areAlike(first, index, SIMILAR)) groups.join(first, index);
  }
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
