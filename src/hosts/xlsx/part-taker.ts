import { joined } from "./bytes";
import type { Take } from "./package";
import { overLimits } from "./refusals";

/** One cell or one shared text cannot be longer than this, however it is written. */
const LONGEST_ITEM = 16 << 20;

/**
 * Gives pieces to `take` one after the other, each behind what the one before left over. An item that does not end
 * is tried again only when the bytes have doubled, so that a long one costs linear time.
 */
export function partTaker(take: Take): (piece: Uint8Array, last: boolean) => void {
  let held: Uint8Array[] = [];
  let length = 0;
  let tryAt = 0;
  return (piece, last) => {
    held.push(piece);
    length += piece.length;
    if (length < tryAt && !last) return;
    const bytes = held.length === 1 ? piece : joined(...held);
    const taken = take(bytes, last);
    // A copy, since what is left over is little and would keep the whole piece alive.
    held = taken === bytes.length ? [] : [taken === 0 ? bytes : bytes.slice(taken)];
    length = bytes.length - taken;
    tryAt = taken === 0 ? 2 * length : 0;
    if (length > LONGEST_ITEM) throw overLimits("单个单元格的内容过长");
  };
}
