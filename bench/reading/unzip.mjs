// The least that a reader does.
import { inflateRawSync } from "node:zlib";

/** Every part of a package whose directory is sound. */
export function unpacked(bytes) {
  const end = bytes.lastIndexOf("PK\x05\x06", bytes.length, "latin1");
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const stored = bytes.readUInt16LE(at + 10) === 0;
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    return stored ? packed : inflateRawSync(packed);
  });
}

/** One look at every byte: how many cells begin. */
export function countTags(part) {
  let count = 0;
  for (let at = 0; at < part.length; at++)
    if (part[at] === 60 && part[at + 1] === 99 && part[at + 2] === 32) count++;
  return count;
}
