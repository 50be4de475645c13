import { isDate, isFault, PICTURE, type CellFault, type CellValue } from "../../workbook/grid";
import { trimmed } from "../../workbook/plain";
import { isSerialDay, toDay } from "../../workbook/serial-date";
import type { Parsed } from "./column";

/** What people see in a cell, without white space at both ends. */
export function shown(value: CellValue): string {
  if (typeof value === "string") return trimmed(value);
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (!isDate(value)) return value.fault;
  return isSerialDay(value.serial) ? toDay(value.serial) : String(value.serial);
}

/** A cell that holds no usable value at all. */
export function faulty(value: CellFault, header: string): Parsed {
  const message = value.fault === PICTURE ? "picture" : value.fault.startsWith("#") ? "error" : "unusable";
  return { value: null, trouble: { rule: "F10", message, data: { header, fault: value.fault } } };
}

/** The text of a cell; `null` where it is blank or a fault. */
export function textOf(value: CellValue): string | null {
  if (isFault(value)) return null;
  const text = shown(value);
  return text === "" ? null : text;
}
