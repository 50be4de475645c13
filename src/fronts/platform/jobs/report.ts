import { deflateSync, inflateSync } from "node:zlib";
import type { HandInReport } from "../../../flows/handing-in/judge-hand-in";

/** A report as it is kept. */
export function packedReport(report: HandInReport): Uint8Array {
  return new Uint8Array(deflateSync(JSON.stringify(report), { level: 1 }));
}

/** A report that was kept. */
export function unpackedReport(packed: Uint8Array): HandInReport {
  return JSON.parse(inflateSync(packed).toString()) as HandInReport;
}
