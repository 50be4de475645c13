/** One cell's text: `width` in characters as Excel shows it, `size` in points. */
export interface MeasuredText {
  readonly text: string;
  readonly width: number;
  readonly size: number;
}

/** The tallest row that Excel knows, in points. */
export const TALLEST_ROW = 409;
/** Row heights go by screen pixels. */
const STEP = 0.75;
/** A digit of the default font is 7 pixels wide, a pixel 0.75 points; a wider default font only leaves more room. */
const CHARACTER = 7 * STEP;
/** Kept free beside the text: screens and printers do not agree to the point. */
const RESERVE = 1.5;
/** Line height in ems: Excel spaces Chinese fonts by 1.2; the fonts that stand in for absent ones go up to 1.45. */
const LINE = 1.34;
/** Air above and below the text, in points. */
const AIR = 6;

/** Height in points of a row in which all these texts show whole; never less than one line. */
export function rowHeight(texts: readonly MeasuredText[]): number {
  let most = 0;
  for (const { text, width, size } of texts) most = Math.max(most, textHeight(countLines(text, width, size), size));
  return most;
}

/** Height in points that a number of lines takes, in whole pixels. */
export function textHeight(lines: number, size: number): number {
  return Math.ceil((Math.max(1, lines) * size * LINE + AIR) / STEP) * STEP;
}

/** How many lines fit into a height of so many points; at least one. */
export function linesWithin(height: number, size: number): number {
  return Math.max(1, Math.floor((height - AIR) / (size * LINE)));
}

/** Into how many lines a cell of this width breaks the text; an empty text takes one. */
export function countLines(text: string, width: number, size: number): number {
  if (text.length <= roomOf(width, size) && !text.includes("\n")) return 1;
  return lineStarts(text, width, size).length;
}

/** Where each line begins once a cell of this width has wrapped the text; a line feed belongs to the line it ends. */
export function lineStarts(text: string, width: number, size: number): number[] {
  const room = roomOf(width, size);
  const starts = [0];
  let lineStart = 0;
  let used = 0;
  let gap = 0;
  let usedAtGap = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (i > lineStart && mayBreak(text.charCodeAt(i - 1), code)) {
      gap = i;
      usedAtGap = used;
    }
    const wide = emsOf(code);
    if (used + wide > room && i > lineStart && code !== FEED) {
      // A word or a pair that may not be parted goes to the next line whole, unless it is all there is on this one.
      const cut = gap > lineStart ? gap : i;
      used -= gap > lineStart ? usedAtGap : used;
      starts.push((lineStart = cut));
    }
    used += wide;
    if (code === FEED && i + 1 < text.length) {
      starts.push((lineStart = i + 1));
      used = 0;
    }
  }
  return starts;
}

/** Ems in a line. */
function roomOf(width: number, size: number): number {
  return Math.max(1, (width * CHARACTER - RESERVE) / size);
}

const FEED = 10;
/** Punctuation that begins no line. */
const NEVER_FIRST = codes("，。、；：？！）》」』】〕〉”’…—％·,.;:?!)]}%～");
/** Punctuation that ends no line. */
const NEVER_LAST = codes("（《「『【〔〈“‘([{￥$");
const ASCII = 0x80;

function mayBreak(before: number, after: number): boolean {
  if (NEVER_FIRST.has(after) || NEVER_LAST.has(before)) return false;
  if (isLowSurrogate(after)) return false;
  return !(inWord(before) && inWord(after));
}

function inWord(code: number): boolean {
  return code < ASCII && code > 32;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

function codes(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}

/** Width of a character in ems. Latin is taken as wide as the widest of the fonts that may stand in. */
function emsOf(code: number): number {
  if (code < ASCII) return LATIN[code] ?? 0;
  if (isLowSurrogate(code) || isUnseen(code)) return 0;
  return code >= 0xff61 && code <= 0xffdc ? 0.5 : 1;
}

function isUnseen(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
}

const LATIN = Array.from({ length: ASCII }, (_, code) => latinEms(code));

function latinEms(code: number): number {
  const character = String.fromCharCode(code);
  if (code < 32) return 0;
  if (/[MWmw@%]/.test(character)) return 0.98;
  if (/[A-Z&]/.test(character)) return 0.76;
  return /[ ijl.,;:'|!()[\]]/.test(character) ? 0.4 : 0.64;
}
