import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { today } from "../../hosts/clock/today";
import { now } from "../../hosts/clock/now";
import { deflate } from "../../hosts/file/disk/formats/deflate";
import { fileBytes } from "../../hosts/file/disk/formats/file-bytes";
import { readBytes } from "../../hosts/file/disk/formats/read-file";
import { writtenSeal } from "../../hosts/file/disk/seal";
import type { Limits } from "../../hosts/file/read/package/limits";
import { writeWorkbook } from "../../hosts/file/write/write-workbook";
import { zip, type Part } from "../../hosts/file/write/zip/zip";
import { fitted } from "../../workbook/fitted";
import type { WorkbookContent } from "../../workbook/grid";
import type { WorkbookImage } from "../../workbook/sheet-image";
import { refusedByDisk } from "./store/disk-refusal";
import type { WallClock } from "./store/ground";

/** The clock of this computer. */
export const machineClock: WallClock = { now, today };

/** So much may a workbook ask of the server that is handed in by whoever has a code. */
const HANDED_IN: Partial<Limits> = {
  packedBytes: 20_000_000,
  unpackedBytes: 150_000_000,
  characters: 10_000_000,
  rowsPerSheet: 20_000,
  rows: 40_000,
  cells: 600_000,
  mergedAreas: 50_000,
  entries: 1_000,
};

/** A workbook at a path, under the name that people know it by. Throws `HostError` where it is none that can be read. */
export function readKept(
  path: string,
  name: string,
  whose: "department" | "office",
): Promise<WorkbookContent> {
  return readBytes(name, readFileSync(path), whose === "department" ? HANDED_IN : {});
}

/** A file that was named on the command line. Throws `HostError` where it cannot be read. */
export async function givenFile(path: string): Promise<Buffer> {
  return Buffer.from(await fileBytes(path));
}

/** A file that was made: whole and flushed, under a name of the moment. */
export interface MadeFile {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}

/** Writes a workbook of ours to a path where there is nothing. */
export async function makeWorkbook(image: WorkbookImage, path: string): Promise<MadeFile> {
  return makeFile(await writeWorkbook(fitted(image), deflate, undefined, writtenSeal), path);
}

/** Packs files into one; `stamp` is the time that they bear. */
export async function makeZip(parts: Iterable<Part>, stamp: Date, path: string): Promise<MadeFile> {
  return makeFile(await zip(parts, deflate, stamp), path);
}

/** Makes a folder of files, whole or not at all; where it is there already it holds the same. */
export async function makeSite(files: ReadonlyMap<string, Uint8Array>, path: string): Promise<void> {
  if (existsSync(path)) return;
  const beside = `${path}.part`;
  await rm(beside, { recursive: true, force: true });
  try {
    for (const [name, bytes] of files) {
      await mkdir(dirname(join(beside, name)), { recursive: true, mode: 0o700 });
      await makeFile(bytes, join(beside, name));
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw refusedByDisk(error, path);
  }
}

async function makeFile(bytes: Uint8Array, path: string): Promise<MadeFile> {
  try {
    await writeFile(path, bytes, { flag: "wx", mode: 0o600, flush: true });
  } catch (error) {
    await rm(path, { force: true });
    throw refusedByDisk(error, path);
  }
  return { path, sha256: createHash("sha256").update(bytes).digest("hex"), size: bytes.length };
}
