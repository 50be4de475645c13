import {
  BANG,
  LESS,
  QUESTION,
  SLASH,
  UNFINISHED,
  ascii,
  indexAfter,
  endsName,
  standsAt,
} from "../../package/bytes";
import { isOn, isStrike } from "../../strike-tag";
import { type Characters, skipMarkup } from "../../xml/characters";

const [LETTER_T, LETTER_R] = ascii("tr");
const PHONETIC = ascii("rPh");
const PHONETIC_END = ascii("</rPh>");
const INLINE = ascii("is");
const [GREATER] = ascii(">");

/** What is met on the way through the runs of a text. */
export interface TextRuns {
  /** The present run is struck out. */
  strike: boolean;
  /** Some run with text was. */
  struck: boolean;
}

/** Takes the runs of an inline text from behind `<is>`; returns the position behind `</is>`, or `UNFINISHED`. */
export function appendInlineText(
  bytes: Uint8Array,
  from: number,
  characters: Characters,
  runs: TextRuns,
): number {
  runs.strike = runs.struck = false;
  let at = bytes.indexOf(LESS, from);
  while (at >= 0) {
    const next = takeTag(bytes, at, characters, runs);
    if (next === UNFINISHED) return UNFINISHED;
    if (bytes[at + 1] === SLASH && standsAt(bytes, at + 2, INLINE) && endsName(bytes[at + 4])) return next;
    at = bytes[next] === LESS ? next : bytes.indexOf(LESS, next);
  }
  return UNFINISHED;
}

function takeTag(bytes: Uint8Array, at: number, characters: Characters, runs: TextRuns): number {
  const first = bytes[at + 1];
  if (first === BANG || first === QUESTION) return skipMarkup(bytes, at);
  const close = bytes.indexOf(GREATER as number, at);
  if (close < 0) return UNFINISHED;
  const empty = bytes[close - 1] === SLASH;
  if (first === LETTER_T && endsName(bytes[at + 2]) && !empty) {
    const before = characters.length;
    const stop = characters.append(bytes, close + 1);
    if (runs.strike && characters.length > before) runs.struck = true;
    return stop < bytes.length ? stop : UNFINISHED;
  }
  if (first === LETTER_R && endsName(bytes[at + 2])) runs.strike = false;
  else if (isStrike(bytes, at + 1)) runs.strike = isOn(bytes, at + 1, close);
  const phonetic = standsAt(bytes, at + 1, PHONETIC) && endsName(bytes[at + 4]) && !empty;
  return phonetic ? indexAfter(bytes, close, PHONETIC_END) : close + 1;
}
