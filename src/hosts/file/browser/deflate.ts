import type { Deflate } from "../write/zip/deflate";

/** What a gzip file has around its raw deflate. */
const HEADER = 10;
const TRAILER = 8;
const FLAGS = 3;

/**
 * Packs by the browser's own `CompressionStream`, which knows one effort only. As gzip, because Chromium before 103
 * makes no raw deflate: it is inside, and the check sum behind it.
 */
export const browserDeflate: Deflate = async (chunks) => {
  const { readable, writable } = new CompressionStream("gzip");
  // Read while it is written: the stream holds back its writer otherwise.
  const packing = new Response(readable).arrayBuffer();
  const writer = writable.getWriter();
  let size = 0;
  for (const chunk of chunks) {
    size += chunk.length;
    await writer.write(chunk as BufferSource);
  }
  await writer.close();
  const bytes = new Uint8Array(await packing);
  if (bytes[FLAGS] !== 0) throw new Error("A gzip header of unknown length.");
  const packed = bytes.subarray(HEADER, bytes.length - TRAILER);
  const crc = new DataView(bytes.buffer).getUint32(bytes.length - TRAILER, true);
  return { chunks: [packed], size, crc, packedSize: packed.length };
};
