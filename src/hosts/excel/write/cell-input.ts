import type { CellValue } from "../../../workbook/grid";
import { DATE_FORMAT } from "../../../workbook/formats/number-format";
import { isDateFormat } from "../read/cell-value";

export const GENERAL = "General";
const TEXT = "@";

/** What is handed to Excel for a cell, and the format it needs so that it stays what it is. */
export interface CellInput {
  readonly input: string | number | boolean;
  readonly format: string;
}

/**
 * A value for a cell of the given format. Excel reads what a program writes as if it were typed: `001` becomes 1,
 * `=…` a formula, `2012.10` a number. An apostrophe before it keeps a text as it is, and is no part of it.
 */
export function cellInput(value: CellValue | null, format: string, shift: number): CellInput {
  if (value === null) return { input: "", format };
  if (typeof value === "string") return { input: textInput(value, format), format };
  if (typeof value !== "object") return { input: value, format: format === TEXT ? GENERAL : format };
  if ("fault" in value) return { input: textInput(value.fault, format), format };
  return { input: value.serial - shift, format: isDateFormat(format) ? format : DATE_FORMAT };
}

function textInput(text: string, format: string): string {
  if (text.startsWith("'")) return `'${text}`;
  return format !== TEXT && couldChange(text) ? `'${text}` : text;
}

/** Longer texts are prose; Excel looks for numbers and dates in short ones only. */
const LONGEST_NUMBER = 64;
const FIGURE = /[\p{N}〇零一二三四五六七八九十百千万]/u;

/** Whether Excel might take a text for something else. Rather once too often: an apostrophe more does no harm. */
function couldChange(text: string): boolean {
  if (/^[=+\-@#]/.test(text)) return true;
  if (text.length > LONGEST_NUMBER) return false;
  return FIGURE.test(text) || /^\s*(?:true|false)\s*$/i.test(text.normalize("NFKC"));
}
