import { APOSTROPHE, DOT, EQUALS, GREATER, NINE, QUOTE_SIGN, SLASH, ZERO, isSpace } from "../package/bytes";
import { damaged } from "../package/refusals";

const [LETTER_A, LETTER_Z] = [65, 90];
/** Without the bit that tells small letters from capitals. */
const UPPER_CASE = ~0x20;

/** Walks the attributes of one tag in place; nothing is copied. */
export class AttributeCursor {
  /** Name of the present attribute: first byte and the one behind. */
  name = 0;
  nameEnd = 0;
  value = 0;
  valueEnd = 0;
  /** Behind what was read; behind the tag once `finished`. */
  at = 0;
  /** The tag closed itself: `/>`. */
  empty = false;
  /** The tag's end was reached, and not that of the bytes. */
  finished = false;

  /** `at`: behind the tag's name. */
  start(at: number): void {
    this.at = at;
    this.empty = false;
    this.finished = false;
  }

  /** On to the next attribute; `false` where the tag or the bytes end. */
  next(bytes: Uint8Array): boolean {
    const end = bytes.length;
    let at = this.at;
    while (at < end && isSpace(bytes[at])) at++;
    if (at >= end) return false;
    const byte = bytes[at];
    if (byte === GREATER || byte === SLASH) return this.close(bytes, at);
    this.name = at;
    while (at < end && bytes[at] !== EQUALS && !isSpace(bytes[at])) {
      if (bytes[at] === GREATER) throw damaged("部件中有不完整的标记");
      at++;
    }
    this.nameEnd = at;
    while (at < end && (bytes[at] === EQUALS || isSpace(bytes[at]))) at++;
    if (at >= end) return false;
    const quote = bytes[at];
    if (quote !== QUOTE_SIGN && quote !== APOSTROPHE) throw damaged("部件中有不完整的标记");
    this.value = ++at;
    while (at < end && bytes[at] !== quote) at++;
    this.valueEnd = at;
    this.at = at + 1;
    return at < end;
  }

  /** Passes the rest of the tag over; `false` where the bytes end first. */
  skip(bytes: Uint8Array): boolean {
    let at = this.at;
    while (at < bytes.length) {
      const byte = bytes[at] as number;
      if (byte === GREATER) return !this.closed(at, bytes[at - 1] === SLASH);
      if (byte === QUOTE_SIGN || byte === APOSTROPHE) {
        at = bytes.indexOf(byte, at + 1);
        if (at < 0) return false;
      }
      at++;
    }
    return false;
  }

  /** Value as a whole number; -1 where it is none. */
  whole(bytes: Uint8Array): number {
    let number = 0;
    for (let at = this.value; at < this.valueEnd; at++) {
      const byte = bytes[at] as number;
      if (byte < ZERO || byte > NINE) return -1;
      number = number * 10 + byte - ZERO;
    }
    return this.value === this.valueEnd ? -1 : number;
  }

  /** Whether the value is nought: `0`, `0.0`. */
  isZero(bytes: Uint8Array): boolean {
    for (let at = this.value; at < this.valueEnd; at++)
      if (bytes[at] !== ZERO && bytes[at] !== DOT) return false;
    return this.value < this.valueEnd;
  }

  /** Column of a value that refers to a cell, `AB12`, from 1; 0 where there are no letters. */
  column(bytes: Uint8Array): number {
    let column = 0;
    for (let at = this.value; at < this.valueEnd; at++) {
      const letter = (bytes[at] as number) & UPPER_CASE;
      if (letter < LETTER_A || letter > LETTER_Z) break;
      column = column * 26 + letter - LETTER_A + 1;
    }
    return column;
  }

  /** Value of an on/off attribute: `1` or `true`. */
  on(bytes: Uint8Array): boolean {
    const first = bytes[this.value];
    return first === ZERO + 1 || first === 116;
  }

  private close(bytes: Uint8Array, at: number): false {
    const empty = bytes[at] === SLASH;
    const last = empty ? at + 1 : at;
    if (last < bytes.length && bytes[last] !== GREATER) throw damaged("部件中有不完整的标记");
    return last < bytes.length ? this.closed(last, empty) : false;
  }

  private closed(at: number, empty: boolean): false {
    this.at = at + 1;
    this.empty = empty;
    this.finished = true;
    return false;
  }
}
