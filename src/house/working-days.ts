import { daysAfter, toSerial } from "../workbook/formats/serial-date";
import { libraryDays } from "./library-days";

/** Which days people work on. */
export interface Calendar {
  works(day: string): boolean;
  /** The first working day after a day. */
  next(day: string): string;
  /** Whether anybody said something of a year: otherwise Monday to Friday is all there is. */
  knows(year: string): boolean;
}

/** A line of 假日表. */
interface DayLine {
  readonly 日期: string | null;
  readonly 类型: string | null;
}

/** Monday to Friday, without 休 and with 班: what a table says of a day wins over the tables behind it, and these over the library. */
export function calendarOf(...tables: readonly (readonly DayLine[])[]): Calendar {
  const said = new Map<string, boolean>();
  const say = (day: string | null, kind: string | null): void => {
    if (day !== null && kind !== null && !said.has(day)) said.set(day, kind === "班");
  };
  for (const table of tables) for (const { 日期: day, 类型: kind } of table) say(day, kind);
  for (const { day, kind } of libraryDays()) say(day, kind);
  const years = new Set([...said.keys()].map(yearOf));
  const works = (day: string) => said.get(day) ?? isWeekday(day);
  // A ledger asks for the same few hundred days thousands of times.
  const known = new Map<string, string>();
  const next = (day: string) => {
    const before = known.get(day);
    if (before !== undefined) return before;
    const found = workdayFrom({ works }, daysAfter(day, 1));
    known.set(day, found);
    return found;
  };
  return { works, next, knows: (year) => years.has(year) };
}

/** Serial 2 was a Monday. */
function isWeekday(day: string): boolean {
  return (toSerial(day) + 5) % 7 < 5;
}

export function yearOf(day: string): string {
  return day.slice(0, 4);
}

/** Nobody is off for so long: a table that says so is mistaken, and must not keep us for ever. */
const LONGEST_BREAK = 366;

/** The first working day from a day on. */
function workdayFrom(calendar: Pick<Calendar, "works">, day: string): string {
  for (let after = 0; after < LONGEST_BREAK; after++) {
    const one = daysAfter(day, after);
    if (calendar.works(one)) return one;
  }
  return day;
}

/** The last day of a term that runs from the day after another: so many working days, or days of which the last is moved on to a working day. */
export function termAfter(calendar: Calendar, day: string, { days, working }: Term): string {
  if (!working) return workdayFrom(calendar, daysAfter(day, days));
  let end = day;
  for (let n = 0; n < days; n++) end = calendar.next(end);
  return end;
}

/** `15工作日`, `5自然日`. */
export interface Term {
  readonly days: number;
  readonly working: boolean;
}

export function termOf(written: string | null): Term | null {
  const [, days, kind] = /^(\d+)(工作日|自然日)$/.exec(written ?? "") ?? [];
  return days === undefined ? null : { days: Number(days), working: kind === "工作日" };
}
