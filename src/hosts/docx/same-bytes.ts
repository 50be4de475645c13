const DIRECTORY_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
/** Bytes of the end of a package's directory, which has no comment. */
const END = 22;
/** Midnight of 2000-01-01, as a package says it: the time, then the day. */
const STAMP = (((20 << 9) | (1 << 5) | 1) << 16) >>> 0;

/** Puts one day into all entries of a package, in place of the hour that it was packed in: equal papers give equal bytes. */
export function stamped(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.length - END;
  if (view.getUint32(end, true) !== END_OF_DIRECTORY) throw new Error("A package of another kind.");
  let at = view.getUint32(end + 16, true);
  while (at < end) {
    if (view.getUint32(at, true) !== DIRECTORY_HEADER) throw new Error("A package of another kind.");
    view.setUint32(at + 12, STAMP, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, STAMP, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}
