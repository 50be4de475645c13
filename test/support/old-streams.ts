type Stream = typeof DecompressionStream | typeof CompressionStream;

/** The streams as Chromium before 103 has them: without raw deflate. */
export async function withOldStreams<T>(work: () => Promise<T>): Promise<T> {
  const { DecompressionStream: unpacking, CompressionStream: packing } = globalThis;
  Object.assign(globalThis, {
    DecompressionStream: withoutRaw(unpacking),
    CompressionStream: withoutRaw(packing),
  });
  try {
    return await work();
  } finally {
    Object.assign(globalThis, { DecompressionStream: unpacking, CompressionStream: packing });
  }
}

function withoutRaw<S extends Stream>(stream: S): S {
  return new Proxy(stream, {
    construct(target, [format]: [CompressionFormat]) {
      if (format === "deflate-raw") throw new TypeError("Unsupported compression format: 'deflate-raw'");
      return new target(format);
    },
  });
}
