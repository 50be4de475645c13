import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { flushFolders, followed } from "../commit";
import { changedMeanwhile } from "../digest";
import { asDiskError, errorCode } from "../disk-error";
import { nodeCrypto } from "../formats/node-crypto";
import { besideName } from "../formats/prepare-file";
import { makeFolder } from "../make-folder";
import { lockAll } from "../write-lock";
import { filesBelow } from "./files-below";

/**
 * Puts a folder with these files in the place of the one that stands there: it is written beside and takes its place in one step, whole or
 * not at all. `over` is what stood there when somebody looked, null where there was nothing; throws `HostError` where it is not that any
 * more. Killed between the two renamings, it leaves the old folder under a hidden name and nothing in its place; the next run goes on.
 */
export async function replaceFolder(
  path: string,
  files: ReadonlyMap<string, Uint8Array>,
  over: ReadonlyMap<string, string> | null,
): Promise<void> {
  const undo = await makeFolder(dirname(path));
  const target = await followed(path);
  const unique = join(dirname(target), `${besideName(target)}${nodeCrypto().randomBytes(6).toString("hex")}`);
  const [beside, old] = [`${unique}.tmp`, `${unique}.old`];
  try {
    await writeFolder(beside, files);
    await place(target, { beside, old }, over);
  } catch (error) {
    await gone(beside);
    for (const step of undo.toReversed()) await step().catch(() => undefined);
    throw asDiskError(error, path);
  }
  await sweep(target);
  await flushFolders([target]);
}

async function writeFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await mkdir(folder);
  for (const inner of new Set([...files.keys()].map(dirname)))
    if (inner !== ".") await mkdir(join(folder, inner), { recursive: true });
  for (const [name, bytes] of files) {
    const file = await open(join(folder, name), "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  }
  await flushFolders([...files.keys()].map((name) => join(folder, name)));
}

async function place(
  target: string,
  { beside, old }: { readonly beside: string; readonly old: string },
  over: ReadonlyMap<string, string> | null,
): Promise<void> {
  const lock = await lockAll([target]);
  try {
    if (!isSame(await filesBelow(target), over)) throw changedMeanwhile(target);
    await lock.stillHeld();
    const stood = over !== null && (await movedAside(target, old));
    try {
      await rename(beside, target);
    } catch (error) {
      const back = () => rename(old, target);
      if (stood) await back().catch(back);
      throw error;
    }
  } finally {
    await lock.release();
  }
}

async function movedAside(target: string, old: string): Promise<boolean> {
  try {
    await rename(target, old);
    return true;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return false;
    throw error;
  }
}

function isSame(one: ReadonlyMap<string, string> | null, other: ReadonlyMap<string, string> | null): boolean {
  if (one === null || other === null) return one === other;
  return one.size === other.size && [...one].every(([name, digest]) => other.get(name) === digest);
}

/** What stood there, of this run and of killed ones: it was of ours when it was moved aside. */
async function sweep(target: string): Promise<void> {
  const folder = dirname(target);
  for (const name of await readdir(folder).catch(() => []))
    if (name.startsWith(besideName(basename(target))) && name.endsWith(".old"))
      await gone(join(folder, name));
}

/** What cannot be taken away is left: it is hidden, and the result is whole. */
async function gone(folder: string): Promise<void> {
  const remove = () => rm(folder, { recursive: true, force: true });
  await remove()
    .catch(remove)
    .catch(() => undefined);
}
