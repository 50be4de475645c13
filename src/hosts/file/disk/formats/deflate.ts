import { finished } from "node:stream/promises";
import { crc32, createGzip, deflateRawSync, type Gzip } from "node:zlib";
import type { Deflate, Effort, Packed } from "../../write/zip/deflate";

/** The second takes hardly longer than the first and leaves a tenth less; the sixth takes twice as long as the fourth for a twentieth. */
const LEVEL: Readonly<Record<Effort, number>> = { quick: 2, thorough: 4 };
/** Bytes that zlib hands out at a time. */
const CHUNK = 1 << 18;
/** Bytes that gzip puts before the packed ones and behind them; the latter begin with the check sum. */
const [HEAD, TAIL, SUM] = [10, 8, 4];

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

/** As gzip, for that makes the check sum on the other thread as well. */
async function packStream(chunks: Iterable<Uint8Array>, effort: Effort): Promise<Packed> {
  const stream = createGzip({ level: LEVEL[effort], chunkSize: CHUNK });
  const pieces: Uint8Array[] = [];
  stream.on("data", (piece: Uint8Array) => pieces.push(piece));
  const [size] = await Promise.all([feed(stream, chunks), finished(stream)]);
  const end = lengthOf(pieces) - TAIL;
  const crc = Buffer.concat(between(pieces, end, end + SUM)).readUInt32LE();
  return packed(between(pieces, HEAD, end), size, crc);
}

/** While one chunk is packed the next is made, and no more: the room of the one before is written anew. Answers how many bytes. */
async function feed(stream: Gzip, chunks: Iterable<Uint8Array>): Promise<number> {
  let size = 0;
  let taken: Promise<unknown> = Promise.resolve();
  try {
    for (const chunk of chunks) {
      await taken;
      taken = new Promise((resolve) => stream.write(chunk, resolve));
      size += chunk.length;
    }
    stream.end();
    return size;
  } catch (error) {
    stream.destroy();
    throw error;
  }
}

/** The bytes from one to before another, which may lie in several pieces. */
function between(pieces: readonly Uint8Array[], from: number, end: number): readonly Uint8Array[] {
  let before = 0;
  const parts = pieces.map((piece) => {
    const part = piece.subarray(Math.max(0, from - before), Math.max(0, end - before));
    before += piece.length;
    return part;
  });
  return parts.filter(({ length }) => length > 0);
}

function packed(chunks: readonly Uint8Array[], size: number, crc: number): Packed {
  return { chunks, size, crc, packedSize: lengthOf(chunks) };
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}
