import { rowBelow } from "../../../drawing/line-cells";
import type { Entry, Table } from "../../../reading/entry";
import { recordOf } from "../../../sheets/define-sheet";
import { newestBatch } from "../../../subjects/consolidation/books";
import {
  institutionTable,
  type InstitutionRow,
} from "../../../subjects/consolidation/sheets/institution-table";
import { movement } from "../../../subjects/grade-changes/history";
import type { GradeChangeRecord } from "../../../subjects/grade-changes/sheets/grade-changes";
import { gradeHistory } from "../../../subjects/grade-changes/sheets/grade-history";
import type { CellChange } from "../../../workbook/live/live-workbook";
import type { WorkbookPatch } from "../../../workbook/live/workbook-patch";
import type { Institution } from "../../open-institution";
import { headerEnds, lineChanges } from "../../steps/line-changes";
import { sheetToWrite } from "../sheet-to-write";

interface Change {
  /** 等级调整记录 and the new line of it. */
  readonly table: Table<keyof GradeChangeRecord>;
  readonly line: Entry<keyof GradeChangeRecord>;
  /** What stood on it before; null where it is new. */
  readonly before: GradeChangeRecord | null;
  readonly point: InstitutionRow;
  readonly inForce: boolean;
  readonly today: string;
}

/** Every cell that a change writes: its own line, and where it is in force the point's row and a line of 等级历史. */
export function changePatch(institution: Institution, change: Change): WorkbookPatch {
  const { table, line, before, inForce } = change;
  const { institution: tables, file } = institution.read;
  const history = sheetToWrite(tables.gradeHistory, gradeHistory, file);
  const own = lineChanges(table, line.row, before, line.record);
  if (!inForce) return { changes: own, headers: headerEnds(table) };
  const event = eventLine(institution, change);
  return {
    changes: [
      ...own,
      ...rowChanges(institution, change),
      ...registerChanges(institution, change),
      ...lineChanges(history, rowBelow(institution.content, history), null, event),
    ],
    headers: new Map([...headerEnds(table), ...headerEnds(history)]),
  };
}

function eventLine({ books, house }: Institution, { line: { record }, point, today }: Change) {
  const { change, to, reason, reviewer, reviewedOn } = record;
  const withdrawn = change === "撤销";
  const restored = point.status === "已撤销";
  const newest = newestBatch(books);
  // A year that was begun has no batch until the first one.
  const isOfYear = newest?.startsWith(house.year ?? "") === true;
  return recordOf(gradeHistory, {
    ...{ riskId: point.riskId, batch: isOfYear ? newest : null, 日期: today },
    事件: withdrawn ? "撤销" : restored ? "恢复" : movement(point.grade, to),
    from: restored ? null : point.grade,
    to: withdrawn ? null : (to ?? point.grade),
    ...{ 原因: reason, reviewer, reviewedOn },
  });
}

/** The row of 风险点汇总表: the grade, and the review that approved it. */
function rowChanges({ read }: Institution, { line: { record }, point }: Change): readonly CellChange[] {
  const table = sheetToWrite(read.institution.table, institutionTable, read.file);
  const entry = table.entries.find((one) => one.record.riskId === point.riskId);
  if (!entry) return [];
  const { change, to, assessedOn, reviewer, opinion, reviewedOn } = record;
  const restored = point.status === "已撤销";
  const after = {
    ...entry.record,
    ...{ assessedOn, reviewer, opinion, reviewedOn },
    ...(to !== null && change !== "撤销" && { grade: to }),
    ...(change === "撤销" && { status: "已撤销" }),
    ...(change !== "撤销" && restored && { status: "正常" }),
  };
  return lineChanges(table, entry.row, entry.record, after);
}

/** A 单位 point stands in the institution's own register too. */
function registerChanges({ read }: Institution, { line: { record }, point }: Change): readonly CellChange[] {
  const { to, change, assessedOn, opinion, reviewedOn } = record;
  if (change === "撤销") return [];
  for (const table of read.registers) {
    const entry = table.level === "单位" && table.entries.find((one) => one.record.riskId === point.riskId);
    if (!entry) continue;
    const after = {
      ...entry.record,
      ...{ panelOn: assessedOn, opinion, partyOn: reviewedOn },
      ...(to !== null && { grade: to }),
    };
    return lineChanges(table, entry.row, entry.record, after);
  }
  return [];
}
