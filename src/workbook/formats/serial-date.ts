import type { CellDate } from "../grid";

const DAY = 86_400_000;
/** Day zero of Excel's 1900 system, as every serial from 1900-03-01 on counts. */
const ZERO = Date.UTC(1899, 11, 30);

/** The 1904 system is this many days behind the 1900 system. */
export const DAYS_BETWEEN_SYSTEMS = 1462;

/** Excel's own last day is 9999-12-31. */
const LAST_SERIAL = 2_958_465;

/** Whether a serial names a day that Excel could show. */
export function isSerialDay(serial: number): boolean {
  return serial >= 0 && serial < LAST_SERIAL + 1;
}

/** Serial of the 1900 system → `2012-10-08`; the time of day is dropped. The serial must be a day (`isSerialDay`). */
export function toDay(serial: number): string {
  const whole = Math.floor(serial);
  const known = DAYS.get(whole);
  if (known !== undefined) return known;
  const day = new Date(ZERO + whole * DAY).toISOString().slice(0, 10);
  if (DAYS.size < MOST_DAYS) DAYS.set(whole, day);
  return day;
}

/** A register names the same few days over and over. */
const DAYS = new Map<number, string>();
const MOST_DAYS = 10_000;

/** `2012-10-08` → serial of the 1900 system. */
export function toSerial(day: string): number {
  return toDate(day).serial;
}

/** `2012-10-08` → what a cell of that day holds; cells of one day share it. */
export function toDate(day: string): CellDate {
  const known = DATES.get(day);
  if (known !== undefined) return known;
  const date = { serial: Math.round((Date.parse(`${day}T00:00:00Z`) - ZERO) / DAY) };
  if (DATES.size < MOST_DAYS) DATES.set(day, date);
  return date;
}

const DATES = new Map<string, CellDate>();

/** Whether year, month and day name a day of the calendar. */
export function isDay(year: number, month: number, day: number): boolean {
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}

/** `(2012, 10, 8)` → `2012-10-08`. */
export function dayOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The day so many days later. */
export function daysAfter(day: string, days: number): string {
  return toDay(toSerial(day) + days);
}

/** The same day so many months later; the last one of its month where that is shorter. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const lasts = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return dayOf(lasts.getUTCFullYear(), lasts.getUTCMonth() + 1, Math.min(date, lasts.getUTCDate()));
}
