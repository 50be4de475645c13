import { BANG, COLON, LESS, QUESTION, SLASH, ascii, endsName, joined, standsAt } from "../package/bytes";
import { skipMarkup } from "./characters";
import { transcoder } from "./encoding";
import { damaged } from "../package/refusals";
import { prefixRemover } from "./prefix";
import type { PieceStep } from "./piece-step";

const DOCTYPE = ascii("<!DOCTYPE");
/** A part whose root has not begun by then is none of ours. */
const LONGEST_PROLOGUE = 1 << 20;
const NOTHING = new Uint8Array(0);

/**
 * Takes the pieces of a part as stored and gives UTF-8 with tags without prefix: what nearly every part is already,
 * so that the pieces pass through untouched. A document type is refused.
 */
export function xmlIntake(): PieceStep {
  let held: Uint8Array = NOTHING;
  let steps: readonly PieceStep[] | null = null;
  return (piece, last) => {
    if (steps) return through(steps, piece, last);
    held = held.length === 0 ? piece : joined(held, piece);
    steps = stepsFor(held, last);
    return steps ? through(steps, held, last) : NOTHING;
  };
}

function through(steps: readonly PieceStep[], piece: Uint8Array, last: boolean): Uint8Array {
  return steps.reduce((bytes, step) => step(bytes, last), piece);
}

/** `null`: the root has not begun yet. */
function stepsFor(head: Uint8Array, last: boolean): readonly PieceStep[] | null {
  const decode = transcoder(head);
  const prefix = rootPrefix(decode ? decode()(head, last) : head);
  if (prefix === null) {
    if (last || head.length > LONGEST_PROLOGUE) throw damaged("部件内容不完整");
    return null;
  }
  return [...(decode ? [decode()] : []), ...(prefix.length > 0 ? [prefixRemover(prefix)] : [])];
}

/** What stands before the colon of the root's name, often nothing; `null` where the root has not begun. */
function rootPrefix(bytes: Uint8Array): Uint8Array | null {
  let at = bytes.indexOf(LESS);
  while (at >= 0 && (bytes[at + 1] === BANG || bytes[at + 1] === QUESTION)) {
    if (standsAt(bytes, at, DOCTYPE)) throw damaged("部件中含有 DOCTYPE 声明，出于安全考虑不予读取");
    const behind = skipMarkup(bytes, at);
    at = behind < 0 ? -1 : bytes.indexOf(LESS, behind);
  }
  if (at < 0) return null;
  let colon = at;
  for (let end = at + 1; end < bytes.length; end++) {
    if (bytes[end] === COLON) colon = end;
    if (endsName(bytes[end]) && end > at + 1) return bytes.slice(at + 1, Math.max(colon, at + 1));
    if (bytes[end] === SLASH) return NOTHING;
  }
  return null;
}
