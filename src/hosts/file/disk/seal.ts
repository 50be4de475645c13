import { readFile } from "node:fs/promises";
import { PROPERTIES_PART } from "../write/custom-properties";
import type { Seal } from "../write/write-workbook";
import type { PackedPart } from "../write/zip/zip";
import { HostError } from "../../../workbook/host-error";
import { readCustomProperties } from "../read/custom-properties";
import { Budget, DEFAULT_LIMITS } from "../read/package/limits";
import { Package } from "../read/package/package";
import { partKey, zipDirectory } from "../read/package/zip-directory";
import { fileDigest } from "./digest";
import { fileError } from "./file-error";
import { nodeInflate } from "./formats/inflate";

/**
 * A property by which a file of ours is known to be as we wrote it: whoever saves it again packs its parts anew. It shows
 * a change; it is no protection against somebody who means harm.
 */
export const writtenSeal: Seal = { property: "IRPC.Written", of: sealOf };

/** Whether the file at a path is a workbook of ours that nobody saved since. */
export async function isAsWritten(path: string): Promise<boolean> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw fileError(error, path);
  }
  try {
    const properties = await new Package(bytes, nodeInflate, new Budget(DEFAULT_LIMITS)).whole(
      PROPERTIES_PART,
    );
    const parts = [...zipDirectory(bytes, DEFAULT_LIMITS)].map(([name, { size, crc }]) => ({
      name,
      size,
      crc,
    }));
    return (
      properties !== null && readCustomProperties(properties).get(writtenSeal.property) === sealOf(parts)
    );
  } catch (error) {
    // Whatever it is, it is no workbook of ours.
    if (error instanceof HostError) return false;
    throw error;
  }
}

function sealOf(parts: readonly PackedPart[]): string {
  const lines = parts
    .filter(({ name }) => partKey(name) !== partKey(PROPERTIES_PART))
    .map(({ name, size, crc }) => `${partKey(name)} ${size} ${crc >>> 0}`);
  return fileDigest(lines.sort().join("\n"));
}
