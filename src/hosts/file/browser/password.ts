// Of the library these two files alone: what it makes public reads and writes workbooks of its own.
import { decryptAgile, encryptAgile } from "../../../../node_modules/hucre/dist/xlsx/crypto/agile.mjs";
import { readCfb } from "../../../../node_modules/hucre/dist/xlsx/crypto/cfb.mjs";
import { HostError } from "../../../workbook/host-error";
import { saysFewTurns } from "../read/few-turns";
import { openStandard } from "./standard-password";

/** The package of a .xlsx without its password; null where that is another one, or the scheme is none that is known (ECMA-376 standard and agile are). */
export async function openLocked(bytes: Uint8Array, password: string): Promise<Uint8Array | null> {
  expectCrypto();
  try {
    const streams = readCfb(bytes);
    const info = streams.get("EncryptionInfo");
    const locked = streams.get("EncryptedPackage");
    if (!info || !locked) return null;
    const opened = isAgile(info)
      ? await openAgile(bytes, info, password)
      : await openStandard(info, locked, password);
    return opened && isPackage(opened) ? opened : null;
  } catch {
    // The library throws alike for another password and for what it does not understand.
    return null;
  }
}

/** The package of a .xlsx behind a password, as Excel writes it today (ECMA-376 agile, AES-256). */
export function lockPackage(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  expectCrypto();
  return encryptAgile(bytes, password);
}

async function openAgile(bytes: Uint8Array, info: Uint8Array, password: string): Promise<Uint8Array | null> {
  return saysFewTurns(new TextDecoder().decode(info)) ? decryptAgile(bytes, password) : null;
}

/** Version 4.4; the older scheme is 2.2, 3.2 or 4.2. */
function isAgile(info: Uint8Array): boolean {
  return info[0] === 4 && info[2] === 4;
}

function isPackage(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
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
