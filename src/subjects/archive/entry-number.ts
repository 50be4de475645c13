import { nextNumbers, type NextNumbers } from "../../house/yearly-numbers";
import type { ArchiveRecord } from "./sheets/archive";

const SERIES = { prefix: "XX", digits: 3, property: "IRPC.HighestEntry." } as const;

/** The next numbers of entries that have none, `XX-2012-003`: a series a year of 收集日期, in the order of the lines. */
export function nextEntryNumbers(
  lines: readonly { readonly row: number; readonly record: ArchiveRecord }[],
  properties: ReadonlyMap<string, string>,
): NextNumbers {
  const numbered = lines.map(({ row, record }) => ({ row, number: record.entry, day: record.收集日期 }));
  return nextNumbers(SERIES, numbered, properties);
}
