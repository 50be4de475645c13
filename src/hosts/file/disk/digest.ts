import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { HostError } from "../../../workbook/host-error";
import { errorCode } from "./disk-error";
import { fileError } from "./file-error";
import { nodeCrypto } from "./formats/node-crypto";

/** SHA-256 in hexadecimal; of a text, of its UTF-8. */
export function fileDigest(content: Uint8Array | string): string {
  return nodeCrypto().createHash("sha256").update(content).digest("hex");
}

/** The digest of the file at a path; `null` where there is none. */
export async function digestAt(path: string): Promise<string | null> {
  try {
    return fileDigest(await readFile(path));
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw fileError(error, path);
  }
}

/** A file is no longer the one that was read. */
export function changedMeanwhile(path: string): HostError {
  return new HostError(
    "outdated",
    `“${basename(path)}”在读取以后又有改动（有人保存过，或者另一次运行刚写完），这次什么都没有写。请重新运行一次。`,
  );
}
