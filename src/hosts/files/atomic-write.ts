import { randomBytes } from "node:crypto";
import { constants, type FileHandle, link, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { HostError } from "../../workbook/host-error";
import { asDiskError, errorCode } from "./disk-error";

/** A file written and flushed beside the place it is meant for. */
interface Prepared {
  readonly path: string;
  readonly beside: string;
}

/** Characters of the name that its temporary file bears, so that no file system finds it too long. */
const NAME_KEPT = 40;
/** File systems without hard links (FAT, some shares) answer with one of these. */
const NO_LINKS = ["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EMLINK"];

/** Writes a file whole: whoever looks, and whenever power fails, finds the old file or the new one. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await writeAll(new Map([[path, bytes]]));
}

/**
 * Writes several results: all are prepared beside their places first, so that a full disk or a missing right leaves
 * every old file; only then each takes its place.
 */
export async function writeAll(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const prepared: Prepared[] = [];
  try {
    for (const [path, bytes] of files) prepared.push(await prepare(await followed(path), bytes));
    for (const file of prepared) await takePlace(file, rename);
  } finally {
    await Promise.all(prepared.map(({ beside }) => rm(beside, { force: true })));
  }
  await flushFolders(files.keys());
}

/** Writes a file that must not be there yet; throws `HostError("already-there")` where it is. */
export async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const file = await prepare(path, bytes);
  try {
    await takePlace(file, linkNew);
  } finally {
    await rm(file.beside, { force: true });
  }
  await flushFolders([path]);
}

async function prepare(path: string, bytes: Uint8Array): Promise<Prepared> {
  const name = basename(path).slice(0, NAME_KEPT);
  const beside = join(dirname(path), `.~${name}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    await flushed(beside, bytes, await modeOf(path));
    return { path, beside };
  } catch (error) {
    await rm(beside, { force: true });
    throw asDiskError(error, path);
  }
}

async function flushed(path: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    if (mode !== undefined) await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
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
    const code = errorCode(error);
    if (code === "EEXIST" || (await modeOf(to)) !== undefined) throw alreadyThere(to);
    if (!NO_LINKS.includes(code ?? "")) throw error;
    await rename(from, to);
  }
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

/** Rights of the file that is replaced. */
async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode & 0o7777;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** The new names reach the disk too. Some systems cannot flush a folder; the files are whole all the same. */
async function flushFolders(paths: Iterable<string>): Promise<void> {
  for (const folder of new Set([...paths].map((path) => dirname(path)))) {
    const handle: FileHandle | undefined = await open(folder, constants.O_RDONLY).catch(() => undefined);
    await handle?.sync().catch(() => undefined);
    await handle?.close();
  }
}
