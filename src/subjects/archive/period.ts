import type { Period } from "../../house/house";
import { dayOf, toDay, toSerial } from "../../workbook/formats/serial-date";

/** How often the archive is analysed, as 单位信息 says it. */
export type Cycle = "月" | "季度" | "年";

/** A stretch of time that an analysis speaks of: `2012`, `2012-Q4`, `2012-11`. */
export interface NamedPeriod extends Period {
  readonly name: string;
  readonly cycle: Cycle;
}

const NAME = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/;
const MONTHS: Readonly<Record<Cycle, number>> = { 月: 1, 季度: 3, 年: 12 };

/** Null for what names none. */
export function periodNamed(name: string): NamedPeriod | null {
  const [, year, quarter, month] = NAME.exec(name) ?? [];
  if (year === undefined) return null;
  if (month !== undefined) return periodAt(Number(year), Number(month), "月");
  if (quarter !== undefined) return periodAt(Number(year), Number(quarter) * 3, "季度");
  return periodAt(Number(year), 1, "年");
}

/** In which a day lies. */
export function periodOf(day: string, cycle: Cycle): NamedPeriod {
  return periodAt(Number(day.slice(0, 4)), Number(day.slice(5, 7)), cycle);
}

/** As long a stretch, ending on the day before. */
export function periodBefore({ from, cycle }: NamedPeriod): NamedPeriod {
  return periodOf(toDay(toSerial(from) - 1), cycle);
}

/** Beginning on the day after. */
export function periodAfter({ to, cycle }: NamedPeriod): NamedPeriod {
  return periodOf(toDay(toSerial(to) + 1), cycle);
}

export function isIn(day: string | null, { from, to }: Period): boolean {
  return day !== null && day >= from && day <= to;
}

function periodAt(year: number, month: number, cycle: Cycle): NamedPeriod {
  const length = MONTHS[cycle];
  const first = month - ((month - 1) % length);
  return {
    name: nameOf(year, first, cycle),
    cycle,
    from: firstDay(year, first),
    to: toDay(toSerial(firstDay(year, first + length)) - 1),
  };
}

function nameOf(year: number, first: number, cycle: Cycle): string {
  if (cycle === "年") return String(year);
  return cycle === "季度" ? `${year}-Q${(first + 2) / 3}` : dayOf(year, first, 1).slice(0, 7);
}

/** Of a month, which may be the 13th. */
function firstDay(year: number, month: number): string {
  return month > 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month, 1);
}
