import { oleStreams } from "../../legacy/ole-streams";
import { saysFewTurns } from "../../read/few-turns";
import { isEncryptedPackage } from "../../read/package/ole-directory";

/** A file of either kind without its password; null where that is another one, or the scheme is none that the library knows. */
export async function withoutPassword(bytes: Uint8Array, password: string): Promise<Uint8Array | null> {
  const { default: library } = await import("officecrypto-tool");
  try {
    if (isEncryptedPackage(bytes) && !(await isSoonTried(bytes))) return null;
    return new Uint8Array(await library.decrypt(Buffer.from(bytes), { password }));
  } catch {
    // The library has one kind of error for both.
    return null;
  }
}

/** The package of a .xlsx behind a password, as Excel writes it today (ECMA-376 agile, AES-256). */
export async function withPassword(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  const { default: library } = await import("officecrypto-tool");
  return new Uint8Array(library.encrypt(Buffer.from(bytes), { password }));
}

/** Whether every description of a package's encryption says in plain figures how long a password takes to try, and not too long. */
async function isSoonTried(bytes: Uint8Array): Promise<boolean> {
  const streams = await oleStreams(bytes);
  const described = streams.filter(({ name }) => name.toLowerCase() === "encryptioninfo");
  return (
    described.length > 0 &&
    described.every(({ content }) => saysFewTurns(Buffer.from(content).toString("utf8")))
  );
}
