import {
  AMPERSAND,
  BANG,
  BRACKET,
  CARRIAGE_RETURN,
  HASH,
  LESS,
  LINE_FEED,
  NINE,
  QUESTION,
  SEMICOLON,
  SLASH,
  UNDERSCORE,
  ZERO,
  ascii,
  indexAfter,
  standsAt,
} from "../package/bytes";
import { damaged } from "../package/refusals";

const CDATA = ascii("<![CDATA[");
const CDATA_END = ascii("]]>");
const COMMENT_END = ascii("-->");
const INSTRUCTION_END = ascii("?>");
/** Room for characters grows by whole numbers of this. */
const ROOM = 1 << 16;
const LONGEST_REFERENCE = 40;
const NAMED: Readonly<Record<string, number>> = { lt: 60, gt: 62, amp: 38, quot: 34, apos: 39 };

// One call decodes many texts; U+FEFF inside a workbook is a character like any other.
const utf16 = new TextDecoder("utf-16le", { ignoreBOM: true });

/**
 * Character data on its way from UTF-8 bytes to strings. Decoding by hand, straight to UTF-16, costs a third of what
 * the platform's UTF-8 decoder does on Chinese text, since tags, references and characters take one pass.
 */
export class Characters {
  private units = new Uint16Array(1 << 14);
  length = 0;
  /** An underscore was seen, so that an escape such as `_x000D_` may stand in the text. */
  underscored = false;

  clear(): void {
    this.length = 0;
    this.underscored = false;
  }

  /**
   * Takes the text that begins at `from`; CDATA is text, comments are not. Returns the position of the tag that ends
   * it, or the end of the bytes where they end first.
   */
  append(bytes: Uint8Array, from: number): number {
    const end = bytes.length;
    this.reserve(end - from);
    const units = this.units;
    let length = this.length;
    let at = from;
    // A read behind the bytes would make all reads slow: the last few wait for the loop below.
    for (const safe = end - 2; at < safe;) {
      const byte = bytes[at] as number;
      if (byte >= 0xe0 && byte < 0xf0) {
        // Nearly every Chinese character.
        const second = bytes[at + 1] as number;
        const third = bytes[at + 2] as number;
        if ((((second ^ 0x80) | (third ^ 0x80)) & 0xc0) !== 0) throw badEncoding();
        units[length++] = ((byte & 15) << 12) | ((second & 63) << 6) | (third & 63);
        at += 3;
      } else if (byte > AMPERSAND && byte < UNDERSCORE && byte !== LESS) {
        units[length++] = byte;
        at++;
      } else {
        this.length = length;
        const next = this.unusual(bytes, at, byte);
        length = this.length;
        if (next === at) return at;
        at = next;
      }
    }
    this.length = length;
    return this.appendLast(bytes, at);
  }

  /** A text that reaches into the last bytes is one that the bytes do not hold whole, or nearly so. */
  private appendLast(bytes: Uint8Array, from: number): number {
    let at = from;
    while (at < bytes.length) {
      const next = this.unusual(bytes, at, bytes[at] as number);
      if (next === at) return at;
      at = next;
    }
    return bytes.length;
  }

  /** Characters from one place to another as a string; escapes still stand as they were written. */
  raw(from: number, end: number): string {
    return from === end ? "" : utf16.decode(this.units.subarray(from, end));
  }

  /** The text as meant, escapes resolved. Clears. */
  take(): string {
    const text = this.underscored ? unescaped(this.raw(0, this.length)) : this.raw(0, this.length);
    this.clear();
    return text;
  }

  private reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.units.length) return;
    const larger = new Uint16Array(Math.ceil(needed / ROOM) * ROOM);
    larger.set(this.units.subarray(0, this.length));
    this.units = larger;
  }

  private point(codePoint: number): void {
    if (codePoint > 0xffff) {
      this.units[this.length++] = 0xd800 | ((codePoint - 0x10000) >> 10);
      this.units[this.length++] = 0xdc00 | (codePoint & 1023);
    } else this.units[this.length++] = codePoint;
  }

  /** Any character, or `at` again where a tag stands there. */
  private unusual(bytes: Uint8Array, at: number, byte: number): number {
    if (byte === LESS) {
      const next = at + 1 < bytes.length ? bytes[at + 1] : SLASH;
      return next === BANG || next === QUESTION ? this.markup(bytes, at) : at;
    }
    if (byte === AMPERSAND) return this.reference(bytes, at);
    if (byte === CARRIAGE_RETURN) return this.lineEnd(bytes, at);
    if (byte >= 0x80) return this.multibyte(bytes, at, byte);
    if (byte === UNDERSCORE) this.underscored = true;
    this.units[this.length++] = byte;
    return at + 1;
  }

  /** XML hands out every line end as LF. */
  private lineEnd(bytes: Uint8Array, at: number): number {
    this.units[this.length++] = LINE_FEED;
    return at + 1 < bytes.length && bytes[at + 1] === LINE_FEED ? at + 2 : at + 1;
  }

  /** One cut by the end of the bytes comes again whole. */
  private multibyte(bytes: Uint8Array, at: number, byte: number): number {
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    if (at + length > bytes.length) return bytes.length;
    let codePoint = byte & (0x7f >> length);
    for (let i = 1; i < length; i++) {
      const next = bytes[at + i] as number;
      if ((next & 0xc0) !== 0x80) throw badEncoding();
      codePoint = (codePoint << 6) | (next & 63);
    }
    if (byte < 0xc2 || byte > 0xf4 || codePoint > 0x10ffff) throw badEncoding();
    this.point(codePoint);
    return at + length;
  }

  /** A CDATA section, comment or instruction inside text. */
  private markup(bytes: Uint8Array, at: number): number {
    const cdata = bytes[at + 1] === BANG && bytes[at + 2] === BRACKET && standsAt(bytes, at, CDATA);
    const next = skipMarkup(bytes, at);
    if (next < 0) return bytes.length;
    if (cdata) {
      const text = new TextDecoder().decode(bytes.subarray(at + CDATA.length, next - CDATA_END.length));
      for (const unit of text.replace(/\r\n?/g, "\n")) this.point(unit.codePointAt(0) as number);
      if (text.includes("_")) this.underscored = true;
    }
    return next;
  }

  /** `&lt;` or `&#24265;`. Entities of a document type do not exist here, and are not made up. */
  private reference(bytes: Uint8Array, at: number): number {
    if (bytes[at + 1] === HASH) return this.numbered(bytes, at);
    const semicolon = bytes.indexOf(SEMICOLON, at);
    if (semicolon < 0) return cutOrBad(at, bytes.length);
    const name =
      semicolon - at > LONGEST_REFERENCE ? "" : String.fromCharCode(...bytes.subarray(at + 1, semicolon));
    const codePoint = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
    if (codePoint === undefined) throw damaged("文字中有无法识别的实体");
    this.point(codePoint);
    return semicolon + 1;
  }

  private numbered(bytes: Uint8Array, at: number): number {
    let digitAt = at + 2;
    const base = ((bytes[digitAt] as number) | 32) === 120 ? 16 : 10;
    if (base === 16) digitAt++;
    let codePoint = 0;
    for (; digitAt < bytes.length; digitAt++) {
      const digit = digitOf(bytes[digitAt] as number);
      if (digit >= base) break;
      codePoint = codePoint * base + digit;
      if (codePoint > 0x10ffff) throw damaged("文字中有无法识别的字符编号");
    }
    if (digitAt >= bytes.length) return cutOrBad(at, bytes.length);
    if (bytes[digitAt] !== SEMICOLON) throw damaged("文字中有无法识别的字符编号");
    this.point(codePoint);
    return digitAt + 1;
  }
}

/** One serves all: a text is taken out before the next one begins, and nothing waits in between. */
export const characters = new Characters();

/** Position behind a comment, CDATA section or instruction that begins at `at`, or `UNFINISHED`. */
export function skipMarkup(bytes: Uint8Array, at: number): number {
  if (bytes[at + 1] === QUESTION) return indexAfter(bytes, at + 2, INSTRUCTION_END);
  if (bytes[at + 2] === BRACKET) return indexAfter(bytes, at + CDATA.length, CDATA_END);
  return indexAfter(bytes, at + 4, COMMENT_END);
}

/** `_x000D_` is a carriage return, `_x005F_` an underscore that protects what follows. */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function digitOf(byte: number): number {
  if (byte >= ZERO && byte <= NINE) return byte - ZERO;
  const lower = byte | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : 99;
}

/** A reference cut by the end of the bytes comes again with more; a long one never ends. */
function cutOrBad(at: number, end: number): number {
  if (end - at > LONGEST_REFERENCE) throw damaged("文字中有无法识别的实体");
  return end;
}

function badEncoding(): Error {
  return damaged("文字编码有误");
}
