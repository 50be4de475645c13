import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { HostError } from "../../../../workbook/host-error";
import { digestAt } from "../digest";
import { asDiskError, errorCode } from "../disk-error";

/** What systems lay into every folder that somebody looks at. */
const LEFT_BY_SYSTEMS = /^(?:thumbs\.db|ehthumbs\.db|desktop\.ini|\.ds_store)$/i;

/** Every file below a folder with its digest, by its name there (`/` between); null where there is no folder. Throws `HostError` where a file stands in its place. */
export async function filesBelow(folder: string): Promise<ReadonlyMap<string, string> | null> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => !entry.isDirectory() && !LEFT_BY_SYSTEMS.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    const digests = new Map<string, string>();
    // What is no plain file (a link that leads nowhere) is there all the same.
    for (const file of files)
      digests.set(relative(folder, file).split(sep).join("/"), (await digestAt(file)) ?? "");
    return digests;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    if (errorCode(error) === "ENOTDIR")
      throw new HostError("already-there", `“${folder}”是一个文件，不是文件夹。请换一个文件夹。`, {
        cause: error,
      });
    throw asDiskError(error, folder);
  }
}
