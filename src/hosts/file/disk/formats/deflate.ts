import { finished } from "node:stream/promises";
import { crc32, createDeflateRaw, deflateRawSync, type DeflateRaw } from "node:zlib";
import type { Deflate, Effort, Packed } from "../../write/zip/deflate";

/** The second takes hardly longer than the first and leaves a tenth less; the sixth takes twice as long as the fourth for a twentieth. */
const LEVEL: Readonly<Record<Effort, number>> = { quick: 2, thorough: 4 };
/** Bytes that zlib hands out at a time. */
const CHUNK = 1 << 18;

/** Packs by zlib: a part that comes in one piece at once, longer ones on another thread while the next rows are being written. */
export const deflate: Deflate = async (chunks, effort) => {
  const pieces = chunks[Symbol.iterator]();
  const first = pieces.next();
  const second = first.done ? first : pieces.next();
  if (!first.done && !second.done) return packStream(all(first.value, second.value, pieces), effort);
  const part = first.done ? new Uint8Array() : first.value;
  return packed([deflateRawSync(part, { level: LEVEL[effort] })], part.length, crc32(part));
};

function* all(first: Uint8Array, second: Uint8Array, rest: Iterator<Uint8Array>): Generator<Uint8Array> {
  yield first;
  yield second;
  for (let more = rest.next(); !more.done; more = rest.next()) yield more.value;
}

async function packStream(chunks: Iterable<Uint8Array>, effort: Effort): Promise<Packed> {
  const stream = createDeflateRaw({ level: LEVEL[effort], chunkSize: CHUNK });
  const pieces: Uint8Array[] = [];
  stream.on("data", (piece: Uint8Array) => pieces.push(piece));
  const [{ size, crc }] = await Promise.all([feed(stream, chunks), finished(stream)]);
  return packed(pieces, size, crc);
}

/** While one chunk is packed the next is made, and no more: the room of the one before is written anew. */
async function feed(stream: DeflateRaw, chunks: Iterable<Uint8Array>): Promise<Pick<Packed, "size" | "crc">> {
  let [size, crc] = [0, 0];
  let taken: Promise<unknown> = Promise.resolve();
  try {
    for (const chunk of chunks) {
      // The check sum of no bytes would begin anew.
      if (chunk.length === 0) continue;
      await taken;
      taken = new Promise((resolve) => stream.write(chunk, resolve));
      size += chunk.length;
      crc = crc32(chunk, crc);
    }
    stream.end();
    return { size, crc };
  } catch (error) {
    stream.destroy();
    throw error;
  }
}

function packed(chunks: readonly Uint8Array[], size: number, crc: number): Packed {
  return { chunks, size, crc, packedSize: chunks.reduce((sum, { length }) => sum + length, 0) };
}
