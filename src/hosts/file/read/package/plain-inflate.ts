import { Inflate } from "fflate";

/** Deflate makes at most 1,032 bytes of one: a step gives no more than 17 MB, and whoever counts may stop after it. */
const STEP = 1 << 14;

/**
 * Raw deflate without the browser's help. Chromium 91 has `DecompressionStream` for gzip, whose check sum would have to
 * be known beforehand (some producers leave it out), and which throws away what it has unpacked when the sum is wrong.
 */
export function* plainPieces(packed: Uint8Array): Iterable<Uint8Array> {
  if (packed.length === 0) throw new RangeError("Nothing to unpack.");
  const found: Uint8Array[] = [];
  const inflate = new Inflate((piece) => void found.push(piece));
  for (let at = 0; at < packed.length; at += STEP) {
    inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    for (const piece of found.splice(0)) if (piece.length > 0) yield piece;
  }
}
