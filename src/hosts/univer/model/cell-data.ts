import { CellValueType, type ICellData } from "@univerjs/core";
import { isDateCode, isMonthCode } from "../../../workbook/formats/number-format";
import { isDate, isFault, NO_RESULT, type CellValue } from "../../../workbook/grid";

const FAULT = /^#(?:N\/A|REF!|NAME\?|DIV\/0!|NULL!|VALUE!|NUM!|SPILL!|CALC!)$/;

/** A value in Univer's words, without a look. A fault is written as its word. */
export function cellDataOf(value: CellValue): Pick<ICellData, "v" | "t"> {
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (isDate(value)) return { v: value.serial, t: CellValueType.NUMBER };
  return { v: isFault(value) ? value.fault : value, t: CellValueType.STRING };
}

/** What a cell holds; null where it is empty. `formatOf`: how its numbers are shown. */
export function valueOf(cell: ICellData, formatOf: () => string): CellValue | null {
  const text = richText(cell);
  if (text !== undefined) return text === "" ? null : text;
  const { v, t, f } = cell;
  if (v === null || v === undefined || v === "") return f ? { fault: NO_RESULT } : null;
  if (t === CellValueType.BOOLEAN || typeof v === "boolean") return Boolean(Number(v));
  if (typeof v === "string" && t !== CellValueType.NUMBER) return f && FAULT.test(v) ? { fault: v } : v;
  const number = Number(v);
  const format = formatOf();
  if (!isDateCode(format)) return number;
  return isMonthCode(format) ? { serial: number, monthly: true } : { serial: number };
}

/** Text with line breaks typed by hand is kept as a document beside a value that may be old. */
function richText({ p }: ICellData): string | undefined {
  return p?.body?.dataStream.replace(/\r\n$/, "").replace(/\r/g, "\n");
}
