import { plain } from "../../workbook/text/plain";
import { SERIES, type Series } from "./sheets/words";

/** A notice's number, taken apart. */
export interface NoticeNumber {
  readonly series: Series;
  readonly year: string;
  readonly n: number;
}

/** Made plain: brackets of other kinds are typed for 〔〕, blanks in between, wide digits. */
const NUMBER = new RegExp(`(${SERIES.join("|")})[〔\\[(【](\\d{4})[〕\\])】]第?0*(\\d{1,5})号$`);

export function numberOf(written: string | null): NoticeNumber | null {
  const [, series, year, n] = NUMBER.exec(plain(written ?? "")) ?? [];
  return series && year && n ? { series: series as Series, year, n: Number(n) } : null;
}

/** What is the same for every way to write the number of one notice or draft; empty where there is none. */
export function numberKey(written: string | null): string {
  const number = numberOf(written);
  return number ? `${seriesYear(number)}${number.n}` : plain(written ?? "");
}

/** Whether two people mean the same notice or draft, however each wrote its number. */
export function isSameNumber(one: string | null, other: string | null): boolean {
  const key = numberKey(one);
  return key !== "" && key === numberKey(other);
}

/** `检廉预〔2012〕3号`. */
export function writtenNumber(mark: string, { series, year, n }: NoticeNumber): string {
  return `${mark}${series}〔${year}〕${n}号`;
}

/** `廉预〔2012〕`: numbers run on within one of these. */
export function seriesYear({ series, year }: Omit<NoticeNumber, "n">): string {
  return `${series}〔${year}〕`;
}

/** The highest number that was ever given, a document property a series and year: a deleted last row shows. */
const PREFIX = "IRPC.Highest.";
const PROPERTY = new RegExp(`^IRPC\\.Highest\\.(?:${SERIES.join("|")})〔\\d{4}〕$`);

export function highestProperty(of: string): string {
  return PREFIX + of;
}

export function highestGiven(properties: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const given = new Map<string, number>();
  for (const [name, value] of properties)
    if (PROPERTY.test(name) && /^\d+$/.test(value)) given.set(name.slice(PREFIX.length), Number(value));
  return given;
}
