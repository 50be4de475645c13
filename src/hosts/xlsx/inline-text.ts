import { BANG, LESS, QUESTION, SLASH, UNFINISHED, ascii, behind, endsName, standsAt } from "./bytes";
import { type Characters, skipMarkup } from "./characters";

const [LETTER_T] = ascii("t");
const PHONETIC = ascii("rPh");
const PHONETIC_END = ascii("</rPh>");
const INLINE = ascii("is");
const [GREATER] = ascii(">");

/** Takes the runs of an inline text from behind `<is>`; returns the position behind `</is>`, or `UNFINISHED`. */
export function appendInlineText(bytes: Uint8Array, from: number, characters: Characters): number {
  let at = bytes.indexOf(LESS, from);
  while (at >= 0) {
    const next = takeTag(bytes, at, characters);
    if (next === UNFINISHED) return UNFINISHED;
    if (bytes[at + 1] === SLASH && standsAt(bytes, at + 2, INLINE) && endsName(bytes[at + 4])) return next;
    at = bytes[next] === LESS ? next : bytes.indexOf(LESS, next);
  }
  return UNFINISHED;
}

function takeTag(bytes: Uint8Array, at: number, characters: Characters): number {
  const first = bytes[at + 1];
  if (first === BANG || first === QUESTION) return skipMarkup(bytes, at);
  const close = bytes.indexOf(GREATER as number, at);
  if (close < 0) return UNFINISHED;
  const empty = bytes[close - 1] === SLASH;
  if (first === LETTER_T && endsName(bytes[at + 2]) && !empty) {
    const stop = characters.append(bytes, close + 1);
    return stop < bytes.length ? stop : UNFINISHED;
  }
  const phonetic = standsAt(bytes, at + 1, PHONETIC) && endsName(bytes[at + 4]) && !empty;
  return phonetic ? behind(bytes, close, PHONETIC_END) : close + 1;
}
