import { sourceName } from "../../subjects/consolidation/to-row";
import { consequencesOf } from "../../findings/rule";
import type { Entry } from "../../reading/entry";
import { findHeader } from "../../reading/head/header";
import { readTable } from "../../reading/rows/read-table";
import { findingsSheet, type FindingRecord } from "../../subjects/consolidation/sheets/ledgers";
import type { WorkbookContent } from "../../workbook/grid";
import { remembering } from "../../workbook/remembering";

/** 核查结果 as the last run left it in an institution workbook. */
export function findingsIn(content: WorkbookContent): readonly FindingRecord[] {
  return findingLinesIn(content).map(({ record }) => record);
}

/** The same, each with the line that it stands on. */
export const findingLinesIn = remembering(
  ({ sheets, name }: WorkbookContent): readonly Entry<keyof FindingRecord>[] => {
    const grid = sheets.find(({ sheet }) => sheet === findingsSheet.tab);
    const header = grid && findHeader(grid, findingsSheet);
    if (!header) return [];
    const table = readTable(grid, name, findingsSheet, header, { year: null, oddGrades: new Map() });
    return table.entries;
  },
);

/**
 * What is wrong with a row, by 来源 as 风险点汇总表 writes it: its own errors, after those that hold back every row of its sheet.
 */
export function errorsOf(found: readonly FindingRecord[]): (source: string) => readonly string[] {
  const errors = new Map<string, string[]>();
  for (const { severity, rule, file, sheet, cell, message } of found) {
    if (severity !== "错误" || message === null) continue;
    const row = /\d+$/.exec(cell ?? "")?.[0];
    if (row === undefined && consequencesOf({ rule }).holdsBack !== "register") continue;
    const source = sourceName(file ?? "", sheet ?? "", row ?? WHOLE_SHEET);
    errors.set(source, [...(errors.get(source) ?? []), message]);
  }
  return (source) => [
    ...(errors.get(source.replace(/\d+$/, WHOLE_SHEET)) ?? []),
    ...(errors.get(source) ?? []),
  ];
}

const WHOLE_SHEET = "";
