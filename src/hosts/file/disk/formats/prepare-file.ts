import { open, readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { piecesOf, type FileBytes } from "../../../../workbook/workbook";
import { asDiskError, errorCode } from "../disk-error";
import { removed } from "../removed";
import { nodeCrypto } from "./node-crypto";

/** A file written and flushed beside the place it is meant for. */
export interface Prepared {
  readonly path: string;
  readonly beside: string;
  /** Second name of the file that it replaces, while it is being placed. */
  readonly old: string;
}

/** Characters of the name that its temporary file bears, so that no file system finds it too long. */
const NAME_KEPT = 40;
/** Milliseconds after which a temporary file belongs to nobody: its writer was killed. */
const ABANDONED = 3_600_000;

/**
 * Writes the bytes beside `path` (`.~name.random.tmp`), with the rights of the file there. Throws `HostError`, and
 * leaves nothing, where the folder, the disk or a file that may not be replaced refuses.
 */
export async function prepareFile(path: string, bytes: FileBytes): Promise<Prepared> {
  const unique = join(dirname(path), `${besideName(path)}${nodeCrypto().randomBytes(6).toString("hex")}`);
  const beside = `${unique}.tmp`;
  try {
    await write(beside, bytes, await replaceable(path));
    return { path, beside, old: `${unique}.old` };
  } catch (error) {
    await removed(beside);
    throw asDiskError(error, path);
  }
}

/** How the names of all that is made beside a path for a moment begin. */
export function besideName(path: string): string {
  return `.~${basename(path).slice(0, NAME_KEPT)}.`;
}

/** Rights of the file at `path`, if there is one; opening it tells whether it is write-protected or open in Excel. */
async function replaceable(path: string): Promise<number | undefined> {
  try {
    const file = await open(path, "r+");
    await file.close();
    return (await stat(path)).mode & 0o7777;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

async function write(path: string, bytes: FileBytes, mode: number | undefined): Promise<void> {
  const file = await open(path, "wx");
  try {
    for (const piece of piecesOf(bytes)) await file.writeFile(piece);
    if (mode !== undefined) await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The name of a temporary file up to its random part. */
const BEFORE_RANDOM = /^[^]+\.(?=[^.]+\.tmp$)/;

/**
 * Removes what killed writers of the same files left behind, by one look at each folder however many files it gets; where
 * that fails, the results are whole all the same.
 */
export async function sweep(files: readonly Prepared[]): Promise<void> {
  const atWork = new Set(files.map(({ beside }) => beside));
  const begins = new Set(files.map(({ path }) => join(dirname(path), besideName(path))));
  for (const [folder, beside] of new Map(files.map((file) => [dirname(file.path), file.beside]))) {
    // By the clock of the disk, which may be another machine's.
    const now = await stat(beside).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    for (const name of await readdir(folder).catch(() => [])) {
      const left = join(folder, name);
      if (atWork.has(left) || !begins.has(BEFORE_RANDOM.exec(left)?.[0] ?? "")) continue;
      // Another writer may have finished with it in between.
      const { mtimeMs } = await stat(left).catch(() => ({ mtimeMs: now }));
      if (now - mtimeMs > ABANDONED) await removed(left);
    }
  }
}

/** Removes the second names that killed writers left; only for who holds the lock, since another's would be at work. */
export async function sweepOld(path: string): Promise<void> {
  const folder = dirname(path);
  for (const name of await readdir(folder).catch(() => [])) {
    if (name.startsWith(besideName(path)) && name.endsWith(".old")) await removed(join(folder, name));
  }
}
