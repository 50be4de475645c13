import { PICTURE, type CellValue } from "../../../workbook/grid";
import { isDateCode, isMonthCode } from "../../../workbook/formats/number-format";

const PICTURE_FUNCTION = /^=(?:_xlfn\.)?DISPIMG\s*\(/i;
const known = new Map<string, boolean>();

/** What Excel tells of a cell. */
interface RawCell {
  readonly value: unknown;
  /** `Error` sets an error apart from a text that looks like one. */
  readonly type: unknown;
  readonly format: unknown;
}

/** A cell as all hosts tell it; null for an empty one. `shift`: days that the workbook's date system is behind. */
export function excelValue({ value, type, format }: RawCell, shift: number): CellValue | null {
  if (typeof value === "string") {
    if (value === "") return null;
    if (type === "Error") return { fault: value };
    return isPicture(value) ? { fault: PICTURE } : value;
  }
  if (typeof value === "number") return isDateFormat(format) ? dated(value + shift, format) : value;
  return typeof value === "boolean" ? value : null;
}

function dated(serial: number, format: unknown): CellValue {
  return typeof format === "string" && isMonthCode(format) ? { serial, monthly: true } : { serial };
}

/** Whether a formula only shows a picture, as WPS puts one into a cell. */
export function isPicture(formula: unknown): boolean {
  return typeof formula === "string" && PICTURE_FUNCTION.test(formula);
}

/** As `isDateCode`, remembered: a sheet has thousands of cells and a handful of formats. */
export function isDateFormat(format: unknown): boolean {
  if (typeof format !== "string" || format === "General") return false;
  const before = known.get(format);
  if (before !== undefined) return before;
  const answer = isDateCode(format);
  known.set(format, answer);
  return answer;
}
