import { sortFindings } from "../../findings/sort-findings";
import type { Finding } from "../../findings/finding";
import { daysAfter } from "../../workbook/formats/serial-date";
import { inspectionTerms } from "../../subjects/inspections/due";
import { inspectionRules } from "../../subjects/inspections";
import type { LineJson } from "../steps/line-json";
import type { Institution } from "../open-institution";
import { followUpFindings } from "./follow-up-findings";

/** So many days ahead a point is said to be due. */
const AHEAD = 14;

/** Points whose inspection is overdue or falls due within a fortnight, the longest overdue first. */
export function inspectionsDue(institution: Institution, today: string): readonly LineJson[] {
  const { books, read } = institution;
  const { inspections, info, table } = read.institution;
  const rows = new Map((table?.entries ?? []).map(({ record, row }) => [record.riskId, row] as const));
  const terms = inspectionTerms({
    ...{ rows: books.table, history: books.history, info, today },
    inspections: (inspections?.entries ?? []).map(({ record }) => record),
  });
  const until = daysAfter(today, AHEAD);
  return terms
    .filter(({ due }) => due <= until)
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
    .map(({ row, last, due, months }) => {
      const { riskId, level, department, name, post, point, grade } = row;
      const status = due < today ? "逾期" : "将到期";
      const source = { file: read.file, sheet: table?.sheet ?? "", row: rows.get(riskId) ?? 0 };
      return {
        ...{ riskId, level, department, name, post, point, grade, months },
        ...{ 上次检查: last, 应查日期: due, status, source },
      };
    });
}

/** What S rules say of the workbook. */
export function inspectionFindings(institution: Institution, today: string): readonly Finding[] {
  return sortFindings(
    followUpFindings(institution, inspectionRules, today),
    () => 0,
    () => 0,
  );
}
