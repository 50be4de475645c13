import { inflateRawSync } from "node:zlib";

/** The parts of a package as text, by name, in the order of its directory. */
export function unzip(bytes: Uint8Array): Map<string, string> {
  return new Map([...unzipFiles(bytes)].map(([name, part]) => [name, part.toString("utf8")] as const));
}

/** The files of an archive, by name, in the order of its directory. */
export function unzipFiles(bytes: Uint8Array): Map<string, Buffer> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.lastIndexOf("PK\x05\x06");
  const parts = new Map<string, Buffer>();
  let at = view.readUInt32LE(end + 16);
  for (let left = view.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = view.readUInt16LE(at + 28);
    const name = view.toString("utf8", at + 46, at + 46 + nameLength);
    parts.set(name, inflate(view, at));
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return parts;
}

const STORED = 0;

function inflate(view: Buffer, entry: number): Buffer {
  const [method, packedSize, local] = [
    view.readUInt16LE(entry + 10),
    view.readUInt32LE(entry + 20),
    view.readUInt32LE(entry + 42),
  ];
  const start = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
  const packed = view.subarray(start, start + packedSize);
  return method === STORED ? packed : inflateRawSync(packed);
}
