import type { Deflate } from "../exceljs/deflate";
import { crc32 } from "../xlsx/crc32";

/** Packs by the browser's own `CompressionStream`, which knows one effort only. */
export const browserDeflate: Deflate = async (chunks) => {
  const { readable, writable } = new CompressionStream("deflate-raw");
  const packing = collect(readable);
  const writer = writable.getWriter();
  let size = 0;
  let crc = 0;
  for (const chunk of chunks) {
    size += chunk.length;
    crc = crc32(chunk, crc);
    await writer.write(chunk as BufferSource);
  }
  await writer.close();
  const pieces = await packing;
  return { chunks: pieces, size, crc, packedSize: pieces.reduce((sum, { length }) => sum + length, 0) };
};

/** Read while it is written: the stream holds back its writer otherwise. */
async function collect(readable: ReadableStream<Uint8Array>): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  const reader = readable.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) pieces.push(next.value);
  return pieces;
}
