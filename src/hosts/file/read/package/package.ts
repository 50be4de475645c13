import { joined, standsAt } from "./bytes";
import type { Inflate } from "./inflate";
import type { Budget } from "./limits";
import { damaged, overLimits } from "./refusals";
import { PartTaker, type Take } from "./part-taker";
import { xmlIntake } from "../xml/xml-intake";
import { type ZipEntry, partKey, zipDirectory } from "./zip-directory";

/** Parts that are read at leisure must fit into memory. */
const LARGEST_WHOLE = 32 << 20;
/** Sheets of so many bytes are read in one piece, and kept for the next workbook where they come again. */
const SMALL = 32 << 10;
const NOTHING = new Uint8Array(0);
const STORED = 0;
const DEFLATED = 8;

/** The parts of a workbook file, unpacked on demand and within the budget. */
export class Package {
  private readonly entries: ReadonlyMap<string, ZipEntry>;

  constructor(
    bytes: Uint8Array,
    private readonly inflate: Inflate,
    readonly budget: Budget,
  ) {
    this.entries = zipDirectory(bytes, budget.limits);
  }

  /** Every part in the order of the directory, by `partKey` of its name. */
  list(): ReadonlyMap<string, ZipEntry> {
    return this.entries;
  }

  has(path: string): boolean {
    return this.entries.has(partKey(path));
  }

  /** A small part as UTF-8 without prefixes, never to be written to; `null` where the package has none of that name. */
  async whole(path: string): Promise<Uint8Array | null> {
    const entry = this.entries.get(partKey(path));
    if (!entry) return null;
    if (entry.size > LARGEST_WHOLE) throw overLimits(`部件 ${path} 过大`);
    const before = readBefore(path, entry);
    if (before) this.budget.spend("unpackedBytes", entry.size);
    return before ?? (await this.wholeAnew(path, entry));
  }

  private async wholeAnew(path: string, entry: ZipEntry): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    const intake = xmlIntake();
    await this.unpack(path, entry, (piece, last) => void pieces.push(intake(piece, last)));
    return keep(path, entry, pieces.length === 1 ? (pieces[0] ?? NOTHING) : joined(...pieces));
  }

  /** A small part as it is stored, whatever its encoding; `null` where the package has none of that name. */
  async stored(path: string): Promise<Uint8Array | null> {
    const entry = this.entries.get(partKey(path));
    if (!entry) return null;
    const pieces: Uint8Array[] = [];
    await this.unpack(path, entry, (piece) => void pieces.push(piece));
    return joined(...pieces);
  }

  /** A part from beginning to end, in pieces where it is large. Throws where the package has none of that name. */
  async feed(path: string, take: Take): Promise<void> {
    const entry = this.entries.get(partKey(path));
    if (!entry) throw damaged(`缺少部件 ${path}`);
    const taker = new PartTaker(take);
    if (entry.size <= SMALL) {
      taker.give((await this.whole(path)) ?? NOTHING, true);
      return;
    }
    const intake = xmlIntake();
    await this.unpack(path, entry, (piece, last) => taker.give(intake(piece, last), last));
  }

  private async unpack(
    path: string,
    entry: ZipEntry,
    give: (piece: Uint8Array, last: boolean) => void,
  ): Promise<void> {
    try {
      if (entry.method === STORED) this.giveStored(entry, give);
      else if (entry.method !== DEFLATED) throw damaged("压缩方式无法识别");
      else if (entry.size <= this.inflate.atOnce) await this.giveWhole(entry, give);
      else await this.givePieces(entry, give);
    } catch (error) {
      if (error instanceof UnpackError) throw damaged(`部件 ${path} 无法解压`, error.cause);
      throw error;
    }
  }

  private giveStored(entry: ZipEntry, give: (piece: Uint8Array, last: boolean) => void): void {
    this.budget.spend("unpackedBytes", entry.packed.length);
    this.verify(entry, entry.packed.length, this.inflate.crc32(entry.packed, 0));
    give(entry.packed, true);
  }

  private async giveWhole(entry: ZipEntry, give: (piece: Uint8Array, last: boolean) => void): Promise<void> {
    let bytes = guarded(() => this.inflate.whole(entry.packed, entry.size));
    if (bytes instanceof Promise) bytes = await bytes.catch(failUnpacking);
    this.budget.spend("unpackedBytes", bytes.length);
    this.verify(entry, bytes.length, this.inflate.crc32(bytes, 0));
    give(bytes, true);
  }

  /** Each piece is given when the next one is known, so that the last can be told; the check sum comes before it. */
  private async givePieces(entry: ZipEntry, give: (piece: Uint8Array, last: boolean) => void): Promise<void> {
    let size = 0;
    let crc = 0;
    let held: Uint8Array | null = null;
    for await (const piece of unpackedPieces(this.inflate.pieces(entry.packed))) {
      if (held) give(held, false);
      size += piece.length;
      if (size > entry.size) throw damaged("压缩包声明的大小与内容不符");
      this.budget.spend("unpackedBytes", piece.length);
      crc = this.inflate.crc32(piece, crc);
      held = piece;
    }
    this.verify(entry, size, crc);
    give(held ?? NOTHING, true);
  }

  private verify(entry: ZipEntry, size: number, crc: number): void {
    if (size !== entry.size) throw damaged("压缩包声明的大小与内容不符");
    // Some producers leave the sum out.
    if (entry.crc !== 0 && entry.crc !== crc) throw damaged("压缩包校验和不符，内容已被改动或传输出错");
  }
}

interface Kept {
  readonly entry: ZipEntry;
  readonly bytes: Uint8Array;
}

/**
 * Workbooks that were filled in from one form have styles and directories in common, byte for byte: parts that were read last are
 * kept, by name and check sum. Where one comes again it is the very same object, so that what was read from it may be remembered by it.
 */
const kept = new Map<string, Kept>();
const LARGEST_KEPT = 128 << 10;
const MOST_KEPT = 48;
/** What came once. A sheet that nobody fills in, such as 填表说明, comes again with its form; one that was filled in never does. */
const cameOnce = new Set<string>();
const MOST_REMEMBERED = 1_000;

function readBefore(path: string, entry: ZipEntry): Uint8Array | undefined {
  const before = kept.get(keyOf(path, entry));
  if (!before || !isSame(before.entry, entry)) return undefined;
  takeLast(path, before);
  return before.bytes;
}

function isSame(before: ZipEntry, { packed, method, size }: ZipEntry): boolean {
  if (before.size !== size || before.method !== method) return false;
  return before.packed.length === packed.length && standsAt(packed, 0, before.packed);
}

function keep(path: string, entry: ZipEntry, given: Uint8Array): Uint8Array {
  if (entry.size > LARGEST_KEPT || !comesAgain(keyOf(path, entry))) return given;
  // Copies: what lies in the file's own bytes would keep all of them.
  const bytes = given.slice();
  takeLast(path, { entry: { ...entry, record: NOTHING, packed: entry.packed.slice() }, bytes });
  return bytes;
}

function comesAgain(key: string): boolean {
  if (cameOnce.delete(key)) return true;
  if (cameOnce.size >= MOST_REMEMBERED) cameOnce.clear();
  cameOnce.add(key);
  return false;
}

/** What was asked for longest ago makes room. */
function takeLast(path: string, one: Kept): void {
  const key = keyOf(path, one.entry);
  kept.delete(key);
  const [first] = kept.keys();
  if (kept.size >= MOST_KEPT && first !== undefined) kept.delete(first);
  kept.set(key, one);
}

function keyOf(path: string, { crc }: ZipEntry): string {
  return `${path}\n${crc}`;
}

/** The platform could not unpack; told apart from our own refusals. */
class UnpackError extends Error {}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    return failUnpacking(error);
  }
}

function failUnpacking(cause: unknown): never {
  throw new UnpackError("unpack", { cause });
}

async function* unpackedPieces(pieces: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  try {
    for (;;) {
      const step = await iterator.next().catch(failUnpacking);
      if (step.done === true) return;
      yield step.value;
    }
  } finally {
    await iterator.return?.();
  }
}
