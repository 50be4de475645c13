import { codeAt } from "./code-at";

// White space of every kind, and the marks that take no room: soft hyphen, zero-width space and joiners, BOM, and those
// that turn the direction of writing.
const UNSEEN = /[\s\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+/g;
const ONE_UNSEEN = /[\s\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/;

/** For comparing, never for printing: NFKC (so １ is 1, Ⅰ is I, Kangxi radicals are characters), no white space. */
export function plain(text: string): string {
  if (!CHANGES.test(text)) return text;
  const { length } = text;
  if (length > LONGEST) return anew(text);
  // As long as it can become: a list that grows is copied again and again.
  const codes = new Array<number>(length);
  let count = 0;
  for (let i = 0; i < length; i++) {
    const code = plainCode(codeAt(text, i));
    if (code === STRANGE) return anew(text);
    if (code !== NOTHING) codes[count++] = code;
  }
  codes.length = count;
  // Codes and no pieces of the text: a string of pieces keeps them all for as long as it is kept itself.
  return String.fromCharCode(...codes);
}

/** A number of what `plain` makes of a text: texts that are the same for it have it in common, hardly any others do. No text is made to find it. */
export function plainSum(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const code = plainCode(codeAt(text, i));
    if (code === STRANGE) return sumOfAll(anew(text));
    if (code !== NOTHING) sum = added(sum, code);
  }
  return sum;
}

function sumOfAll(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = added(sum, codeAt(text, i));
  return sum;
}

function added(sum: number, code: number): number {
  return (Math.imul(sum, 31) + code) | 0;
}

/** What `plainCode` says of characters that vanish, and of those whose whole text has to be made anew. */
const NOTHING = 0;
const STRANGE = -1;

/** What NFKC makes of a character that it changes wherever it stands, or leaves alone. */
function plainCode(code: number): number {
  if (staysAsItIs(code)) return code;
  if (code >= FIRST_WIDE && code <= LAST_WIDE) return code - WIDER;
  return isPlainSpace(code) ? NOTHING : STRANGE;
}

function anew(text: string): string {
  return text.normalize("NFKC").replace(UNSEEN, "");
}

/** As many arguments as any engine takes. */
const LONGEST = 4_096;

/** Whatever `staysAsItIs` lets through nowhere; a single class is what engines look for fastest, and settles most texts. */
const CHANGES = /[^\x21-\x7F\u3001\u3002\u3008-\u3011\u4E00-\u9FFF]/;

/** ！ to ～, which NFKC makes ! to ~. */
const FIRST_WIDE = 0xff01;
const LAST_WIDE = 0xff5e;
const WIDER = 0xfee0;

/** Characters that NFKC leaves alone wherever they stand: ASCII, 、。, brackets from 〈 to 】, the usual Chinese ones. */
function staysAsItIs(code: number): boolean {
  if (code >= 0x4e00) return code <= 0x9fff;
  if (code < 0x80) return code > 0x20;
  return code === 0x3001 || code === 0x3002 || (code >= 0x3008 && code <= 0x3011);
}

/** Text without white space and invisible marks at both ends; what stands between is kept. */
export function trimmed(text: string): string {
  const { length } = text;
  let from = 0;
  let to = length;
  while (from < to && isUnseen(codeAt(text, from))) from++;
  while (to > from && isUnseen(codeAt(text, to - 1))) to--;
  return from === 0 && to === length ? text : text.slice(from, to);
}

/** White space that is all of what it is, whatever stands beside it: blanks, tabs, ends of lines, the ideographic space. */
function isPlainSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0x3000;
}

/** Character by character: a pattern for the end of a text tries again at every blank inside it. */
function isUnseen(code: number): boolean {
  if (code < 0x80) return isPlainSpace(code);
  return code > 0x3000 ? code === 0xfeff : ONE_UNSEEN.test(String.fromCharCode(code));
}
