import { rename } from "node:fs/promises";
import { flushFolders, followed } from "./commit";
import { changedMeanwhile, digestAt } from "./digest";
import { asDiskError } from "./disk-error";
import { lockAll } from "./write-lock";

interface Placed {
  readonly path: string;
  readonly sha256: string;
}

/** Moves a file into the place of another in one step, if both still have these digests. Throws `HostError` where they have not. */
export async function putBack(file: Placed, over: Placed): Promise<void> {
  const target = await followed(over.path);
  const lock = await lockAll([target, file.path]);
  try {
    if ((await digestAt(file.path)) !== file.sha256) throw changedMeanwhile(file.path);
    if ((await digestAt(target)) !== over.sha256) throw changedMeanwhile(target);
    await lock.stillHeld();
    await rename(file.path, target);
  } catch (error) {
    throw asDiskError(error, target);
  } finally {
    await lock.release();
  }
  await flushFolders([target]);
}
