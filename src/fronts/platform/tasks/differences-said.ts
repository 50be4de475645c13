import { changesInWords, differencesOf } from "../../../flows/handing-in/differences";
import type { Store } from "../store/store";
import { unpackedReport } from "../jobs/report";

/** How a workbook differs from the one that counts now, in a few words; blank where none does. */
export function differencesSaid({ handIns }: Store, department: string, packed: Uint8Array): string {
  const before = handIns.latest(department);
  const report = before && handIns.reportOf(before.id);
  return report
    ? changesInWords(differencesOf(unpackedReport(report).lines, unpackedReport(packed).lines))
    : "";
}
