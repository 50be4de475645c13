import { crc32 } from "./crc32";
import type { Inflate } from "./inflate";
import { joined } from "./bytes";

/** Unpacking by the browser's own `DecompressionStream`; by a library where that knows no raw deflate. */
export const browserInflate: Inflate = {
  atOnce: 1 << 16,
  whole: async (packed, most) => {
    const found: Uint8Array[] = [];
    let length = 0;
    for await (const piece of pieces(packed)) {
      length += piece.length;
      if (length > most) throw new RangeError("The part is larger than declared.");
      found.push(piece);
    }
    return joined(...found);
  },
  pieces,
  crc32,
};

async function* pieces(packed: Uint8Array): AsyncIterable<Uint8Array> {
  const stream = rawDecompression();
  if (stream) yield* streamed(packed, stream);
  else yield* (await import("./plain-inflate")).plainPieces(packed);
}

/** Null in Chromium before 103. */
function rawDecompression(): DecompressionStream | null {
  try {
    return new DecompressionStream("deflate-raw");
  } catch (error) {
    if (error instanceof TypeError || error instanceof ReferenceError) return null;
    throw error;
  }
}

async function* streamed(packed: Uint8Array, stream: DecompressionStream): AsyncIterable<Uint8Array> {
  const reader = new Blob([packed as BlobPart]).stream().pipeThrough(stream).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // A reader that stops early leaves no stream running; that it was stopped is no news.
    await reader.cancel().catch(() => undefined);
  }
}
