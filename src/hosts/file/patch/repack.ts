import type { ZipEntry } from "../read/package/zip-directory";
import { joined } from "../read/package/bytes";
import type { Packed } from "../write/zip/deflate";
import { endOfDirectory } from "../write/zip/zip";

const LOCAL_HEADER = 0x04034b50;
const DEFLATED = 8;
/** Version 2.0: the first that knows deflate. */
const VERSION = 20;
/** Sizes that follow the bytes instead of standing before them. */
const SIZES_FOLLOW = 0x0008;
const LARGEST = 0xffff_ffff;

interface Placed {
  readonly record: Uint8Array;
  readonly local: Uint8Array;
  readonly pieces: readonly Uint8Array[];
}

/** A package with some of its parts in another version, by their keys; the others stay as they are packed, under their times. */
export function repack(
  entries: ReadonlyMap<string, ZipEntry>,
  changed: ReadonlyMap<string, Packed>,
): Uint8Array {
  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let offset = 0;
  for (const [key, entry] of entries) {
    const placed = place(entry, changed.get(key), offset);
    pieces.push(placed.local, ...placed.pieces);
    records.push(placed.record);
    offset += [placed.local, ...placed.pieces].reduce((sum, { length }) => sum + length, 0);
  }
  if (offset > LARGEST) throw new Error("Package larger than 4 GB.");
  return joined(...pieces, ...records, endOfDirectory(records, offset));
}

function place(entry: ZipEntry, packed: Packed | undefined, offset: number): Placed {
  // A copy also where the file is a Buffer.
  const record = Uint8Array.from(entry.record);
  const view = new DataView(record.buffer);
  const pieces = packed?.chunks ?? [entry.packed];
  view.setUint16(6, VERSION, true);
  view.setUint16(8, view.getUint16(8, true) & ~SIZES_FOLLOW, true);
  view.setUint16(10, packed ? DEFLATED : entry.method, true);
  view.setUint32(16, packed?.crc ?? entry.crc, true);
  view.setUint32(20, packed?.packedSize ?? entry.packed.length, true);
  view.setUint32(24, packed?.size ?? entry.size, true);
  // Neither extra fields nor a comment.
  view.setUint16(30, 0, true);
  view.setUint16(32, 0, true);
  view.setUint16(34, 0, true);
  view.setUint32(42, offset, true);
  return { record, local: localHeader(record, view), pieces };
}

/** From version to the length of the extra field it says what the directory says. */
function localHeader(record: Uint8Array, view: DataView): Uint8Array {
  const nameLength = view.getUint16(28, true);
  const local = new Uint8Array(30 + nameLength);
  new DataView(local.buffer).setUint32(0, LOCAL_HEADER, true);
  local.set(record.subarray(6, 32), 4);
  local.set(record.subarray(46, 46 + nameLength), 30);
  return local;
}
