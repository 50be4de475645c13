import { codeAt } from "./code-at";

const SIGNS = /[^\p{L}\p{N}]/gu;
const ONE_SIGN = /[^\p{L}\p{N}]/u;
const FIRST_HALF = 0xd800;
const LAST_HALF = 0xdfff;

/** What each character is, as soon as it was asked about: properties of characters are slow to look up. */
const KINDS = new Uint8Array(0x10000);
const UNASKED = 0;
const LETTER = 1;
const SIGN = 2;
const HALF = 3;

/** The letters and figures of a text: Chinese characters, Latin letters, digits of every kind; no signs, no white space. */
export function lettersIn(text: string): string {
  let letters = "";
  let done = 0;
  const { length } = text;
  for (let i = 0; i < length; i++) {
    const code = codeAt(text, i);
    let kind = KINDS[code];
    if (kind === UNASKED) kind = kindOf(code);
    if (kind === LETTER) continue;
    // Rare characters are two units.
    if (kind === HALF) return text.replace(SIGNS, "");
    if (i > done) letters += text.slice(done, i);
    done = i + 1;
  }
  return done === 0 ? text : letters + text.slice(done);
}

function kindOf(code: number): number {
  if (code >= FIRST_HALF && code <= LAST_HALF) return (KINDS[code] = HALF);
  return (KINDS[code] = ONE_SIGN.test(String.fromCharCode(code)) ? SIGN : LETTER);
}
