import { LEADERSHIP, LEADERSHIP_CODE } from "../sheets/words";
import { plain } from "../workbook/text/plain";
import type { Department, House } from "./house";
import { remembering } from "../workbook/remembering";

/** The department of that name or alias, with or without the institution's name in front; the first in order of several. */
export function named(house: House, name: string | null | undefined): Department | undefined {
  if (!name) return undefined;
  const places = wordsOf(house, name).map(
    (word) => placesBySpelling(house.departments).get(word) ?? Infinity,
  );
  return house.departments[Math.min(...places)];
}

/** Where the first department stands that is spelled so. */
const placesBySpelling = remembering((departments: readonly Department[]): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  departments.forEach((department, place) => {
    for (const word of spellings(department)) if (!places.has(word)) places.set(word, place);
  });
  return places;
});

/** The department of that 科室代码. */
export function coded({ departments }: House, code: string | null | undefined): Department | undefined {
  if (!code) return undefined;
  const word = plain(code).toUpperCase();
  return departments.find((department) => plain(department.code).toUpperCase() === word);
}

/** Whether a 科室 cell names this department. */
export function isNamed(house: House, department: Department, said: string): boolean {
  const names = spellings(department);
  return names.has(said) || wordsOf(house, said).some((word) => names.has(word));
}

/** An office of a group, a committee or a meeting is no 办公室 of the house. */
const OTHER_OFFICE = /(?:小组|委员会|委|党组|大会)办公室/g;

/** The departments that a text mentions, each once. Where names overlap the longer one is meant: 公诉科 and 公诉科二组. */
export function mentionedIn(house: House, text: string): readonly Department[] {
  const word = plain(text).replace(OTHER_OFFICE, " ");
  if (word.length < 2) return [];
  const found = new Set<Department>();
  const names = mentionable(house);
  for (let at = 0; at < word.length;) {
    const fitting = names.get(word.charAt(at))?.find(({ name }) => word.startsWith(name, at));
    if (fitting) found.add(fitting.department);
    at += fitting?.name.length ?? 1;
  }
  return [...found];
}

interface Mentionable {
  readonly name: string;
  readonly department: Department;
}

/** By first character, longest first. */
const mentionable = remembering(({ departments }: House): ReadonlyMap<string, readonly Mentionable[]> => {
  const names = departments
    .flatMap((department) => [...spellings(department)].map((name) => ({ department, name })))
    .filter(({ name }) => name.length > 1)
    .sort((a, b) => b.name.length - a.name.length);
  const byFirst = new Map<string, Mentionable[]>();
  for (const one of names) {
    const first = one.name.charAt(0);
    const same = byFirst.get(first);
    if (same) same.push(one);
    else byFirst.set(first, [one]);
  }
  return byFirst;
});

/** `新会区检察院公诉科` → itself, without the institution's name, without whatever ends in 院. */
function wordsOf({ institution }: House, name: string): readonly string[] {
  const word = plain(name);
  const own = institution ? word.replace(plain(institution), "") : word;
  return [word, own, word.replace(/^.*院/, "")];
}

const spellings = remembering(
  ({ name, aliases, isLeadership }: Department): ReadonlySet<string> =>
    new Set([name, ...aliases, ...(isLeadership ? [LEADERSHIP, LEADERSHIP_CODE] : [])].map(plain)),
);
