import { DOT, LESS, MINUS, ZERO } from "../package/bytes";

/** More digits than a double holds exactly. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, exponent) => 10 ** exponent);

/** Reads plain decimals such as `-12.5`: values of cells, widths of columns. */
export class DecimalReader {
  /** Position behind the number last read. */
  end = 0;

  /**
   * The number that begins at `from` and ends at a tag, or at another byte; `NaN` where it is written in any other way. Both
   * the digits and the power of ten are exact, so the quotient is the very double that `Number` would give.
   */
  read(bytes: Uint8Array, from: number, closing: number = LESS): number {
    const negative = bytes[from] === MINUS;
    const start = negative ? from + 1 : from;
    let at = start;
    let number = 0;
    let point = -1;
    for (;;) {
      const digit = at < bytes.length ? (bytes[at] as number) - ZERO : NaN;
      if (digit >= 0 && digit <= 9) number = number * 10 + digit;
      else if (digit === DOT - ZERO && point < 0) point = at;
      else if (digit === closing - ZERO) break;
      else return NaN;
      at++;
    }
    this.end = at;
    const digits = at - start - (point < 0 ? 0 : 1);
    if (digits === 0 || digits > EXACT_DIGITS) return NaN;
    if (point >= 0) number /= POWERS[at - point - 1] as number;
    return negative ? -number : number;
  }
}
