import { departmentRegister } from "../../subjects/registers/sheets/department-register";
import type { SheetDefinition } from "../../sheets/define-sheet";
import { institutionRegister } from "../../subjects/registers/sheets/institution-register";
import { staffRegister } from "../../subjects/registers/sheets/staff-register";
import type { Grid, GridRow } from "../../workbook/grid";
import { plain } from "../../workbook/text/plain";
import { saidAbove } from "./declared";
import { findHeader, HEAD_WITHIN, type Header } from "../head/header";
import { DEPARTMENT_WORDS, headerWord, headerWords, IGNORED } from "../head/header-words";
import { titleBetween } from "./title";

export const REGISTERS: readonly SheetDefinition[] = [staffRegister, departmentRegister, institutionRegister];

/** The header of a register, and which it is. */
export interface RegisterHead {
  readonly definition: SheetDefinition;
  readonly header: Header;
}

/** Beside 风险点 two of these make a register: 岗位 姓名 科室 职权 业务流程环节 风险类别 风险等级 防控措施 责任人. */
const TELLING = ["post", "posts", "name", "power", "step", "category", "grade", "measures", "responsible"];
const ENOUGH_TELLING = 2;
/** In the institution's own workbook, where other sheets are its own affair: five known columns. */
const ENOUGH_OF_ITS_OWN = 5;

/** A register by its headers between two rows; undefined where they make none. */
export function registerAt(
  grid: Grid,
  own: boolean,
  first = 1,
  last = HEAD_WITHIN,
): RegisterHead | undefined {
  const found = REGISTERS.map((definition) => ({
    definition,
    header: findHeader(grid, definition, last, first),
  })).filter((one): one is RegisterHead => one.header !== undefined && isRegister(one.header, own));
  if (found.length === 0) return undefined;
  const has = (definition: SheetDefinition, ...keys: string[]) =>
    found.find((one) => one.definition === definition && keys.some((key) => one.header.columnOf.has(key)));
  return (
    has(staffRegister, "name") ??
    (own ? undefined : ofPerson(grid, found)) ??
    has(institutionRegister, "domain", "place") ??
    has(departmentRegister, "step") ??
    byWords(grid, found, own, first)
  );
}

/** 姓名： in the lines above stands for the column. */
function ofPerson(grid: Grid, found: readonly RegisterHead[]): RegisterHead | undefined {
  const staff = found.find(({ definition }) => definition === staffRegister);
  return staff && saidAbove(grid, staff.header.row).name !== null ? staff : undefined;
}

function isRegister({ columnOf, department, hits }: Header, own: boolean): boolean {
  if (own) return hits >= ENOUGH_OF_ITS_OWN && (columnOf.has("point") || columnOf.has("grade"));
  const telling = TELLING.filter((key) => columnOf.has(key)).length + (department === null ? 0 : 1);
  return columnOf.has("point") && telling >= ENOUGH_TELLING;
}

/** No telling column: the title, then the tab; else a table with posts is one of people, and every other one the department's. */
function byWords(
  grid: Grid,
  found: readonly RegisterHead[],
  own: boolean,
  first: number,
): RegisterHead | undefined {
  const of = (definition: SheetDefinition | undefined) => found.find((one) => one.definition === definition);
  const row = Math.min(...found.map(({ header }) => header.row));
  const named =
    of(saidBy(titleBetween(grid, Math.max(1, first - 2), row - 1))) ?? of(saidBy(plain(grid.sheet)));
  if (named) return named;
  if (own) return [...found].sort((a, b) => b.header.hits - a.header.hits)[0];
  const staff = of(staffRegister);
  return staff?.header.columnOf.has("post") ? staff : (of(departmentRegister) ?? staff);
}

/** 岗位 or 科室, where a text speaks of one of them alone. */
function saidBy(text: string): SheetDefinition | undefined {
  const staff = /岗位|个人/.test(text);
  const department = /科室|部门/.test(text);
  return staff === department ? undefined : staff ? staffRegister : departmentRegister;
}

const WORDS: ReadonlySet<string> = new Set([
  ...REGISTERS.flatMap((definition) => [...headerWords(definition).keys()]),
  ...DEPARTMENT_WORDS,
]);
/** A header with a list of values in brackets is as long as this. */
const LONGEST_HEADER = 60;

/** How many cells of a row are headers of some register; `numbered`: 序号 counts too. */
export function knownHeaders({ values }: GridRow, numbered = false): number {
  const known = new Set<string>();
  for (const value of values) {
    if (typeof value !== "string" || value.length > LONGEST_HEADER) continue;
    const word = headerWord(value);
    if (WORDS.has(word) || (numbered && IGNORED.has(word))) known.add(word);
  }
  return known.size;
}
