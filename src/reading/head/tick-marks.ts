import type { CellValue } from "../../workbook/grid";
import { trimmed } from "../../workbook/text/plain";

const TICKS = new Set(["√", "✓", "✔", "☑", "●", "■", "是", "V", "v", "Y", "y"]);
const LONGEST_NUMBER = 5;
const LIST_NUMBER = /^[(（]?(?:\d{1,3}|[①-⑳]|[一二三四五六七八九十]{1,3})[)）.、．]?$/;

/** √ ✓ ☑ ● 是: the heading above holds. */
export function isTick(value: CellValue): boolean {
  if (typeof value === "string") return value.length <= 3 && TICKS.has(trimmed(value));
  return value === true;
}

/** 1, 1. (1) ①: numbers the text beside it. */
export function isListNumber(value: CellValue): boolean {
  if (typeof value === "number") return true;
  if (typeof value !== "string" || value.length > LONGEST_NUMBER) return false;
  return LIST_NUMBER.test(trimmed(value));
}
