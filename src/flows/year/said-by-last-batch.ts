import { SEVERITY_NAMES, type Severity } from "../../findings/finding";
import { A03, A09, A12 } from "../../subjects/registers/catalogue/assessment";
import { G04 } from "../../subjects/registers/catalogue/grades";
import { sourceName } from "../../subjects/consolidation/to-row";
import { findingsSheet } from "../../subjects/consolidation/sheets/ledgers";
import { findingsIn } from "../consolidating/found";
import type { Institution } from "../open-institution";
import type { BookFault } from "./book-fault";

/** What is seen only where the department's file, or the books before it, are at hand. */
const ONLY_THEN: ReadonlySet<string> = new Set([A09, A12, G04].map(({ id }) => id));
/** Whose rows may have been reviewed by a stand-in. */
export const OF_REVIEWERS: ReadonlySet<string> = new Set([A03].map(({ id }) => id));
const SEVERITIES = new Map(
  Object.entries(SEVERITY_NAMES).map(([severity, name]) => [name, severity as Severity] as const),
);

/** What 核查结果 holds of the rows of 风险点汇总表 and the table alone cannot tell. */
export function saidByLastBatch(
  { content, books, read }: Institution,
  ids: ReadonlySet<string>,
): readonly BookFault[] {
  const wanted = [...ONLY_THEN].filter((id) => ids.has(id));
  if (wanted.length === 0) return [];
  const rows = new Map(books.table.map((row) => [row.source, row] as const));
  return findingsIn(content).flatMap(
    ({ rule, severity, message, file, sheet, cell }): readonly BookFault[] => {
      const line = /\d+$/.exec(cell ?? "")?.[0];
      const row = line === undefined ? undefined : rows.get(sourceName(file ?? "", sheet ?? "", line));
      if (rule === null || !row || !wanted.includes(rule) || row.status === "已撤销") return [];
      return [
        {
          ...{ rule, severity: SEVERITIES.get(severity ?? "") ?? "error", message: message ?? "" },
          ...{ department: row.department, row, person: row.name },
          source: { file: read.file, sheet: sheet ?? findingsSheet.tab, row: Number(line) },
        },
      ];
    },
  );
}

/** Rows whose reviewer stood in for another, as the department's file explains (代签): no fault of theirs. */
export function standInRows({ content, books }: Institution): ReadonlySet<string> {
  const rows = new Map(books.table.map((row) => [row.source, row.riskId ?? ""] as const));
  return new Set(
    findingsIn(content).flatMap(({ rule, severity, file, sheet, cell }) => {
      const line = /\d+$/.exec(cell ?? "")?.[0] ?? "";
      const isStandIn = rule !== null && OF_REVIEWERS.has(rule) && severity !== SEVERITY_NAMES.error;
      return isStandIn ? (rows.get(sourceName(file ?? "", sheet ?? "", line)) ?? []) : [];
    }),
  );
}
