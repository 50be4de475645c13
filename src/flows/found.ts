import { sourceName } from "../consolidation/to-row";
import { findHeader } from "../reading/header";
import { readTable } from "../reading/read-table";
import { findingsSheet, type FindingRecord } from "../sheets/ledgers";
import type { WorkbookContent } from "../workbook/grid";

/** 核查结果 as the last run left it in an institution workbook. */
export function findingsIn({ sheets, name }: WorkbookContent): readonly FindingRecord[] {
  const grid = sheets.find(({ sheet }) => sheet === findingsSheet.tab);
  const header = grid && findHeader(grid, findingsSheet);
  if (!header) return [];
  const table = readTable(grid, name, findingsSheet, header, { year: null, oddGrades: new Map() });
  return table.entries.map(({ record }) => record);
}

/** Errors of single rows, by 来源 as 风险点汇总表 writes it. */
export function errorsBySource(found: readonly FindingRecord[]): ReadonlyMap<string, readonly string[]> {
  const errors = new Map<string, string[]>();
  for (const { severity, file, sheet, cell, message } of found) {
    const row = /\d+$/.exec(cell ?? "")?.[0];
    if (severity !== "错误" || row === undefined || message === null) continue;
    const source = sourceName(file ?? "", sheet ?? "", row);
    const known = errors.get(source);
    if (known) known.push(message);
    else errors.set(source, [message]);
  }
  return errors;
}
