import { createHash } from "node:crypto";

/** Under which fact a line keeps the digest of what was found in a hand-in. */
export const REPORT_DIGEST = "核查";
/** Under which fact a line keeps the digest of the workbooks that were put out with it. */
export const HANDOUTS_DIGEST = "清单";

/** SHA-256 of what was found in a hand-in, as it is kept. */
export function digestOfReport(report: Uint8Array): string {
  return createHash("sha256").update(report).digest("hex");
}

/** SHA-256 of which workbook lies ready for whom, in the order in which they were put out. */
export function digestOfHandouts(
  handouts: readonly { readonly department: string; readonly sha256: string }[],
): string {
  const lines = handouts.map(({ department, sha256 }) => [department, sha256]);
  return createHash("sha256").update(JSON.stringify(lines)).digest("hex");
}
