import { type Limits, megabytes } from "./limits";
import { damaged, encrypted, notAWorkbook, overLimits } from "./refusals";

/** One part as the package's directory lists it. */
export interface ZipEntry {
  /** The 46 bytes of its line in the directory, and its name. */
  readonly record: Uint8Array;
  readonly packed: Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** Unpacked size as declared; to be checked, never trusted. */
  readonly size: number;
  /** Declared check sum; 0 where the producer left it out. */
  readonly crc: number;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_RECORD = 0x02014b50;
const END_RECORD = 0x06054b50;
const END_RECORD_LENGTH = 22;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END_RECORD = 0x06064b50;
const ZIP64_FIELD = 1;
const IN_ZIP64 = 0xffffffff;
const LONGEST_COMMENT = 0xffff;
const utf8 = new TextDecoder();

/** Parts by `partKey` of their name. Throws `HostError` where the package is none, damaged, encrypted or too big. */
export function zipDirectory(bytes: Uint8Array, limits: Limits): ReadonlyMap<string, ZipEntry> {
  if (bytes.length > limits.packedBytes) throw overLimits(`文件大于 ${megabytes(limits.packedBytes)}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0, true) !== LOCAL_HEADER) {
    throw notAWorkbook("这不是 Excel 工作簿");
  }
  try {
    return readDirectory(bytes, view, limits);
  } catch (error) {
    // A position outside the file: the directory names what is not there.
    if (error instanceof RangeError) throw damaged("压缩包目录有误，文件可能没有下载或复制完整", error);
    throw error;
  }
}

/** Names are compared as Excel does: any slash, any case, no slash in front. */
export function partKey(name: string): string {
  const forward = name.includes("\\") ? name.replaceAll("\\", "/") : name;
  return (forward.startsWith("/") ? forward.replace(/^\/+/, "") : forward).toLowerCase();
}

function readDirectory(bytes: Uint8Array, view: DataView, limits: Limits): Map<string, ZipEntry> {
  const { count, start } = directoryPlace(view);
  if (count > limits.entries) throw overLimits(`压缩包内的部件超过 ${limits.entries} 个`);
  const entries = new Map<string, ZipEntry>();
  let at = start;
  for (let i = 0; i < count; i++) at = addEntry(entries, bytes, view, at);
  return entries;
}

function directoryPlace(view: DataView): { count: number; start: number } {
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (start !== IN_ZIP64 && count !== 0xffff) return { count, start };
  if (end < 20 || view.getUint32(end - 20, true) !== ZIP64_LOCATOR) return { count, start };
  const far = bigPosition(view, end - 20 + 8);
  if (view.getUint32(far, true) !== ZIP64_END_RECORD) throw damaged("压缩包目录有误");
  return { count: bigPosition(view, far + 32), start: bigPosition(view, far + 48) };
}

function endRecord(view: DataView): number {
  const last = view.byteLength - END_RECORD_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  throw damaged("压缩包没有结尾，文件可能没有下载或复制完整");
}

function addEntry(entries: Map<string, ZipEntry>, bytes: Uint8Array, view: DataView, at: number): number {
  if (view.getUint32(at, true) !== DIRECTORY_RECORD) throw damaged("压缩包目录有误");
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const extra = at + 46 + nameLength;
  const key = partKey(utf8.decode(bytes.subarray(at + 46, extra)));
  if (!key.endsWith("/")) {
    if (entries.has(key)) throw damaged(`压缩包里有两个同名部件 ${key}`);
    entries.set(key, entryAt(bytes, view, at, extra, extra + extraLength));
  }
  return extra + extraLength + view.getUint16(at + 32, true);
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, extra: number, extraEnd: number): ZipEntry {
  if (view.getUint16(at + 8, true) & 1) throw encrypted();
  const wide = wideNumbers(view, extra, extraEnd);
  const number = (position: number): number => {
    const short = view.getUint32(position, true);
    return short === IN_ZIP64 ? (wide.shift() ?? short) : short;
  };
  // The order is that of the ZIP64 field: size, packed size, place.
  const size = number(at + 24);
  const packedSize = number(at + 20);
  const local = number(at + 42);
  const method = view.getUint16(at + 10, true);
  return {
    record: bytes.subarray(at, extra),
    packed: packedBytes(bytes, view, local, packedSize),
    method,
    size,
    crc: view.getUint32(at + 16, true),
  };
}

function packedBytes(bytes: Uint8Array, view: DataView, local: number, length: number): Uint8Array {
  if (view.getUint32(local, true) !== LOCAL_HEADER) throw damaged("压缩包目录有误");
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + length > bytes.length) throw damaged("压缩包不完整，文件可能没有下载或复制完整");
  return bytes.subarray(start, start + length);
}

/** The 64-bit numbers that did not fit into the record itself. */
function wideNumbers(view: DataView, from: number, end: number): number[] {
  for (let at = from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_FIELD) continue;
    const count = Math.floor(view.getUint16(at + 2, true) / 8);
    return Array.from({ length: count }, (_, i) => bigPosition(view, at + 4 + 8 * i));
  }
  return [];
}

function bigPosition(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
