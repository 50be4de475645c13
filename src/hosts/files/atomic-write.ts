import { access, constants, link, open, realpath, rename, rm } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { HostError } from "../../workbook/host-error";
import { asDiskError, errorCode } from "./disk-error";
import { prepareFile, type Prepared } from "./prepare-file";

/** File systems without hard links (FAT, some shares) answer with one of these. */
const NO_LINKS = ["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EMLINK"];

/** Writes a file whole: whoever looks, and whenever power fails, finds the old file or the new one. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await writeAll(new Map([[path, bytes]]));
}

/**
 * Writes several results: all are prepared beside their places first, so that a full disk, a missing right or a file
 * open in Excel leaves every old file; only then each takes its place.
 */
export async function writeAll(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const prepared: Prepared[] = [];
  try {
    for (const [path, bytes] of files) prepared.push(await prepareFile(await followed(path), bytes));
    for (const file of prepared) await takePlace(file, rename);
  } finally {
    await Promise.all(prepared.map(({ beside }) => rm(beside, { force: true })));
  }
  await flushFolders(prepared);
}

/** Writes a file that must not be there yet; throws `HostError("already-there")` where it is. */
export async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  if (await isThere(path)) throw alreadyThere(path);
  const file = await prepareFile(path, bytes);
  try {
    await takePlace(file, linkNew);
  } finally {
    await rm(file.beside, { force: true });
  }
  await flushFolders([file]);
}

async function takePlace(
  { path, beside }: Prepared,
  move: (from: string, to: string) => Promise<void>,
): Promise<void> {
  try {
    await move(beside, path);
  } catch (error) {
    throw asDiskError(error, path);
  }
}

/** A link is refused where the name is taken, and that in one step; a rename would replace. */
async function linkNew(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (await isThere(to)) throw alreadyThere(to);
    if (!NO_LINKS.includes(errorCode(error) ?? "")) throw error;
    await rename(from, to);
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function alreadyThere(path: string): HostError {
  return new HostError(
    "already-there",
    `“${basename(path)}”已经存在，没有改动；请换一个文件名，或先把它移走。`,
  );
}

/** Where a link points, since the file behind it is meant. */
async function followed(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return path;
    throw asDiskError(error, path);
  }
}

/** The new names reach the disk too. Some systems cannot flush a folder; the files are whole all the same. */
async function flushFolders(files: readonly Prepared[]): Promise<void> {
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) {
    const handle = await open(folder, constants.O_RDONLY).catch(() => undefined);
    await handle?.sync().catch(() => undefined);
    await handle?.close();
  }
}
