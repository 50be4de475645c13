import { inflateRawSync } from "node:zlib";

/** The parts of a package as text, by name, in the order of its directory. */
export function unzip(bytes: Uint8Array): Map<string, string> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.lastIndexOf("PK\x05\x06");
  const parts = new Map<string, string>();
  let at = view.readUInt32LE(end + 16);
  for (let left = view.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = view.readUInt16LE(at + 28);
    const name = view.toString("utf8", at + 46, at + 46 + nameLength);
    parts.set(name, inflate(view, view.readUInt32LE(at + 42), view.readUInt32LE(at + 20)));
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return parts;
}

function inflate(view: Buffer, local: number, packedSize: number): string {
  const start = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
  return inflateRawSync(view.subarray(start, start + packedSize)).toString("utf8");
}
