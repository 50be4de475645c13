/** The bytes that XML is made of. */
const TAB = 9;
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const SPACE = 32;
export const BANG = 33;
export const QUOTE_SIGN = 34;
export const HASH = 35;
export const AMPERSAND = 38;
export const APOSTROPHE = 39;
export const MINUS = 45;
export const DOT = 46;
export const SLASH = 47;
export const ZERO = 48;
export const NINE = 57;
export const COLON = 58;
export const SEMICOLON = 59;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
export const QUESTION = 63;
export const BRACKET = 91;
export const UNDERSCORE = 95;

/** Returned instead of a position: the bytes end before the thing does. */
export const UNFINISHED = -1;

/** ASCII text as bytes, for comparing. */
export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Whether `word` stands at `at`. */
export function standsAt(bytes: Uint8Array, at: number, word: Uint8Array): boolean {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word[i]) return false;
  return true;
}

/** Position behind the next `mark`, or `UNFINISHED`. */
export function indexAfter(bytes: Uint8Array, from: number, mark: Uint8Array): number {
  const first = mark[0] as number;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (standsAt(bytes, at, mark)) return at + mark.length;
  }
  return UNFINISHED;
}

/** White space inside a tag. */
export function isSpace(byte: number | undefined): boolean {
  return byte === SPACE || byte === LINE_FEED || byte === CARRIAGE_RETURN || byte === TAB;
}

/** Whether a tag's name ends here. */
export function endsName(byte: number | undefined): boolean {
  return byte === GREATER || byte === SLASH || isSpace(byte);
}

/** The bytes of all pieces, one after the other. */
export function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
