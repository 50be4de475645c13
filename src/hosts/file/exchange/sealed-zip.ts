import { joined } from "../read/package/bytes";
import { crc32 } from "../read/package/crc32";

/** One part of a package. */
export interface SealedPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_RECORD = 0x02014b50;
const END_RECORD = 0x06054b50;
const END_LENGTH = 22;
const RECORD_LENGTH = 46;
const VERSION = 10;
/** 1980-01-01, the first day that the format knows: equal parts give equal bytes. */
const FIRST_DAY = (1 << 5) | 1;
/** Names of parts, and a digest: nothing else has to be spelled. */
const ASCII = /^[\x20-\x7e]*$/;
const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/**
 * A .zip of parts as they are, unpacked, in their order, with a comment. Its bytes follow from parts and comment alone: whoever reads it
 * can tell by making it again whether a single one was altered.
 */
export function sealedZip(parts: readonly SealedPart[], comment: string): Uint8Array {
  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    records.push(recordOf(part, offset));
    const header = localHeader(part);
    pieces.push(header, part.bytes);
    offset += header.length + part.bytes.length;
  }
  return joined(...pieces, ...records, endRecord(records, offset, comment));
}

/** Parts and comment of such a package; undefined where the bytes are none, down to the last of them. */
export function openSealedZip(
  bytes: Uint8Array,
): { readonly parts: readonly SealedPart[]; readonly comment: string } | undefined {
  try {
    const { parts, comment } = read(bytes);
    if (![comment, ...parts.map(({ name }) => name)].every((text) => ASCII.test(text))) return undefined;
    return isSame(sealedZip(parts, comment), bytes) ? { parts, comment } : undefined;
  } catch (error) {
    // A position outside the file.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Digits of a SHA-256. */
const COMMENT_LENGTH = 64;

function read(bytes: Uint8Array): { parts: SealedPart[]; comment: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = new TextDecoder();
  const end = bytes.length - END_LENGTH - COMMENT_LENGTH;
  const parts: SealedPart[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const nameLength = view.getUint16(at + 28, true);
    const name = text.decode(bytes.subarray(at + RECORD_LENGTH, at + RECORD_LENGTH + nameLength));
    const start = view.getUint32(at + 42, true) + LOCAL_LENGTH + nameLength;
    parts.push({ name, bytes: bytes.subarray(start, start + view.getUint32(at + 24, true)) });
    at += RECORD_LENGTH + nameLength;
  }
  return { parts, comment: text.decode(bytes.subarray(end + END_LENGTH)) };
}

const LOCAL_LENGTH = 30;

function localHeader({ name, bytes }: SealedPart): Uint8Array {
  const header = new Uint8Array(LOCAL_LENGTH + name.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, LOCAL_HEADER, true);
  describe(view, 4, name, bytes);
  header.set(ascii(name), LOCAL_LENGTH);
  return header;
}

function recordOf({ name, bytes }: SealedPart, offset: number): Uint8Array {
  const record = new Uint8Array(RECORD_LENGTH + name.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, DIRECTORY_RECORD, true);
  view.setUint16(4, VERSION, true);
  describe(view, 6, name, bytes);
  view.setUint32(42, offset, true);
  record.set(ascii(name), RECORD_LENGTH);
  return record;
}

/** What the local header and the directory have in common; method 0, as it is. */
function describe(view: DataView, at: number, name: string, bytes: Uint8Array): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 8, FIRST_DAY, true);
  view.setUint32(at + 10, crc32(bytes, 0), true);
  view.setUint32(at + 14, bytes.length, true);
  view.setUint32(at + 18, bytes.length, true);
  view.setUint16(at + 22, name.length, true);
}

function endRecord(records: readonly Uint8Array[], offset: number, comment: string): Uint8Array {
  const end = new Uint8Array(END_LENGTH + comment.length);
  const view = new DataView(end.buffer);
  view.setUint32(0, END_RECORD, true);
  view.setUint16(8, records.length, true);
  view.setUint16(10, records.length, true);
  view.setUint32(
    12,
    records.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  view.setUint32(16, offset, true);
  view.setUint16(20, comment.length, true);
  end.set(ascii(comment), END_LENGTH);
  return end;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
