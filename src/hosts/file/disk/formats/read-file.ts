import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { HostError } from "../../../../workbook/host-error";
import type { WorkbookContent } from "../../../../workbook/grid";
import type { WorkbookSource } from "../../../../workbook/workbook";
import { DEFAULT_LIMITS, type Limits, megabytes } from "../../read/package/limits";
import { readXlsx } from "../../read/read-xlsx";
import { isEncryptedPackage } from "../../read/package/ole-directory";
import { encrypted, notAWorkbook, overLimits } from "../../read/package/refusals";
import { changedMeanwhile, fileDigest } from "../digest";
import { fileError } from "../file-error";
import { formatOf } from "../../read/first-bytes";
import { withoutFixedPassword } from "./fixed-password";
import { nodeInflate, plainBytes } from "./inflate";

/** A workbook in a file. */
interface FileSource extends WorkbookSource {
  readonly path: string;
  /** SHA-256 of the file's bytes, in hexadecimal. Throws as `read` does where the file cannot be read. */
  sha256(): Promise<string>;
}

/** Takes the password off a file; null where nobody knows it. */
type Unlock = (path: string, bytes: Uint8Array) => Promise<Uint8Array | null>;
const nobody: Unlock = () => Promise.resolve(null);

/**
 * The workbook at `path`: .xlsx, .xlsm, .xls or .et, told apart by their first bytes. The file is read once for
 * content and check sum together, when the first of them is asked for; its bytes are held until both were.
 */
export function fileSource(path: string, limits: Partial<Limits> = {}, unlock: Unlock = nobody): FileSource {
  let loaded: Uint8Array | null = null;
  let isRead = false;
  let digest: string | null = null;
  const load = () => (loaded ??= loadBytes(path, limits.packedBytes ?? DEFAULT_LIMITS.packedBytes));
  return {
    name: basename(path),
    path,
    read: async () => {
      const bytes = load();
      isRead = true;
      if (digest !== null) loaded = null;
      return readBytes(basename(path), bytes, limits, (locked) => unlock(path, locked));
    },
    sha256: () =>
      Promise.resolve().then(() => {
        digest ??= fileDigest(load());
        // Not kept behind the content: many files may be held at once.
        if (isRead) loaded = null;
        return digest;
      }),
  };
}

/** The workbook in the bytes of a file, of any format that is read. Throws `HostError` where they are refused. */
export async function readBytes(
  name: string,
  bytes: Uint8Array,
  limits: Partial<Limits> = {},
  unlock: (bytes: Uint8Array) => Promise<Uint8Array | null> = () => Promise.resolve(null),
): Promise<WorkbookContent> {
  if (formatOf(bytes) === "package") return readXlsx(name, bytes, nodeInflate, limits);
  if (isEncryptedPackage(bytes))
    return readXlsx(name, await openedPackage(bytes, limits, unlock), nodeInflate, limits);
  const { readLegacy } = await import("../../legacy/read-legacy");
  return readLegacy(name, bytes, limits, withoutFixedPassword);
}

/** A .xlsx that is encrypted: it opens without a password, or by one that somebody gives. Throws `HostError` where neither. */
async function openedPackage(
  bytes: Uint8Array,
  limits: Partial<Limits>,
  unlock: (bytes: Uint8Array) => Promise<Uint8Array | null>,
): Promise<Uint8Array> {
  const most = limits.packedBytes ?? DEFAULT_LIMITS.packedBytes;
  if (bytes.length > most) throw overLimits(`文件大于 ${megabytes(most)}`);
  const opened = (await withoutFixedPassword(bytes)) ?? (await unlock(bytes));
  if (opened === null) throw encrypted();
  return opened;
}

/** The bytes of a file that was read before; throws `HostError` where they are no longer those. */
export function asRead(path: string, sha256: string): Uint8Array {
  const bytes = loadBytes(path, DEFAULT_LIMITS.packedBytes);
  if (fileDigest(bytes) !== sha256) throw changedMeanwhile(path);
  return bytes;
}

/** At once: whoever asks waits for the file anyway, and the ways to another thread and back cost more than reading it. */
function loadBytes(path: string, most: number): Uint8Array {
  try {
    const facts = statSync(path);
    if (facts.isDirectory())
      throw new HostError("not-a-workbook", `${path} 是文件夹，请指定其中的工作簿文件。`);
    if (!facts.isFile()) throw notAWorkbook(`${path} 不是普通文件`);
    if (facts.size > most) throw overLimits(`文件大于 ${megabytes(most)}`);
    return plainBytes(readFileSync(path));
  } catch (error) {
    throw fileError(error, path);
  }
}
