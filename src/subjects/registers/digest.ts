import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** SHA-256 in hexadecimal, as 汇总记录 writes it. Not the browser's own: that is switched off on http pages. */
export function digestOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
