// Of the library these files alone: what it makes public reads and writes workbooks of its own.
import { DecryptionError, ParseError } from "../../../../node_modules/hucre/dist/errors.mjs";
import { decryptAgile, encryptAgile } from "../../../../node_modules/hucre/dist/xlsx/crypto/agile.mjs";
import { readCfb } from "../../../../node_modules/hucre/dist/xlsx/crypto/cfb.mjs";
import { HostError } from "../../../workbook/host-error";
import { encryptionOf, expectPackage, incomplete, type SealedStreams } from "../read/encryption";
import { openStandard } from "./standard-password";

/** The library has one class of error for a password that does not fit and for a package that was changed since. */
const WRONG_PASSWORD = "Incorrect password.";

/**
 * The package of a .xlsx without its password; null where that is another one. Throws `HostError`: `encrypted` where the scheme is none
 * that is known (ECMA-376 standard and agile are), `damaged` where something is missing or was changed. Damage to what a password is
 * tried against looks like another password.
 */
export async function openLocked(bytes: Uint8Array, password: string): Promise<Uint8Array | null> {
  expectCrypto();
  const encryption = encryptionOf(streamsOf(bytes));
  const opened =
    encryption.scheme === "agile"
      ? await openAgile(bytes, password)
      : await openStandard(encryption, password);
  return opened && expectPackage(opened);
}

/** The package of a .xlsx behind a password, as Excel writes it today (ECMA-376 agile, AES-256). */
export function lockPackage(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  expectCrypto();
  return encryptAgile(bytes, password);
}

function streamsOf(bytes: Uint8Array): SealedStreams {
  try {
    const streams = readCfb(bytes);
    return { info: streams.get("EncryptionInfo"), locked: streams.get("EncryptedPackage") };
  } catch (error) {
    // A sector that is not there: the library says so, or reads past the end.
    if (error instanceof ParseError || error instanceof RangeError) throw incomplete(error);
    throw error;
  }
}

async function openAgile(bytes: Uint8Array, password: string): Promise<Uint8Array | null> {
  try {
    return await decryptAgile(bytes, password);
  } catch (error) {
    if (!(error instanceof DecryptionError)) throw error;
    if (error.message === WRONG_PASSWORD) return null;
    throw incomplete(error);
  }
}

/** Pages without https have none. */
function expectCrypto(): void {
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (!subtle)
    throw new HostError(
      "encrypted",
      "这个网页不是 https 的，浏览器不允许处理有密码的工作簿。请管理员改用 https，或在 Excel、WPS 里打开它。",
    );
}
