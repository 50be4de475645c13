import { mkdir, rmdir, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { HostError } from "../../../workbook/host-error";
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
    throw errorCode(error) === "EEXIST" ? isFile(folder) : asDiskError(error, folder);
  }
}

function isFile(path: string): HostError {
  return new HostError(
    "already-there",
    `“${basename(path)}”是一个文件，不是文件夹，什么都没有写。请换一个文件夹名，或先把它移走。`,
  );
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
}
