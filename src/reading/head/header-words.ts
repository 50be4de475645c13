import { codeAt, firstTwo } from "../../workbook/text/code-at";
import { plain } from "../../workbook/text/plain";
import type { SheetDefinition } from "../../sheets/define-sheet";
import { undecorated } from "./header-decoration";
import { remembering, rememberingTexts } from "../../workbook/remembering";

/** Nothing longer is a header, however it is padded. */
const LONGEST = 200;
/** Without white space; only a list of allowed values in brackets makes a header as long as this. */
const LONGEST_PLAIN = 60;
/** 廉政 and its like in front of a header say nothing more. */
const IN_FRONT = /^(?:党风)?(?:廉政|廉洁|腐败)(?=.)/;

/** A header for comparing: NFKC, no white space, without what decorates it and without 廉政, 廉洁 or 腐败 in front. */
export function headerWord(text: string): string {
  return text.length > LONGEST ? text : bareWord(text);
}

/** The same few texts are asked about for every definition, and on every line of a header. */
const bareWord = rememberingTexts((text) => {
  const word = plain(text);
  return word.length > LONGEST_PLAIN ? word : undecorated(word).replace(IN_FRONT, "");
});

/** 序号 numbers the lines of a page; it says nothing about them. */
export const IGNORED = new Set(
  ["序号", "编号序号", "序", "次序", "行号", "No", "NO", "No.", "序号id"].map(headerWord),
);

/** Known and ignored in registers of people and departments. */
export const IGNORED_IN_REGISTERS = new Set(
  ["部门负责人", "部门责任人", "科室负责人", "责任领导", "分管领导", "主管领导", "监测指标"].map(headerWord),
);

/** The 科室 column that an incoming register may carry (D04). */
export const DEPARTMENT_WORDS = new Set(
  [
    "科室",
    "部门",
    "单位/科室",
    "庭室",
    "处室",
    "科室名称",
    "部门名称",
    "部门信息",
    "所在科室",
    "所在部门",
    "所属科室",
    "所属部门",
  ].map(headerWord),
);

/** Every header under which a definition's columns are known → key. A column's own header wins over another's alias. */
export const headerWords = remembering((definition: SheetDefinition): ReadonlyMap<string, string> => {
  const words = new Map<string, string>();
  const columns = Object.entries(definition.columns);
  for (const [key, { header }] of columns) words.set(headerWord(header), key);
  for (const [key, { aliases }] of columns) {
    for (const alias of aliases) if (!words.has(headerWord(alias))) words.set(headerWord(alias), key);
  }
  return words;
});

type TextTest = (text: string) => boolean;

/** Tells whether a text is one of these headers. Nearly every cell begins otherwise, and is settled before it is made plain. */
export const headerTest = remembering((words: ReadonlyMap<string, string>): TextTest => {
  const isLikely = likelyHeader(words);
  return (text) => isLikely(text) && words.has(headerWord(text));
});

/** Tells whether a text begins as one of these headers may. */
export const likelyHeader = remembering((words: ReadonlyMap<string, string>): TextTest => {
  const all = [...words.keys()];
  const starts = new Set(all.map(firstTwo));
  const someAreBrief = all.some(isBrief);
  const areSentences = all.some((word) => PARTED.test(word));
  return (text) =>
    mayBegin(text, starts) && (someAreBrief || !isBrief(text)) && (areSentences || !PARTED.test(text));
});

/** Parted by ，；or 。 and nothing in it to be taken off but white space: as a measure is, numbered or not, and no header. */
const PARTED = /^[\w\s、：“”\u4E00-\u9FFF]*[，；。,;][\w\s、：“”，；。\u4E00-\u9FFF]*$/;

/** Nothing but ASCII, or a single Chinese character, as days, numbers and 是 are; made plain it is the same or less. */
function isBrief(text: string): boolean {
  return FIGURES.test(text) || (text.length === 1 && isChinese(codeAt(text, 0)));
}

const FIGURES = /^[\x20-\x7E]*$/;

/** Two Chinese characters stay where they are when a header is made plain, unless they number it or say 廉政. */
function mayBegin(text: string, starts: ReadonlySet<number>): boolean {
  const first = codeAt(text, 0);
  const second = codeAt(text, 1);
  const isUsual = isChinese(first) && isChinese(second);
  return !isUsual || MAY_PRECEDE.has(first) || starts.has(firstTwo(text));
}

function isChinese(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Whatever may stand in front of a header: numbers, and what `IN_FRONT` takes off. */
const MAY_PRECEDE = new Set([..."第一二三四五六七八九十党廉腐"].map((character) => codeAt(character, 0)));
