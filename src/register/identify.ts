import type { WorkbookRead } from "../reading/read-workbook";
import { plain } from "../workbook/plain";
import { LEADERSHIP, LEADERSHIP_CODE } from "../sheets/words";
import type { Department, House } from "./house";

/** Which department a workbook is, or the name that nobody lists, or nothing at all. */
export type Identity =
  { readonly department: Department } | { readonly unlisted: string } | { readonly unknown: true };

/** By `IRPC.Department`, 科室代码, 科室名称 or alias, the 填报单位 line, the file's name, in that order. */
export function identify(read: WorkbookRead, house: House): Identity {
  const front = read.cover?.record;
  const byCode = find(
    house,
    ({ code }) => code !== "" && (code === read.declaredCode || code === (front?.code ?? null)),
  );
  const found =
    byCode ??
    named(house, front?.department) ??
    named(house, read.declaredName) ??
    inFileName(house, read.file);
  if (found) return { department: found };
  const said = front?.department ?? read.declaredName ?? null;
  return said === null ? { unknown: true } : { unlisted: said };
}

/** The department of that name or alias. */
export function named(house: House, name: string | null | undefined): Department | undefined {
  if (!name) return undefined;
  const word = plain(name);
  const own = house.institution ? word.replace(plain(house.institution), "") : word;
  return find(house, (department) => spellings(department).some((one) => one === word || one === own));
}

function inFileName(house: House, file: string): Department | undefined {
  const word = plain(file.replace(/\.[^.]*$/, ""));
  const candidates = house.departments.flatMap((department) =>
    spellings(department).map((name) => ({ department, name })),
  );
  // The longest name wins: 公诉科 and 公诉二科 may both be there.
  return candidates
    .filter(({ name }) => name.length > 1 && word.includes(name))
    .sort((a, b) => b.name.length - a.name.length)[0]?.department;
}

function spellings({ name, aliases, isLeadership }: Department): string[] {
  return [name, ...aliases, ...(isLeadership ? [LEADERSHIP, LEADERSHIP_CODE] : [])].map(plain);
}

function find(house: House, test: (department: Department) => boolean): Department | undefined {
  return house.departments.find(test);
}

/** Whether a 科室 cell names this department. */
export function isNamed(house: House, department: Department, said: string): boolean {
  return named({ ...house, departments: [department] }, said) !== undefined;
}
