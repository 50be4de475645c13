import { DAYS_BETWEEN_SYSTEMS } from "../../workbook/formats/serial-date";

/** 1904-01-02 is the first day of the younger system. */
const PROBE = { year: 1904, month: 1, day: 2 } as const;

/** Asks which days the workbook counts from; the library has no word for it, but its DATE function counts the same way. */
export function askDateSystem({ workbook }: Excel.RequestContext): Excel.FunctionResult<number> {
  return workbook.functions.date(PROBE.year, PROBE.month, PROBE.day).load("value");
}

/** Days to add to the workbook's serials. */
export function dateShift(asked: Excel.FunctionResult<number>): number {
  return asked.value < DAYS_BETWEEN_SYSTEMS ? DAYS_BETWEEN_SYSTEMS : 0;
}
