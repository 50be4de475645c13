import { BANG, COLON, LESS, QUESTION, SLASH, joined, standsAt } from "../package/bytes";
import { skipMarkup } from "./characters";
import { damaged } from "../package/refusals";
import type { PieceStep } from "./piece-step";

const NOTHING = new Uint8Array(0);
const LONGEST_COMMENT = 4 << 20;

/**
 * `<x:row>` becomes `<row>`, so that the scanners know one spelling only. What a piece does not hold whole (a
 * comment, the beginning of a tag) is held back for the next one.
 */
export function prefixRemover(prefix: Uint8Array): PieceStep {
  const marked = joined(prefix, Uint8Array.of(COLON));
  let held: Uint8Array = NOTHING;
  return (piece, last) => {
    const bytes = held.length === 0 ? piece : joined(held, piece);
    const { out, taken } = withoutPrefix(bytes, marked, last);
    held = bytes.slice(taken);
    if (held.length > LONGEST_COMMENT) throw damaged("部件中有过长的注释");
    return out;
  };
}

function withoutPrefix(
  bytes: Uint8Array,
  marked: Uint8Array,
  last: boolean,
): { out: Uint8Array; taken: number } {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  let from = 0;
  const keep = (end: number): void => {
    out.set(bytes.subarray(from, end), length);
    length += end - from;
    from = end;
  };
  for (let at = bytes.indexOf(LESS); at >= 0; at = bytes.indexOf(LESS, Math.max(from, at + 1))) {
    const behind = behindTagStart(bytes, at, marked, last);
    if (behind < 0) {
      keep(at);
      return { out: out.subarray(0, length), taken: at };
    }
    keep(behind);
    if (standsAt(bytes, behind, marked) && isTag(bytes, at)) from = behind + marked.length;
  }
  keep(bytes.length);
  return { out: out.subarray(0, length), taken: bytes.length };
}

/** Where a tag's name begins, or where a comment or CDATA section ends; negative where the bytes do not tell yet. */
function behindTagStart(bytes: Uint8Array, at: number, marked: Uint8Array, last: boolean): number {
  if (isTag(bytes, at)) {
    const whole = last || at + 2 + marked.length <= bytes.length;
    return whole ? at + (bytes[at + 1] === SLASH ? 2 : 1) : -1;
  }
  const behind = skipMarkup(bytes, at);
  return behind < 0 && last ? bytes.length : behind;
}

function isTag(bytes: Uint8Array, at: number): boolean {
  return bytes[at + 1] !== BANG && bytes[at + 1] !== QUESTION;
}
