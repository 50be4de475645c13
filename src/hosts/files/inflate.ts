import { crc32, createInflateRaw, inflateRawSync } from "node:zlib";
import type { Inflate } from "../xlsx/inflate";

const PIECE = 1 << 17;

/** Unpacking by Node's zlib. */
export const nodeInflate: Inflate = {
  // Room for one byte more than asked for: zlib would otherwise ask for a second buffer to see that nothing follows.
  whole: (packed, most) =>
    inflateRawSync(packed, { maxOutputLength: Math.max(most, 1), chunkSize: Math.max(most + 1, 64) }),
  pieces: (packed) => {
    const stream = createInflateRaw({ chunkSize: PIECE });
    stream.end(packed);
    return stream;
  },
  crc32,
};
