import { dayOf, daysAfter } from "../../workbook/formats/serial-date";

/** The last day of 完成时限: a month lasts to its end; 长期 and 立行立改 have none. */
export function lastDayOf(due: string | null): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(due ?? "") ?? [];
  if (year === undefined || month === undefined) return null;
  if (day !== undefined) return due;
  const next = month === "12" ? dayOf(Number(year) + 1, 1, 1) : dayOf(Number(year), Number(month) + 1, 1);
  return daysAfter(next, -1);
}
