import { nextNumbers, type NextNumbers } from "../../house/yearly-numbers";
import type { RecordOf } from "../../sheets/define-sheet";
import type { accountability } from "./sheets/accountability";

const SERIES = { prefix: "ZJ", digits: 2, property: "IRPC.HighestAccountability." } as const;

/** The next numbers of lines that have none, `ZJ-2012-01`: a series a year of 日期, in the order of the lines. */
export function nextCaseNumbers(
  lines: readonly { readonly row: number; readonly record: RecordOf<typeof accountability> }[],
  properties: ReadonlyMap<string, string>,
): NextNumbers {
  const numbered = lines.map(({ row, record }) => ({ row, number: record.编号, day: record.日期 }));
  return nextNumbers(SERIES, numbered, properties);
}
