import type { Deflate, Effort, Packed } from "./deflate";
import { packedOnce } from "./packed-before";

/** One file of a package before packing. */
export interface Part {
  readonly name: string;
  readonly chunks: Iterable<Uint8Array>;
  readonly effort: Effort;
}

/** One that is short, whole. */
export interface ShortPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a package's directory says of a part. */
export interface PackedPart {
  readonly name: string;
  readonly size: number;
  readonly crc: number;
}

interface Entry {
  readonly name: Uint8Array;
  readonly packed: Packed;
  readonly offset: number;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
/** Version 2.0: the first that knows deflate. */
const VERSION = 20;
const DEFLATED = 8;
const UTF8_NAME = 0x0800;
/** Sizes and offsets are 32 bits wide without ZIP64, which not every reader knows. */
const LARGEST = 0xffff_ffff;

/**
 * Packs the parts in the given order; every entry bears the same time, so equal parts give equal bytes. Each is packed,
 * and `done` told of it, before the next is asked for.
 */
export async function zip(...given: Parameters<typeof zipInPieces>): Promise<Uint8Array> {
  return wholeOf(await zipInPieces(...given));
}

/** The same in pieces: a large package is not held twice. */
export async function zipInPieces(
  parts: Iterable<Part | ShortPart>,
  deflate: Deflate,
  stamp: Date,
  done: (part: PackedPart) => void = () => undefined,
): Promise<readonly Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  const entries: Entry[] = [];
  let offset = 0;
  for (const part of parts) {
    const entry: Entry = {
      name: new TextEncoder().encode(part.name),
      packed: await ("bytes" in part
        ? packedOnce(part.name, part.bytes, deflate)
        : deflate(part.chunks, part.effort)),
      offset,
    };
    const header = localHeader(entry, stamp);
    pieces.push(header, ...entry.packed.chunks);
    offset += header.length + entry.packed.packedSize;
    entries.push(entry);
    done({ name: part.name, size: entry.packed.size, crc: entry.packed.crc });
  }
  const directory = entries.map((entry) => directoryHeader(entry, stamp));
  return [...pieces, ...directory, endOfDirectory(directory, offset)];
}

function localHeader({ name, packed }: Entry, stamp: Date): Uint8Array {
  const header = new Uint8Array(30 + name.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, LOCAL_HEADER, true);
  describe(view, 4, packed, name, stamp);
  header.set(name, 30);
  return header;
}

function directoryHeader({ name, packed, offset }: Entry, stamp: Date): Uint8Array {
  if (offset > LARGEST || packed.size > LARGEST) throw new Error("Package larger than 4 GB.");
  const header = new Uint8Array(46 + name.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, DIRECTORY_HEADER, true);
  view.setUint16(4, VERSION, true);
  describe(view, 6, packed, name, stamp);
  view.setUint32(42, offset, true);
  header.set(name, 46);
  return header;
}

/** The 24 bytes that the local header and the directory have in common. */
function describe(view: DataView, at: number, packed: Packed, name: Uint8Array, stamp: Date): void {
  view.setUint16(at, VERSION, true);
  // Names beyond ASCII say that they are UTF-8, or Windows shows them by its own code page.
  if (name.some((byte) => byte > 127)) view.setUint16(at + 2, UTF8_NAME, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint16(at + 6, dosTime(stamp), true);
  view.setUint16(at + 8, dosDate(stamp), true);
  view.setUint32(at + 10, packed.crc, true);
  view.setUint32(at + 14, packed.packedSize, true);
  view.setUint32(at + 18, packed.size, true);
  view.setUint16(at + 22, name.length, true);
}

/** What ends a package: how many lines its directory has, how long it is and where it begins. */
export function endOfDirectory(directory: readonly Uint8Array[], offset: number): Uint8Array {
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, END_OF_DIRECTORY, true);
  view.setUint16(8, directory.length, true);
  view.setUint16(10, directory.length, true);
  view.setUint32(12, total(directory), true);
  view.setUint32(16, offset, true);
  return end;
}

/** UTC, so that the bytes do not depend on where they are made. */
function dosTime(stamp: Date): number {
  return (stamp.getUTCHours() << 11) | (stamp.getUTCMinutes() << 5) | (stamp.getUTCSeconds() >> 1);
}

function dosDate(stamp: Date): number {
  const years = Math.max(0, stamp.getUTCFullYear() - 1980);
  return (years << 9) | ((stamp.getUTCMonth() + 1) << 5) | stamp.getUTCDate();
}

function total(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

/** Pieces as one. */
export function wholeOf(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(total(pieces));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
