const POLYNOMIAL = 0xedb88320;
/** Bytes taken in one step. */
const SLICES = 8;

// tables[k][byte]: what a byte does to the sum that stands k bytes before the end of a step.
const tables = sliceTables();

/** The check sum of ZIP, going on from that of the bytes before (0 at the start). Eight bytes a step. */
export function crc32(bytes: Uint8Array, before: number): number {
  let sum = ~before;
  let at = 0;
  for (const end = bytes.length - SLICES; at <= end; at += SLICES) sum = step(bytes, at, sum);
  for (; at < bytes.length; at++) sum = entry(0, sum ^ (bytes[at] as number)) ^ (sum >>> 8);
  return ~sum >>> 0;
}

function step(bytes: Uint8Array, at: number, sum: number): number {
  return (
    entry(7, sum ^ (bytes[at] as number)) ^
    entry(6, (sum >>> 8) ^ (bytes[at + 1] as number)) ^
    entry(5, (sum >>> 16) ^ (bytes[at + 2] as number)) ^
    entry(4, (sum >>> 24) ^ (bytes[at + 3] as number)) ^
    entry(3, bytes[at + 4] as number) ^
    entry(2, bytes[at + 5] as number) ^
    entry(1, bytes[at + 6] as number) ^
    entry(0, bytes[at + 7] as number)
  );
}

function entry(slice: number, byte: number): number {
  return tables[(slice << 8) | (byte & 255)] as number;
}

function sliceTables(): Int32Array {
  const table = new Int32Array(SLICES * 256);
  for (let byte = 0; byte < 256; byte++) {
    let sum = byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ POLYNOMIAL : sum >>> 1;
    table[byte] = sum;
  }
  for (let i = 256; i < table.length; i++) {
    const before = table[i - 256] as number;
    table[i] = (before >>> 8) ^ (table[before & 255] as number);
  }
  return table;
}
