// White space of every kind, and the marks that take no room: soft hyphen, zero-width space and joiners, BOM, and those
// that turn the direction of writing.
const UNSEEN = /[\s\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+/g;
const ONE_UNSEEN = /[\s\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/;

/** For comparing, never for printing: NFKC (so １ is 1, Ⅰ is I, Kangxi radicals are characters), no white space. */
export function plain(text: string): string {
  let narrow = "";
  let done = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (staysAsItIs(code)) continue;
    if (code < FIRST_WIDE || code > LAST_WIDE) return text.normalize("NFKC").replace(UNSEEN, "");
    narrow += text.slice(done, i) + String.fromCharCode(code - WIDER);
    done = i + 1;
  }
  return done === 0 ? text : narrow + text.slice(done);
}

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
  let from = 0;
  let to = text.length;
  while (from < to && isUnseen(text.charCodeAt(from))) from++;
  while (to > from && isUnseen(text.charCodeAt(to - 1))) to--;
  return from === 0 && to === text.length ? text : text.slice(from, to);
}

/** Character by character: a pattern for the end of a text tries again at every blank inside it. */
function isUnseen(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return code > 0x3000 ? code === 0xfeff : RARE_UNSEEN.has(code);
}

/** The rest of `UNSEEN` between ASCII and the ideographic space. */
const RARE_UNSEEN = new Set(
  Array.from({ length: 0x3001 - 0x80 }, (_, i) => 0x80 + i).filter((code) =>
    ONE_UNSEEN.test(String.fromCharCode(code)),
  ),
);
