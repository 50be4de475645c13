import { readFile } from "node:fs/promises";
import { fileError } from "../file-error";

/** The bytes of a file of any kind. Rejects with `HostError` where it cannot be read. */
export async function fileBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw fileError(error, path);
  }
}
