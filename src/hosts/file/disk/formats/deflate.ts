import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, createDeflateRaw, deflateRawSync } from "node:zlib";
import type { Deflate, Effort, Packed } from "../../write/zip/deflate";

/** The second takes hardly longer than the first and leaves a tenth less; the sixth takes twice as long as the fourth for a twentieth. */
const LEVEL: Readonly<Record<Effort, number>> = { quick: 2, thorough: 4 };
/** Bytes that zlib hands out at a time. */
const CHUNK = 1 << 18;

/** Packs by zlib: short parts at once, long ones on another thread while the next rows are being written. */
export const deflate: Deflate = async (chunks, effort) => {
  const iterator = chunks[Symbol.iterator]();
  const first = iterator.next();
  if (first.done) return packed([deflateRawSync(new Uint8Array())], 0, 0);
  const second = iterator.next();
  if (second.done) {
    const level = LEVEL[effort];
    return packed([deflateRawSync(first.value, { level })], first.value.length, crc32(first.value));
  }
  return packStream(rest(first.value, second.value, iterator), effort);
};

function* rest(first: Uint8Array, second: Uint8Array, iterator: Iterator<Uint8Array>): Generator<Uint8Array> {
  yield first;
  yield second;
  for (let next = iterator.next(); !next.done; next = iterator.next()) yield next.value;
}

async function packStream(chunks: Iterable<Uint8Array>, effort: Effort): Promise<Packed> {
  let size = 0;
  let crc = 0;
  function* counted(): Generator<Uint8Array> {
    for (const chunk of chunks) {
      size += chunk.length;
      crc = crc32(chunk, crc);
      yield chunk;
    }
  }
  const pieces: Uint8Array[] = [];
  await pipeline(
    Readable.from(counted()),
    createDeflateRaw({ level: LEVEL[effort], chunkSize: CHUNK }),
    async (source: AsyncIterable<Buffer>) => {
      for await (const piece of source) pieces.push(piece);
    },
  );
  return packed(pieces, size, crc);
}

function packed(chunks: readonly Uint8Array[], size: number, crc: number): Packed {
  return { chunks, size, crc, packedSize: chunks.reduce((sum, { length }) => sum + length, 0) };
}
