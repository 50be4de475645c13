import { nextNumbers } from "../../house/yearly-numbers";
import type { InspectionRecord } from "./sheets/inspections";

const SERIES = { prefix: "JC", digits: 3, property: "IRPC.HighestInspection." } as const;

/** 监督检查记录 with a number on each line: `JC-2012-001`, the next of its year; numbers that stand there stay. */
export function numberedInspections(
  records: readonly InspectionRecord[],
  year: string | null,
): readonly InspectionRecord[] {
  const lines = records.map(({ 编号: number, 检查日期: day }, row) => ({ row, number, day: day ?? year }));
  // A consolidation draws the sheet from what stands there: nothing is remembered beside it.
  const { numbers } = nextNumbers(SERIES, lines, new Map());
  return records.map((record, row) => ({ ...record, 编号: numbers.get(row) ?? record.编号 }));
}
