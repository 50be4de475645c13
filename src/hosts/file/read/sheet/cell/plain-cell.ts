import { EQUALS, GREATER, LESS, NINE, QUOTE_SIGN, SLASH, SPACE, ZERO, ascii } from "../../package/bytes";
import { DecimalReader } from "../../xml/decimals";

/** Returned instead of a position: the cell is written in another way. */
export const NOT_PLAIN = -2;

const [LETTER_A, LETTER_Z] = ascii("AZ") as unknown as [number, number];
const [LETTER_C, LETTER_R, LETTER_S, LETTER_T, LETTER_V] = ascii("crstv");
const CLOSING_LENGTH = "</v></c>".length;
/** Digits that a small whole number has at most. */
const SMALL = 9;
/** Longer than any plain cell, so that nothing is looked for behind the bytes. */
const ROOM = 96;

const decimals = new DecimalReader();

/**
 * Cells as nearly every program writes nearly all of them: `<c r="B7" s="2" t="s"><v>31</v></c>`, style and type
 * perhaps missing, the value a number in plain digits; or blank, `<c r="B7" s="2"/>`. They are read in one go.
 */
export class PlainCell {
  row = 0;
  column = 0;
  /** -1 where the cell names none. */
  style = -1;
  blank = false;
  /** Whether `number` is that of a shared text. */
  shared = false;
  number = 0;

  /** Reads the cell whose tag's name ends at `from`; returns the position behind it, or `NOT_PLAIN`. */
  read(bytes: Uint8Array, from: number): number {
    if (from + ROOM > bytes.length || !attributeStands(bytes, from, LETTER_R)) return NOT_PLAIN;
    let at = this.reference(bytes, from + 4);
    if (at === NOT_PLAIN) return NOT_PLAIN;
    this.style = -1;
    if (attributeStands(bytes, at, LETTER_S)) at = this.styleNumber(bytes, at + 4);
    this.shared = attributeStands(bytes, at, LETTER_T);
    if (this.shared) {
      if (bytes[at + 4] !== LETTER_S || bytes[at + 5] !== QUOTE_SIGN) return NOT_PLAIN;
      at += 6;
    }
    this.blank = bytes[at] === SLASH;
    if (this.blank) return bytes[at + 1] === GREATER ? at + 2 : NOT_PLAIN;
    return this.value(bytes, at);
  }

  private reference(bytes: Uint8Array, from: number): number {
    let at = from;
    let column = 0;
    let row = 0;
    let byte = bytes[at] as number;
    while (byte >= LETTER_A && byte <= LETTER_Z) {
      column = column * 26 + byte - LETTER_A + 1;
      byte = bytes[++at] as number;
    }
    while (byte >= ZERO && byte <= NINE) {
      row = row * 10 + byte - ZERO;
      byte = bytes[++at] as number;
    }
    this.column = column;
    this.row = row;
    return byte === QUOTE_SIGN && column > 0 && row > 0 ? at + 1 : NOT_PLAIN;
  }

  /** A number that ends otherwise than in a quote is left to stand, and no value follows. */
  private styleNumber(bytes: Uint8Array, from: number): number {
    let at = from;
    let style = 0;
    let byte = bytes[at] as number;
    while (byte >= ZERO && byte <= NINE) {
      style = style * 10 + byte - ZERO;
      byte = bytes[++at] as number;
    }
    this.style = style;
    return byte === QUOTE_SIGN ? at + 1 : at;
  }

  private value(bytes: Uint8Array, at: number): number {
    const opens = bytes[at] === GREATER && bytes[at + 1] === LESS && bytes[at + 2] === LETTER_V;
    if (!opens || bytes[at + 3] !== GREATER) return NOT_PLAIN;
    const end = this.digits(bytes, at + 4);
    return end !== NOT_PLAIN && closes(bytes, end) ? end + CLOSING_LENGTH : NOT_PLAIN;
  }

  /** Most values are small whole numbers, for which the machine has faster arithmetic. */
  private digits(bytes: Uint8Array, from: number): number {
    let at = from;
    let whole = 0;
    let byte = bytes[at] as number;
    while (byte >= ZERO && byte <= NINE && at - from < SMALL) {
      whole = whole * 10 + byte - ZERO;
      byte = bytes[++at] as number;
    }
    if (byte === LESS && at > from) {
      this.number = whole;
      return at;
    }
    this.number = decimals.read(bytes, from);
    return Number.isNaN(this.number) ? NOT_PLAIN : decimals.end;
  }
}

/** Whether `</v></c>` stands at `at`. */
function closes(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at + 1] === SLASH &&
    bytes[at + 2] === LETTER_V &&
    bytes[at + 3] === GREATER &&
    bytes[at + 4] === LESS &&
    bytes[at + 5] === SLASH &&
    bytes[at + 6] === LETTER_C &&
    bytes[at + 7] === GREATER
  );
}

/** Whether ` r="` stands at `at`, with the letter asked for. */
function attributeStands(bytes: Uint8Array, at: number, letter: number | undefined): boolean {
  return (
    bytes[at] === SPACE &&
    bytes[at + 1] === letter &&
    bytes[at + 2] === EQUALS &&
    bytes[at + 3] === QUOTE_SIGN
  );
}
