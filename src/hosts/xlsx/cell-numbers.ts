import { DOT, LESS, MINUS, NINE, ZERO } from "./bytes";

/** More digits than a double holds exactly. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, exponent) => 10 ** exponent);

/**
 * A plain decimal such as `-12.5` that ends at a tag; `NaN` where it is written in any other way. Both the digits and
 * the power of ten are exact, so the quotient is the very double that `Number` would give.
 */
export function plainDecimal(bytes: Uint8Array, from: number): number {
  const negative = bytes[from] === MINUS;
  let at = negative ? from + 1 : from;
  let digits = 0;
  let number = 0;
  let pointAt = -1;
  for (;;) {
    const byte = bytes[at] as number;
    if (byte >= ZERO && byte <= NINE) {
      number = number * 10 + byte - ZERO;
      digits++;
    } else if (byte === DOT && pointAt < 0) pointAt = digits;
    else if (byte === LESS) break;
    else return NaN;
    at++;
  }
  if (digits === 0 || digits > EXACT_DIGITS) return NaN;
  if (pointAt >= 0) number /= POWERS[digits - pointAt] as number;
  return negative ? -number : number;
}

const ISO = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;
const DAY = 86_400_000;
const ZERO_DAY = Date.UTC(1899, 11, 30);

/** `2012-10-08T12:00:00` → serial of the 1900 system; `null` where it is no date. */
export function isoSerial(text: string): number | null {
  const match = ISO.exec(text);
  if (!match || text === "") return null;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = match;
  const time = Number(hours) / 24 + Number(minutes) / 1440 + Number(seconds) / 86_400;
  if (year === undefined) return time;
  return (Date.UTC(Number(year), Number(month) - 1, Number(day)) - ZERO_DAY) / DAY + time;
}
