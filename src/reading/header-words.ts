import { plain } from "../workbook/plain";
import type { SheetDefinition } from "../sheets/define-sheet";

/** Nothing longer is a header, however it is padded. */
const LONGEST = 200;

/** 序号 numbers the lines of a page; it says nothing about them. */
export const IGNORED = new Set(["序号", "编号序号", "No", "NO"].map(headerWord));

/** The 科室 column that an incoming register may carry (D04). */
export const DEPARTMENT_WORDS = new Set(
  ["科室", "部门", "单位/科室", "庭室", "所在科室", "所属科室"].map(headerWord),
);

/** A header for comparing: NFKC, no white space, without 廉政 in front and a colon behind. */
export function headerWord(text: string): string {
  if (text.length > LONGEST) return text;
  return plain(text)
    .replace(/[:：*＊]+$/, "")
    .replace(/^廉政(?=.)/, "");
}

const byDefinition = new WeakMap<SheetDefinition, ReadonlyMap<string, string>>();

/** Every header under which a definition's columns are known → key. A column's own header wins over another's alias. */
export function headerWords(definition: SheetDefinition): ReadonlyMap<string, string> {
  const known = byDefinition.get(definition);
  if (known) return known;
  const words = new Map<string, string>();
  const columns = Object.entries(definition.columns);
  for (const [key, { header }] of columns) words.set(headerWord(header), key);
  for (const [key, { aliases }] of columns) {
    for (const alias of aliases) if (!words.has(headerWord(alias))) words.set(headerWord(alias), key);
  }
  byDefinition.set(definition, words);
  return words;
}
