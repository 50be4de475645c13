import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { piecesOf, type FileBytes } from "../../workbook/workbook";

/** SHA-256 in hexadecimal, as 汇总记录 writes it. Not the browser's own: that is switched off on http pages. */
export function digestOf(bytes: FileBytes): string {
  const digest = sha256.create();
  for (const piece of piecesOf(bytes)) digest.update(piece);
  return bytesToHex(digest.digest());
}
