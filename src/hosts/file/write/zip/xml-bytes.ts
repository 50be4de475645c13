import { LONGEST_TEXT } from "../../../../workbook/fitted";
import { codeAt } from "../../../../workbook/text/code-at";
import { keepsBlanks, textElement } from "./xml-text";

/** Room that a part begins with; most parts are short. */
const FIRST = 1 << 12;
/** Bytes gathered before they are handed on: many small pieces cost more than a few large ones. */
const PIECE = 1 << 18;
/** Bytes that are moved at once, as a number. None of them is NaN, whose bits may change: UTF-8 has no 0x7F or 0xFF behind 0xF0 or more. */
const WORD = 8;
/** Whether this machine keeps the lowest byte of a word first. */
const LITTLE_ENDIAN = new Uint8Array(Int32Array.of(1).buffer)[0] === 1;
/** Bytes that a UTF-16 unit takes at most. */
const WIDEST = 3;
/** The largest number that is written digit by digit: it fits into 31 bits. */
const LARGEST_QUICK = 2 ** 30;
const MOST_DIGITS = 10;

const [TAB, LINE_FEED, SPACE, AMPERSAND, LESS, GREATER, UNDERSCORE, ZERO] = [
  9, 10, 32, 38, 60, 62, 95, 48,
] as const;
/** The two digits of each number below a hundred. */
const PAIRS = Uint16Array.from({ length: 100 }, (_, number) => {
  const tens = Math.floor(number / 10);
  return ((ZERO + tens) << 8) | (ZERO + number - tens * 10);
});

/**
 * Bytes of the units that `textElement` changes nothing of: of ASCII, and of those that take three but for marks of direction and
 * halves of pairs. 0: others. A table, for every character of a long sheet is asked about.
 */
const PLAIN = new Uint8Array(0x10000);
PLAIN.fill(1, SPACE, 0x80);
for (const narrow of [TAB, LINE_FEED]) PLAIN[narrow] = 1;
for (const changed of [AMPERSAND, LESS, GREATER, UNDERSCORE]) PLAIN[changed] = 0;
for (const [from, end] of [
  [0x2010, 0x202a],
  [0x202f, 0x2066],
  [0x206a, 0xd800],
  [0xe000, 0xfffe],
] as const)
  PLAIN.fill(WIDEST, from, end);

const OPEN = markup("<t>");
const CLOSE = markup("</t>");

/** Markup that is written again and again: its bytes, eight at a time. */
export interface Markup {
  /** In bytes. */
  readonly length: number;
  readonly words: Float64Array;
}

/** A text as the bytes of its UTF-8. */
export function markup(text: string): Markup {
  const { length } = new TextEncoder().encode(text);
  const words = new Float64Array(Math.ceil(length / WORD));
  new TextEncoder().encodeInto(text, new Uint8Array(words.buffer));
  return { length, words };
}

/** XML on its way into bytes. A long sheet has a million cells, and their bytes are made here without a string for each of them. */
export class XmlBytes {
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(FIRST);
  #view = new DataView(this.#bytes.buffer);
  /** The room of the piece that was handed on last: it may still be read. */
  #other = new Uint8Array(FIRST);
  #at = 0;

  /** Whether there is enough to be handed on. */
  get isFull(): boolean {
    return this.#at >= PIECE;
  }

  /** How far it is written. */
  get mark(): number {
    return this.#at;
  }

  /** What was written behind the mark is not written. */
  backTo(mark: number): void {
    this.#at = mark;
  }

  /** What was gathered, or nothing; the next begins afresh, and the one after that in the same room again. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#at);
    [this.#bytes, this.#other] = [this.#other, this.#bytes];
    this.#view = new DataView(this.#bytes.buffer);
    this.#at = 0;
    return taken;
  }

  /** What was written behind the mark, for who writes on in the same room. */
  copy(mark: number): Uint8Array {
    return this.#bytes.slice(mark, this.#at);
  }

  /** Text as it is. */
  raw(text: string): void {
    this.#room(text.length * WIDEST);
    this.#at += this.#encoder.encodeInto(text, this.#bytes.subarray(this.#at)).written;
  }

  put(what: Markup): void {
    this.#room(what.length + WORD);
    this.#set(what);
  }

  /** Markup, and behind it once more what stands behind a mark: eight bytes at most. */
  putBefore(what: Markup, mark: number, length: number): void {
    this.#room(what.length + WORD);
    this.#set(what);
    const view = this.#view;
    view.setFloat64(this.#at, view.getFloat64(mark, LITTLE_ENDIAN), LITTLE_ENDIAN);
    this.#at += length;
  }

  /** A number as JavaScript writes it; nearly all are whole and short. */
  number(number: number): void {
    if (!isQuick(number)) return this.raw(String(number));
    this.#room(MOST_DIGITS);
    this.#digits(number);
  }

  /** The same between markup. */
  numberWithin(before: Markup, number: number, after: Markup): void {
    if (isQuick(number)) {
      this.#room(before.length + MOST_DIGITS + after.length + WORD);
      this.#set(before);
      this.#digits(number);
      this.#set(after);
    } else {
      this.put(before);
      this.raw(String(number));
      this.put(after);
    }
  }

  /** Where there is room for it: the last word reaches over its end, and what follows is written over that. */
  #set({ words, length }: Markup): void {
    const view = this.#view;
    const at = this.#at;
    for (let index = 0; index < words.length; index++)
      view.setFloat64(at + index * WORD, words[index] as number, LITTLE_ENDIAN);
    this.#at = at + length;
  }

  /** `<t>…</t>` of a cell or a shared string, as `textElement` makes it. */
  text(text: string): void {
    const start = this.#at;
    this.put(OPEN);
    if (this.#asItIs(text)) return this.put(CLOSE);
    this.#at = start;
    this.raw(textElement(text));
  }

  /** Writes the text if an element holds it as it is, as nearly every text. */
  #asItIs(text: string): boolean {
    const { length } = text;
    if (length > LONGEST_TEXT || keepsBlanks(text)) return false;
    this.#room(length * WIDEST);
    const bytes = this.#bytes;
    let at = this.#at;
    for (let index = 0; index < length; index++) {
      const unit = codeAt(text, index);
      const width = PLAIN[unit];
      if (width === WIDEST) {
        bytes[at++] = 0xe0 | (unit >> 12);
        bytes[at++] = 0x80 | ((unit >> 6) & 0x3f);
        bytes[at++] = 0x80 | (unit & 0x3f);
      } else if (width === 1) bytes[at++] = unit;
      else return false;
    }
    this.#at = at;
    return true;
  }

  /** Where there is room for them, two at once. */
  #digits(number: number): void {
    const length = digitsOf(number);
    const view = this.#view;
    let rest = number;
    let at = this.#at + length;
    for (; rest >= 10; at -= 2) {
      const hundreds = (rest / 100) | 0;
      view.setUint16(at - 2, PAIRS[rest - hundreds * 100] as number);
      rest = hundreds;
    }
    if (at > this.#at) view.setUint8(at - 1, ZERO + rest);
    this.#at += length;
  }

  #room(more: number): void {
    const needed = this.#at + more;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#at));
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
  }
}

/** Whether a number is written digit by digit. */
function isQuick(number: number): boolean {
  return number >= 0 && number <= LARGEST_QUICK && Number.isInteger(number);
}

/** Of a whole number that is written digit by digit. */
function digitsOf(number: number): number {
  let length = 1;
  for (let bound = 10; number >= bound; bound *= 10) length++;
  return length;
}
