import { commit } from "./commit";

/** Writes a file whole: whoever looks, and whenever power fails, finds the old file or the new one. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await writeAll(new Map([[path, bytes]]));
}

/** Writes several results, all or none, over whatever is there. */
export async function writeAll(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await commit([...files].map(([path, bytes]) => ({ path, bytes, over: "anything" })));
}

/** Writes a file that must not be there yet; throws `HostError("already-there")` where it is. */
export async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  await commit([{ path, bytes, over: "nothing" }]);
}
