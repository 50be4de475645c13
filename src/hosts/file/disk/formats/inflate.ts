import { crc32, createInflateRaw, inflateRawSync } from "node:zlib";
import type { Inflate } from "../../read/package/inflate";

const PIECE = 1 << 18;

/** Unpacking by Node's zlib. */
export const nodeInflate: Inflate = {
  atOnce: 1 << 20,
  // Room for one byte more than asked for: zlib would otherwise ask for a second buffer to see that nothing follows.
  whole: (packed, most) =>
    plainBytes(
      inflateRawSync(packed, { maxOutputLength: Math.max(most, 1), chunkSize: Math.max(most + 1, 64) }),
    ),
  pieces,
  crc32,
};

async function* pieces(packed: Uint8Array): AsyncIterable<Uint8Array> {
  const stream = createInflateRaw({ chunkSize: PIECE });
  stream.end(packed);
  for await (const piece of stream) yield plainBytes(piece as Buffer);
}

/** Scanners run faster when they meet one kind of array only; and what is cut out of it by `slice` is a copy. */
export function plainBytes({ buffer, byteOffset, length }: Buffer): Uint8Array {
  return new Uint8Array(buffer, byteOffset, length);
}
