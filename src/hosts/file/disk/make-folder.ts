import { mkdir, rmdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { asDiskError, errorCode } from "./disk-error";

/** Makes a folder and those above it; answers with what takes away again the ones that were not there. */
export async function makeFolder(folder: string): Promise<readonly (() => Promise<void>)[]> {
  if (await isFolder(folder)) return [];
  const above = dirname(folder) === folder ? [] : await makeFolder(dirname(folder));
  try {
    await mkdir(folder);
    return [...above, () => rmdir(folder)];
  } catch (error) {
    if (errorCode(error) === "EEXIST" && (await isFolder(folder))) return above;
    for (const undo of above.toReversed()) await undo().catch(() => undefined);
    throw asDiskError(error, folder);
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
}
