import { oleStreams } from "../../legacy/ole-streams";
import { encryptionOf, expectPackage, incomplete, type SealedStreams } from "../../read/encryption";
import { isEncryptedPackage } from "../../read/package/ole-directory";
import { unknownEncryption } from "../../read/package/refusals";

/** What the library says of a password that does not fit; it has one class of error for everything. */
const WRONG_PASSWORD = "The password is incorrect";

/**
 * A file of either kind without its password; null where that is another one. Throws `HostError` for a .xlsx: `encrypted` where the
 * scheme is none that is known, `damaged` where something is missing or was changed. Damage to what a password is tried against looks
 * like another password.
 */
export async function withoutPassword(bytes: Uint8Array, password: string): Promise<Uint8Array | null> {
  return isEncryptedPackage(bytes) ? openedPackage(bytes, password) : openedLegacy(bytes, password);
}

/** The package of a .xlsx behind a password, as Excel writes it today (ECMA-376 agile, AES-256). */
export async function withPassword(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  const { default: library } = await import("officecrypto-tool");
  return new Uint8Array(library.encrypt(Buffer.from(bytes), { password }));
}

async function openedPackage(bytes: Uint8Array, password: string): Promise<Uint8Array | null> {
  const { scheme, keyBits, info } = encryptionOf(await streamsOf(bytes));
  if (scheme === "standard" && keyBits !== 128) throw unknownEncryption(`密钥 ${keyBits} 位`);
  const { default: library } = await import("officecrypto-tool");
  try {
    return expectPackage(new Uint8Array(await library.decrypt(Buffer.from(bytes), { password })));
  } catch (error) {
    if (!isWrongPassword(error)) throw error;
    // It says the same where what it opened is no package.
    if (scheme === "agile" && (await fits(info, password))) throw incomplete(error);
    return null;
  }
}

async function openedLegacy(bytes: Uint8Array, password: string): Promise<Uint8Array | null> {
  const { default: library } = await import("officecrypto-tool");
  try {
    return new Uint8Array(await library.decrypt(Buffer.from(bytes), { password }));
  } catch {
    // Only the password that Excel itself uses is tried here; whatever else the file is, the reader of .xls says.
    return null;
  }
}

async function streamsOf(bytes: Uint8Array): Promise<SealedStreams> {
  const streams = await oleStreams(bytes).catch((error: unknown) => {
    throw incomplete(error);
  });
  const named = (name: string) => streams.find((stream) => stream.name === name)?.content;
  return { info: named("EncryptionInfo"), locked: named("EncryptedPackage") };
}

function isWrongPassword(error: unknown): boolean {
  return error instanceof Error && error.message === WRONG_PASSWORD;
}

async function fits(info: Uint8Array, password: string): Promise<boolean> {
  const { default: agile } = await import("officecrypto-tool/src/crypto/ecma376_agile");
  return agile.verifyPassword(password, await agile.parseEncryptionInfo(Buffer.from(info)));
}
