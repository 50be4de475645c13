import { F10 } from "../../findings/catalogue/fields";
import { isDate, isFault, PICTURE, type CellFault, type CellValue } from "../../workbook/grid";
import { trimmed } from "../../workbook/text/plain";
import { DAYS_BETWEEN_SYSTEMS, isSerialDay, toDay } from "../../workbook/formats/serial-date";
import type { Parsed } from "./column";

/** What people see in a cell, without white space at both ends. */
export function shown(value: CellValue): string {
  if (typeof value === "string") return trimmed(value);
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (!isDate(value)) return value.fault;
  const typed = mistyped(value.serial);
  if (typed !== null) return String(typed);
  return isSerialDay(value.serial) ? toDay(value.serial) : String(value.serial);
}

/** Serials of a file that counts from 1904 come shifted. */
const SHIFTS = [0, DAYS_BETWEEN_SYSTEMS];

/** 2012 or 2012.1 typed into a cell with a date format: Excel shows a day of 1905, and nobody meant that. */
export function mistyped(serial: number): number | null {
  for (const shift of SHIFTS) {
    const typed = Math.round((serial - shift) * 100) / 100;
    if (typed >= 1950 && typed < 2100 && Math.abs(typed - serial + shift) < 1e-6) return typed;
  }
  return null;
}

/** A cell that holds no usable value at all. */
export function faulty(value: CellFault, header: string): Parsed {
  const message = value.fault === PICTURE ? "picture" : value.fault.startsWith("#") ? "error" : "unusable";
  return { value: null, trouble: { rule: F10.id, message, data: { header, fault: value.fault } } };
}

/** The text of a cell; `null` where it is blank or a fault. */
export function textOf(value: CellValue): string | null {
  if (isFault(value)) return null;
  const text = shown(value);
  return text === "" ? null : text;
}
