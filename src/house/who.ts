import { bareName } from "../sheets/columns/person";
import { peopleOf, type Department, type House, type Person } from "./house";
import { staffNumber } from "./staff-number";
import { remembering, rememberingParts } from "../workbook/remembering";

/** Who a name on a row turned out to be. */
export type Author =
  | { readonly person: Person }
  | { readonly problem: "blank" | "unknown" | "ambiguous"; readonly candidates: readonly Person[] };

/** The author where he is known beyond doubt. */
export function personOf({ author }: { readonly author: Author | null }): Person | null {
  return author && "person" in author ? author.person : null;
}

interface Hints {
  readonly post?: string | null | undefined;
  readonly title?: string | null | undefined;
}

/** Who a name means: own department first, then the house; 人员编号 in brackets, post or title decide between namesakes. */
export function whoIs(
  house: House,
  department: Department | null,
  written: string | null | undefined,
  hints: Hints,
): Author {
  if (!written) return { problem: "blank", candidates: [] };
  const { name, mark } = split(written);
  const everybody = peopleByName(house).get(name) ?? [];
  const [alone, second] = everybody;
  if (alone && !second) return { person: alone };
  const own = everybody.filter((person) => person.department === department?.name);
  const candidates = own.length > 0 ? own : everybody;
  const [only] = candidates;
  if (!only) return { problem: "unknown", candidates: [] };
  if (candidates.length === 1) return { person: only };
  const decided = decide(candidates, mark, hints);
  return decided ? { person: decided } : { problem: "ambiguous", candidates };
}

function decide(
  candidates: readonly Person[],
  mark: string | null,
  { post, title }: Hints,
): Person | undefined {
  const tests: ((person: Person) => boolean)[] = [
    ({ staffNo }) => mark !== null && staffNumber(staffNo) === staffNumber(mark),
    (person) => mark !== null && (person.title === mark || person.post === mark),
    (person) => !!post && person.post === post,
    (person) => !!title && person.title === title,
  ];
  for (const test of tests) {
    const fitting = candidates.filter(test);
    if (fitting.length === 1) return fitting[0];
  }
  return candidates.every((person) => isSame(person, candidates[0])) ? mainLine(candidates) : undefined;
}

function mainLine(candidates: readonly Person[]): Person | undefined {
  return candidates.find(({ inScope }) => inScope) ?? candidates[0];
}

/** Whether two lines of a roster are one person: 主岗 and 兼任, or the same 人员编号. */
export function isSame(a: Person, b: Person | undefined): boolean {
  if (a === b) return true;
  return a.staffNo !== null && a.name === b?.name && staffNumber(a.staffNo) === staffNumber(b.staffNo);
}

/** Whether two lines are two people beyond doubt: their 人员编号 differ, or both are 主岗. */
export function isOther(a: Person, b: Person): boolean {
  if (a === b) return false;
  return a.staffNo !== null && b.staffNo !== null
    ? staffNumber(a.staffNo) !== staffNumber(b.staffNo)
    : !a.concurrent && !b.concurrent;
}

/** Other people of the same name. */
export function namesakesOf(house: House, person: Person): readonly Person[] {
  return (peopleByName(house).get(person.name) ?? []).filter((other) => isOther(person, other));
}

/**
 * All lines of one person: 主岗 and 兼任 alike. Nobody marks the second line of a head who is 班子成员 too, so of heads only
 * 人员编号 tells namesakes apart.
 */
export const linesOf = rememberingParts((house: House, person: Person): readonly Person[] => {
  const isAnother = (other: Person) =>
    person.rank === "干警" || (person.staffNo !== null && other.staffNo !== null)
      ? isOther(person, other)
      : other.rank === "干警" && isOther(person, other);
  return (peopleByName(house).get(person.name) ?? [person]).filter((other) => !isAnother(other));
});

/** A name without the 人员编号 that may stand behind it: `张伟（007）` → 张伟. */
export function nameIn(written: string): string {
  return split(written).name;
}

function split(written: string): { name: string; mark: string | null } {
  if (!written.endsWith(")") && !written.endsWith("）")) return { name: written, mark: null };
  const [, name, mark] = /^([^(（]+)[(（]([^)）]+)[)）]$/.exec(written) ?? [];
  return name && mark ? { name: bareName(name), mark } : { name: written, mark: null };
}

const peopleByName = remembering((house: House): ReadonlyMap<string, readonly Person[]> => {
  const index = new Map<string, Person[]>();
  for (const person of [...house.people, ...house.pending]) {
    const namesakes = index.get(person.name);
    if (namesakes) namesakes.push(person);
    else index.set(person.name, [person]);
  }
  return index;
});

/** Whether the house knows the name at all: roster, heads, leaders, the chief procurator. */
export function isKnown(house: House, written: string): "known" | "pending" | "unknown" {
  const name = nameIn(written);
  if (house.known.has(name)) return "known";
  const namesakes = peopleByName(house).get(name);
  if (!namesakes) return "unknown";
  return namesakes.every((person) => house.pending.includes(person)) ? "pending" : "known";
}

/** Whether a name has a line of its own on the institution's roster or the department's. */
export function isOnRoster(house: House, name: string): boolean {
  return peopleByName(house).has(name);
}

/** Everybody of a department by name. */
export function namesOf(house: House, department: Department | null): string[] {
  return department ? peopleOf(house, department.name).map(({ name }) => name) : [];
}
