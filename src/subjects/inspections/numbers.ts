import type { InspectionRecord } from "./sheets/inspections";

const NUMBER = /^JC-(\d{4})-(\d{3,})$/;

/** 监督检查记录 with a number on each line: `JC-2012-001`, the next of its year; numbers that stand there stay. */
export function numberedInspections(
  records: readonly InspectionRecord[],
  year: string | null,
): readonly InspectionRecord[] {
  const highest = new Map<string, number>();
  for (const record of records) {
    const [, of = "", n = "0"] = NUMBER.exec(record.编号 ?? "") ?? [];
    highest.set(of, Math.max(highest.get(of) ?? 0, Number(n)));
  }
  return records.map((record) => {
    const of = record.检查日期?.slice(0, 4) ?? year;
    if (record.编号 !== null || of === null) return record;
    const n = (highest.get(of) ?? 0) + 1;
    highest.set(of, n);
    return { ...record, 编号: `JC-${of}-${String(n).padStart(3, "0")}` };
  });
}
