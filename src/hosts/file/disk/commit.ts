import { copyFile, constants, link, open, realpath, rename } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { HostError } from "../../../workbook/host-error";
import type { FileBytes } from "../../../workbook/workbook";
import { changedMeanwhile, digestAt } from "./digest";
import { asDiskError, errorCode } from "./disk-error";
import { makeFolder } from "./make-folder";
import { prepareFile, sweep, sweepOld, type Prepared } from "./formats/prepare-file";
import { removed } from "./removed";
import { lockAll } from "./write-lock";

/** What a file may take the place of: nothing, whatever is there, or the file with this digest and no other. */
type Replaceable = "nothing" | "anything" | { readonly sha256: string };

interface Write {
  readonly path: string;
  readonly bytes: FileBytes;
  readonly over: Replaceable;
}

interface Placing extends Prepared {
  readonly over: Replaceable;
}

type Undo = () => Promise<void>;

/** File systems without hard links (FAT, some shares) answer with one of these. */
const NO_LINKS = ["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EMLINK"];

/**
 * Writes several files as one: all are prepared beside their places, then each takes its place in the order given; where
 * anything fails, what was placed is taken back. Nothing is placed over a file that is no longer what was read. Killed in
 * between, it leaves whole files, of which the first ones are new.
 */
export async function commit(
  writes: readonly Write[],
  { makeFolders = false }: { readonly makeFolders?: boolean } = {},
): Promise<void> {
  const undo: Undo[] = [];
  const prepared: Placing[] = [];
  try {
    for (const { path, bytes, over } of writes) {
      if (makeFolders) undo.push(...(await makeFolder(dirname(path))));
      const target = over === "nothing" ? path : await followed(path);
      prepared.push({ ...(await prepareFile(target, bytes)), over });
    }
    await sweep(prepared);
    await placeAll(prepared, undo);
  } catch (error) {
    await Promise.all(prepared.map(({ beside }) => removed(beside)));
    for (const step of undo.toReversed())
      await step()
        .catch(step)
        .catch(() => undefined);
    throw error;
  }
  // Who took nobody's place kept no old one.
  const left = prepared.flatMap(({ beside, old, over }) => (over === "nothing" ? [beside] : [beside, old]));
  await Promise.all(left.map(removed));
  await flushFolders(prepared.map(({ path }) => path));
}

async function placeAll(files: readonly Placing[], undo: Undo[]): Promise<void> {
  const lock = await lockAll(files.filter(({ over }) => over !== "nothing").map(({ path }) => path));
  try {
    // All are looked at before the first is placed; what somebody changed meanwhile is the reason for a name that is taken.
    const byReason = [...files].sort((a, b) => Number(a.over === "nothing") - Number(b.over === "nothing"));
    for (const file of byReason) await expectAsRead(file);
    for (const file of files) {
      await lock.stillHeld();
      undo.push(await place(file));
    }
  } finally {
    await lock.release();
  }
}

async function expectAsRead({ path, over }: Placing): Promise<void> {
  if (over === "anything") return;
  const there = await digestAt(path);
  if (over === "nothing") {
    if (there !== null) throw alreadyThere(path);
  } else if (there !== over.sha256) throw changedMeanwhile(path);
}

/** Places one file; answers with what puts back the one that stood there. */
async function place(file: Placing): Promise<Undo> {
  const { path, beside, old, over } = file;
  try {
    if (over === "nothing") {
      await linkNew(beside, path);
      return () => removed(path);
    }
    await sweepOld(path);
    const replaces = await keepOld(path, old);
    await expectAsRead(file);
    await rename(beside, path);
    return replaces ? () => rename(old, path) : () => removed(path);
  } catch (error) {
    await removed(old);
    throw asDiskError(error, path);
  }
}

/** The file that is there keeps a second name until all is done. */
async function keepOld(path: string, old: string): Promise<boolean> {
  try {
    await link(path, old);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return false;
    if (!NO_LINKS.includes(errorCode(error) ?? "")) throw error;
    await copyFile(path, old, constants.COPYFILE_EXCL);
  }
  return true;
}

/** A link is refused where the name is taken, and that in one step; a rename would replace. */
async function linkNew(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if ((await digestAt(to)) !== null) throw alreadyThere(to);
    if (!NO_LINKS.includes(errorCode(error) ?? "")) throw error;
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
export async function followed(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return path;
    throw asDiskError(error, path);
  }
}

/** The new names reach the disk too. Some systems cannot flush a folder; the files are whole all the same. */
export async function flushFolders(paths: readonly string[]): Promise<void> {
  for (const folder of new Set(paths.map(dirname))) {
    const handle = await open(folder, constants.O_RDONLY).catch(() => undefined);
    await handle?.sync().catch(() => undefined);
    await handle?.close().catch(() => undefined);
  }
}
