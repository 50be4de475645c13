const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const END_SIZE = 22;

/** The parts of a package whose entries are stored unpacked, as text, in their order. Only for packages made here. */
export function unpackStored(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END_SIZE;
  const parts = new Map<string, string>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== DIRECTORY_HEADER) throw new Error("Directory of the frame not found.");
    const nameLength = view.getUint16(at + 28, true);
    const name = text(bytes, at + 46, nameLength);
    if (!name.endsWith("/")) parts.set(name, storedText(bytes, view, at));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

function storedText(bytes: Uint8Array, view: DataView, entry: number): string {
  const local = view.getUint32(entry + 42, true);
  if (view.getUint16(entry + 10, true) !== 0 || view.getUint32(local, true) !== LOCAL_HEADER) {
    throw new Error("The frame is packed.");
  }
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return text(bytes, start, view.getUint32(entry + 24, true));
}

function text(bytes: Uint8Array, start: number, length: number): string {
  return new TextDecoder().decode(bytes.subarray(start, start + length));
}
