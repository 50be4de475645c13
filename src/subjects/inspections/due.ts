import { monthsAfter } from "../../workbook/formats/serial-date";
import { numbersListed } from "../../sheets/columns/words/number-list";
import { GRADES, type Grade } from "../../sheets/words";
import type { InstitutionRow } from "../consolidation/sheets/institution-table";
import type { GradeHistoryRecord } from "../grade-changes/sheets/grade-history";
import { settingOf, type FilledSettings, type Setting } from "../institution/sheets/settings";
import type { InspectionRecord } from "./sheets/inspections";

/** How often points of a grade are looked at, by 单位信息. */
const CYCLES: Readonly<Record<Grade, Setting>> = {
  一级: "inspectFirst",
  二级: "inspectSecond",
  三级: "inspectThird",
};

/** When a point is to be looked at next. */
interface InspectionTerm {
  readonly row: InstitutionRow;
  readonly grade: Grade;
  readonly months: number;
  /** The last inspection; null of a point that was never inspected. */
  readonly last: string | null;
  /** From when the interval runs: the last inspection, else when the point was set up, else its review. */
  readonly since: string;
  /** The last day on which it is in time. */
  readonly due: string;
}

interface Known {
  readonly rows: readonly InstitutionRow[];
  readonly inspections: readonly InspectionRecord[];
  readonly history: readonly GradeHistoryRecord[];
  readonly info: FilledSettings | null;
  readonly today: string;
}

/** Every point in force with the day until which it must be inspected; without a grade or a day to start from there is none. */
export function inspectionTerms({
  rows,
  inspections,
  history,
  info,
  today,
}: Known): readonly InspectionTerm[] {
  const inspected = lastDays(inspections, today);
  const begun = new Map<string, string>();
  for (const { riskId, 事件: event, 日期: day } of history)
    if (riskId !== null && day !== null && event === "建立" && !begun.has(riskId)) begun.set(riskId, day);
  return rows.flatMap((row): InspectionTerm[] => {
    const { riskId, status, reviewedOn } = row;
    const grade = GRADES.find((one) => one === row.grade);
    if (riskId === null || grade === undefined || status === "已撤销") return [];
    const last = inspected.get(riskId) ?? null;
    const since = last ?? begun.get(riskId) ?? reviewedOn;
    const months = Number(settingOf(info, CYCLES[grade]) ?? 0);
    if (since === null || months === 0) return [];
    return [{ row, grade, months, last, since, due: monthsAfter(since, months) }];
  });
}

/** What is dated later has not happened yet. */
function lastDays(inspections: readonly InspectionRecord[], today: string): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const { riskId, 检查日期: day } of inspections) {
    if (riskId === null || day === null || day > today) continue;
    for (const one of numbersListed(riskId)) if ((days.get(one) ?? "") < day) days.set(one, day);
  }
  return days;
}
