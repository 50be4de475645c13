import type { WorkbookRead } from "../reading/read-workbook";
import { plain } from "../workbook/plain";
import { LEADERSHIP, LEADERSHIP_CODE } from "../sheets/words";
import { leadership, type Department, type House } from "./house";

/** Which department a workbook is, or the name that nobody lists, or nothing at all. */
export type Identity =
  { readonly department: Department } | { readonly unlisted: string } | { readonly unknown: true };

/** By `IRPC.Department`, 科室代码, 科室名称 or alias, the 填报单位 line, the file's name, in that order. */
export function identify(read: WorkbookRead, listed: House): Identity {
  const house = withLeadership(listed);
  const front = read.cover?.record;
  const found =
    coded(house, read.declaredCode) ??
    coded(house, front?.code) ??
    named(house, front?.department) ??
    named(house, read.declaredName) ??
    inFileName(house, read.file);
  if (found) return { department: found };
  const said = front?.department ?? read.declaredName ?? null;
  return said === null ? { unknown: true } : { unlisted: said };
}

/** The department of that name or alias, with or without the institution's name in front. */
export function named(house: House, name: string | null | undefined): Department | undefined {
  if (!name) return undefined;
  const words = wordsOf(house, name);
  return house.departments.find((department) => words.some((word) => spellings(department).has(word)));
}

/** Whether a 科室 cell names this department. */
export function isNamed(house: House, department: Department, said: string): boolean {
  const names = spellings(department);
  return names.has(said) || wordsOf(house, said).some((word) => names.has(word));
}

/** 院领导班子 needs no line in 机构设置. */
function withLeadership(house: House): House {
  if (!house.official || house.departments.some(({ isLeadership }) => isLeadership)) return house;
  return { ...house, departments: [leadership(house.chief), ...house.departments] };
}

/** The department of that 科室代码. */
export function coded({ departments }: House, code: string | null | undefined): Department | undefined {
  if (!code) return undefined;
  const word = plain(code).toUpperCase();
  return departments.find((department) => plain(department.code).toUpperCase() === word);
}

/** `新会区检察院公诉科` → itself, without the institution's name, without whatever ends in 院. */
function wordsOf({ institution }: House, name: string): readonly string[] {
  const word = plain(name);
  const own = institution ? word.replace(plain(institution), "") : word;
  return [word, own, word.replace(/^.*院/, "")];
}

function inFileName(house: House, file: string): Department | undefined {
  const word = plain(file.replace(/\.[^.]*$/, ""));
  const candidates = house.departments.flatMap((department) =>
    [...spellings(department)].map((name) => ({ department, name })),
  );
  // The longest name wins: 公诉科 and 公诉二科 may both be there.
  return candidates
    .filter(({ name }) => name.length > 1 && word.includes(name))
    .sort((a, b) => b.name.length - a.name.length)[0]?.department;
}

const known = new WeakMap<Department, ReadonlySet<string>>();

function spellings(department: Department): ReadonlySet<string> {
  const { name, aliases, isLeadership } = department;
  const names =
    known.get(department) ??
    new Set([name, ...aliases, ...(isLeadership ? [LEADERSHIP, LEADERSHIP_CODE] : [])].map(plain));
  known.set(department, names);
  return names;
}
