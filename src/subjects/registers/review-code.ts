import { plain } from "../../workbook/text/plain";
import { digestOf } from "./digest";
import type { PointRecord } from "./point";
import { SEALED, sealedText, shortHash, UNIT_SEPARATOR } from "./seal";

/** What the review itself adds to a row: blank while it is waited for. */
const OF_REVIEW: ReadonlySet<string> = new Set(["reviewer", "opinion", "reviewedOn"]);

/**
 * 校验码 of a 送审表: eight characters over the rows on it, whatever their order. Each row is its SHA-256 over what was reviewed and its measures;
 * the code is the first 40 bits of the SHA-256 over these digests, sorted.
 */
export function reviewCode(records: readonly PointRecord[]): string {
  return shortHash([records.map(rowDigest).sort().join("\n")]);
}

/** A code as somebody copied it from paper: the alphabet has neither O nor I nor L, which stand for figures. */
export function reviewCodeTyped(typed: string): string {
  return plain(typed).toUpperCase().replace(/-/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
}

function rowDigest(record: PointRecord): string {
  const fields = SEALED.map((key) => (OF_REVIEW.has(key) ? "" : sealedText(record[key])));
  const text = [...fields, sealedText(record.measures)].join(UNIT_SEPARATOR);
  return digestOf(new TextEncoder().encode(text));
}
