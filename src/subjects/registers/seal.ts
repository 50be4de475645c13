import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { PointKey, PointRecord } from "./point";

/** Crockford's base 32: no I, L, O, U. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** What a reviewer approves. */
export const SEALED = [
  "riskId",
  "name",
  "post",
  "power",
  "category",
  "point",
  "likelihood",
  "severity",
  "grade",
  "assessedOn",
  "reviewer",
  "opinion",
  "reviewedOn",
] as const satisfies readonly PointKey[];
export const UNIT_SEPARATOR = "\u001F";

/**
 * 审核校验码 (A09): eight characters over what was reviewed, the first 40 bits of SHA-256.
 * It shows later change; it is no signature.
 */
export function sealOf(record: PointRecord): string {
  return shortHash(SEALED.map((key) => sealedText(record[key])));
}

/**
 * Whether a row still says what was approved. A number that consolidation gave afterwards is no change of content:
 * a row approved before it had one may have one now.
 */
export function sealFits(record: PointRecord): boolean {
  const seal = record.seal?.toUpperCase();
  return seal === sealOf(record) || seal === sealOf({ ...record, riskId: null });
}

/** Eight characters over a list of texts; also the 行指纹 of a row. */
export function shortHash(texts: readonly string[]): string {
  const bytes = sha256(utf8ToBytes(texts.join(UNIT_SEPARATOR)));
  let bits = 0n;
  for (const byte of bytes.subarray(0, 5)) bits = (bits << 8n) | BigInt(byte);
  let seal = "";
  for (let shift = 35n; shift >= 0n; shift -= 5n) seal += ALPHABET[Number((bits >> shift) & 31n)] ?? "";
  return seal;
}

/** A field as it is sealed. */
export function sealedText(value: string | null | undefined): string {
  return (value ?? "").normalize("NFC").replace(/\r\n?/g, "\n").trim();
}
