import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { HostError } from "../workbook/host-error";

/** A file to be read, and the name that people will see. */
export interface FoundFile {
  readonly path: string;
  readonly name: string;
  /** Named on the command line itself, not found in a folder. */
  readonly given: boolean;
}

const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm|xlsb|xls|xlt|et|ett)$/i;

/** Files as given, folders searched all the way down; no file twice. Throws `HostError` where an argument is not there. */
export async function findFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const seen = new Map<string, { readonly path: string; readonly under: string; readonly given: boolean }>();
  for (const path of paths) {
    const isFolder = await isDirectory(path);
    for (const file of isFolder ? await workbooksIn(path) : [path]) {
      const real = await realpath(file);
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

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw new HostError("not-found", `找不到“${path}”。请核对路径。`, { cause });
  }
}

/** Workbooks below a folder; Excel's own lock files (`~$…`) and hidden files are passed over. */
async function workbooksIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith("~$") || entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await workbooksIn(path)));
    else if (WORKBOOK.test(entry.name)) found.push(path);
  }
  return found;
}
