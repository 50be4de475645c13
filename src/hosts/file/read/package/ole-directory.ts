import { encrypted, notAWorkbook } from "./refusals";

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENTRY_LENGTH = 128;
const LAST_SECTOR = 0xfffffffa;
/** Entries of the sector table that the header itself holds. */
const HEADER_TABLES = 109;
/** No workbook has so many streams; a chain of sectors that runs in a circle would. */
const MOST_SECTORS = 4096;

/** Whether the bytes begin as an OLE2 file does: .xls, .et, or an encrypted .xlsx. */
export function isOle(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/** Names of the streams and storages in an OLE2 file; those that can be found where it is damaged. */
export function oleNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return directoryNames(view);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** An OLE2 file is no package: encrypted, or of the old format. */
export function refuseOle(bytes: Uint8Array): void {
  if (!isOle(bytes)) return;
  if (isEncryptedPackage(bytes)) throw encrypted();
  throw notAWorkbook("这是旧格式的文件（.xls 或 .et）");
}

/** Whether an OLE2 file is a .xlsx behind a password or under rights management. */
export function isEncryptedPackage(bytes: Uint8Array): boolean {
  return oleNames(bytes).some(
    (name) => name === "EncryptedPackage" || name === "EncryptionInfo" || name.endsWith("DataSpaces"),
  );
}

/** Whether every sector that an OLE2 file goes on to is there. */
export function isOleWhole(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = 1 << view.getUint16(30, true);
  const tables = Math.min(view.getUint32(44, true), HEADER_TABLES);
  for (let table = 0; table < tables; table++) {
    const start = (view.getUint32(76 + 4 * table, true) + 1) * size;
    if (start + size > bytes.length) return false;
    for (let at = start; at < start + size; at += 4) {
      const next = view.getUint32(at, true);
      // The last sector may be shorter than the others.
      if (next < LAST_SECTOR && (next + 1) * size >= bytes.length) return false;
    }
  }
  return true;
}

function directoryNames(view: DataView): string[] {
  const size = 1 << view.getUint16(30, true);
  const names: string[] = [];
  let sector = view.getUint32(48, true);
  for (let i = 0; sector < LAST_SECTOR && i < MOST_SECTORS; i++) {
    const start = (sector + 1) * size;
    for (let at = start; at < start + size; at += ENTRY_LENGTH) names.push(entryName(view, at));
    sector = nextSector(view, sector, size);
  }
  return names.filter((name) => name !== "");
}

function entryName(view: DataView, at: number): string {
  const length = Math.min(Math.max(view.getUint16(at + 64, true) / 2 - 1, 0), 31);
  return Array.from({ length }, (_, i) => String.fromCharCode(view.getUint16(at + 2 * i, true))).join("");
}

function nextSector(view: DataView, sector: number, size: number): number {
  const perTable = size / 4;
  const table = Math.floor(sector / perTable);
  if (table >= HEADER_TABLES) return LAST_SECTOR;
  const tableStart = (view.getUint32(76 + 4 * table, true) + 1) * size;
  return view.getUint32(tableStart + 4 * (sector % perTable), true);
}
