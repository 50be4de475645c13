import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, createDeflateRaw, deflateRawSync } from "node:zlib";
import type { Deflate, Effort, Packed } from "../../write/zip/deflate";

/** The second takes hardly longer than the first and leaves a tenth less; the sixth takes twice as long as the fourth for a twentieth. */
const LEVEL: Readonly<Record<Effort, number>> = { quick: 2, thorough: 4 };
/** Bytes that zlib hands out at a time. */
const CHUNK = 1 << 18;

/** Bytes that are packed at once: to hand shorter parts to another thread costs more than to pack them. */
const SHORT = 1 << 19;

/** Packs by zlib: short parts at once, long ones on another thread while the next rows are being written. */
export const deflate: Deflate = async (chunks, effort) => {
  const iterator = chunks[Symbol.iterator]();
  const begun: Uint8Array[] = [];
  let size = 0;
  let next = iterator.next();
  for (; !next.done && size < SHORT; next = iterator.next()) {
    begun.push(next.value);
    size += next.value.length;
  }
  if (!next.done) return packStream(all(begun, next.value, iterator), effort);
  const part = begun.length === 1 ? begun[0]! : Buffer.concat(begun);
  return packed([deflateRawSync(part, { level: LEVEL[effort] })], size, crc32(part));
};

function* all(
  begun: readonly Uint8Array[],
  next: Uint8Array,
  iterator: Iterator<Uint8Array>,
): Generator<Uint8Array> {
  yield* begun;
  yield next;
  for (let more = iterator.next(); !more.done; more = iterator.next()) yield more.value;
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
