import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join, relative, resolve } from "node:path";
import { HostError } from "../../../workbook/host-error";

/** A file to be read, and the name that people will see. */
export interface FoundFile {
  readonly path: string;
  readonly name: string;
  /** Named on the command line itself, not found in a folder. */
  readonly given: boolean;
}

/** What systems leave in folders by themselves. */
const LEFT_BY_SYSTEMS = /^(?:thumbs\.db|ehthumbs\.db|desktop\.ini)$/i;

/** Files as given, there or not, folders searched all the way down; no file twice. Throws `HostError` where a folder cannot be searched. */
export async function findFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const seen = new Map<string, { readonly path: string; readonly under: string; readonly given: boolean }>();
  for (const path of paths) {
    const isFolder = await isDirectory(path);
    for (const file of isFolder ? await filesIn(path) : [path]) {
      const real = await whereItIs(file);
      if (!seen.has(real) || !isFolder)
        seen.set(real, { path: file, under: isFolder ? path : "", given: !isFolder });
    }
  }
  return named([...seen.values()]);
}

/** Base names; where two are equal, the path relative to the argument. */
function named(
  files: readonly { readonly path: string; readonly under: string; readonly given: boolean }[],
): FoundFile[] {
  const counts = new Map<string, number>();
  for (const { path } of files) counts.set(basename(path), (counts.get(basename(path)) ?? 0) + 1);
  const found = files.map(({ path, under, given }) => {
    const base = basename(path);
    const inside = under === "" ? path : relative(under, path);
    return { path, given, name: counts.get(base) === 1 ? base : inside.replaceAll("\\", "/") };
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
async function filesIn(folder: string, above: readonly string[] = []): Promise<string[]> {
  const real = await whereItIs(folder);
  if (above.includes(real)) return [];
  const found: string[] = [];
  for (const name of (await namesIn(folder)).sort()) {
    if (name.startsWith("~$") || name.startsWith(".") || LEFT_BY_SYSTEMS.test(name)) continue;
    const path = join(folder, name);
    if (await isDirectory(path)) found.push(...(await filesIn(path, [...above, real])));
    else found.push(path);
  }
  return found;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    throw new HostError("no-access", `打不开文件夹“${folder}”。请检查文件夹权限。`, { cause });
  }
}
