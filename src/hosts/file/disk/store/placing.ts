import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { flushFolders } from "../commit";
import { errorCode } from "../disk-error";
import { removed } from "../removed";
import { bucketOf, whoseIs, type StoreLayout } from "./store-layout";
import type { StoreState } from "./store-state";

/** A new folder with these files, each on the disk before this is done; over one of the same name. */
export async function writeFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await Promise.all([...files].map(([name, bytes]) => writeFlushed(join(folder, name), bytes)));
  await flushFolders([join(folder, "."), folder]);
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Moves folders to their places, each with what it replaces out of the way first. What was done already is passed over, so that it can be
 * done again after a writer was killed in its midst.
 */
export async function moveIntoPlace(
  layout: StoreLayout,
  moving: NonNullable<StoreState["moving"]>,
): Promise<void> {
  await rm(layout.replaced, { recursive: true, force: true });
  for (const place of moving.places) {
    const whose = whoseIs(place);
    if (!whose) throw new Error(`${place} is no place.`);
    await removePacked(layout, whose.year, whose.institution);
    const [from, to] = [join(layout.pending(moving.from), place), layout.at(place)];
    if (!(await isThere(from))) continue;
    const aside = join(layout.replaced, place);
    await mkdir(dirname(aside), { recursive: true });
    await mkdir(dirname(to), { recursive: true });
    if (await isThere(to)) await rename(to, aside);
    await rename(from, to);
  }
  await flushFolders(moving.places.map((place) => layout.at(place)));
  await sweepStore(layout.replaced);
}

/** Packed files that no longer say what is there. */
async function removePacked(layout: StoreLayout, year: number, institution: string): Promise<void> {
  await Promise.all(
    layout.tables.map((table) => rm(layout.packed(table, year, bucketOf(institution)), { force: true })),
  );
}

async function isThere(folder: string): Promise<boolean> {
  try {
    await (await open(folder, "r")).close();
    return true;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return false;
    throw error;
  }
}

/** Takes a folder of our own away; what cannot be taken away is left: nobody reads it. */
export async function sweepStore(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true }).catch(() => removed(folder));
}

/** Milliseconds after which packages that never took their places belong to nobody: their writer was killed. */
const ABANDONED = 3_600_000;

/** What killed writers left waiting, by the age of the folder that was made just now. Only for who holds the lock. */
export async function sweepWaiting(waiting: string, own: string): Promise<void> {
  const ageOf = (name: string) => stat(join(waiting, name)).then(({ mtimeMs }) => mtimeMs);
  const now = await ageOf(own);
  for (const name of await readdir(waiting)) {
    const age = await ageOf(name).catch(() => now);
    if (now - age > ABANDONED) await sweepStore(join(waiting, name));
  }
}
