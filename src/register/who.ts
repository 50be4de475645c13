import { bareName } from "../sheets/columns/person";
import { peopleOf, type Department, type House, type Person } from "./house";
import type { Author } from "./point";

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
  const { name, staffNo } = split(written);
  const named = peopleByName(house).get(name) ?? [];
  const own = named.filter((person) => person.department === department?.name);
  const candidates = own.length > 0 ? own : named;
  const [only] = candidates;
  if (!only) return { problem: "unknown", candidates: [] };
  if (candidates.length === 1) return { person: only };
  const decided = decide(candidates, staffNo, hints);
  return decided ? { person: decided } : { problem: "ambiguous", candidates };
}

function decide(
  candidates: readonly Person[],
  staffNo: string | null,
  { post, title }: Hints,
): Person | undefined {
  // The same person on two lines (主岗 and 兼任) is no namesake.
  const numbers = new Set(candidates.map((person) => person.staffNo));
  if (numbers.size === 1 && !numbers.has(null))
    return candidates.find(({ inScope }) => inScope) ?? candidates[0];
  const tests: ((person: Person) => boolean)[] = [
    (person) => staffNo !== null && person.staffNo === staffNo,
    (person) => !!post && person.post === post,
    (person) => !!title && person.title === title,
  ];
  for (const test of tests) {
    const fitting = candidates.filter(test);
    if (fitting.length === 1) return fitting[0];
  }
  return undefined;
}

/** `张伟（007）` → name and 人员编号. */
function split(written: string): { name: string; staffNo: string | null } {
  const [, name, staffNo] = /^([^(（]+)[(（]([^)）]+)[)）]$/.exec(written) ?? [];
  return name && staffNo ? { name: bareName(name), staffNo } : { name: written, staffNo: null };
}

const indexes = new WeakMap<House, ReadonlyMap<string, readonly Person[]>>();

function peopleByName(house: House): ReadonlyMap<string, readonly Person[]> {
  const known = indexes.get(house);
  if (known) return known;
  const index = new Map<string, Person[]>();
  for (const person of [...house.people, ...house.pending]) {
    const namesakes = index.get(person.name);
    if (namesakes) namesakes.push(person);
    else index.set(person.name, [person]);
  }
  indexes.set(house, index);
  return index;
}

/** Whether the house knows the name at all: roster, heads, leaders, the chief procurator. */
export function isKnown(house: House, name: string): "known" | "pending" | "unknown" {
  if (house.known.has(name)) return "known";
  const namesakes = peopleByName(house).get(name);
  if (!namesakes) return "unknown";
  return namesakes.every((person) => house.pending.includes(person)) ? "pending" : "known";
}

/** Everybody of a department by name. */
export function namesOf(house: House, department: Department | null): string[] {
  return department ? peopleOf(house, department.name).map(({ name }) => name) : [];
}
