import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join, relative, resolve } from "node:path";
import { HostError } from "../../../workbook/host-error";

/** A file to be read, and the name that people will see. */
export interface FoundFile {
  readonly path: string;
  readonly name: string;
  /** Named on the command line itself, not found in a folder. */
  readonly given: boolean;
  /** The file behind links. */
  readonly real: string;
}

/** A file below a folder. */
type Inside = Pick<FoundFile, "path" | "real">;

/** What systems leave in folders by themselves. */
const LEFT_BY_SYSTEMS = /^(?:thumbs\.db|ehthumbs\.db|desktop\.ini)$/i;

/** Files as given, there or not, folders searched all the way down; no file twice. Throws `HostError` where a folder cannot be searched. */
export async function findFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const seen = new Map<string, Seen>();
  for (const path of paths) {
    const isFolder = await isDirectory(path);
    const files = isFolder ? await filesIn(path) : [{ path, real: await whereItIs(path) }];
    for (const file of files) {
      if (!seen.has(file.real) || !isFolder)
        seen.set(file.real, { ...file, under: isFolder ? path : "", given: !isFolder });
    }
  }
  return named([...seen.values()]);
}

/** `under`: the folder on the command line. */
type Seen = Omit<FoundFile, "name"> & { readonly under: string };

/** Base names; where two are equal, the path relative to the argument. */
function named(files: readonly Seen[]): FoundFile[] {
  const counts = new Map<string, number>();
  for (const { path } of files) counts.set(basename(path), (counts.get(basename(path)) ?? 0) + 1);
  const found = files.map(({ path, real, under, given }) => {
    const base = basename(path);
    const inside = under === "" ? path : relative(under, path);
    return { path, real, given, name: counts.get(base) === 1 ? base : inside.replaceAll("\\", "/") };
  });
  const names = found.map(({ name }) => name);
  // The same relative path under two folders: only the whole path tells them apart.
  return found.map((file) =>
    names.filter((name) => name === file.name).length > 1 ? { ...file, name: file.path } : file,
  );
}

/** What is not there is no folder; reading it will say so. */
async function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
}

/** The file behind links; the path itself where there is none. */
async function whereItIs(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

/**
 * Every file below a folder, so that what is no workbook is named and not forgotten; only Excel's own lock files (`~$…`)
 * and hidden files are passed over. `above` are the folders on the way, lest a link leads round in a circle.
 */
async function filesIn(folder: string, above: readonly string[] = []): Promise<Inside[]> {
  const real = await whereItIs(folder);
  if (above.includes(real)) return [];
  const found: Inside[] = [];
  for (const entry of await entriesIn(folder)) {
    const { name } = entry;
    if (name.startsWith("~$") || name.startsWith(".") || LEFT_BY_SYSTEMS.test(name)) continue;
    const path = join(folder, name);
    // The folder's own list tells most of them; what a link leads to must be asked.
    if (entry.isFile()) found.push({ path, real: join(real, name) });
    else if (await isDirectory(path)) found.push(...(await filesIn(path, [...above, real])));
    else found.push({ path, real: await whereItIs(path) });
  }
  return found;
}

/** By name. */
async function entriesIn(folder: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch (cause) {
    throw new HostError("no-access", `打不开文件夹“${folder}”。请检查文件夹权限。`, { cause });
  }
}
