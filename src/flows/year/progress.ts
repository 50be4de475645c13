import { openDepartments } from "../../house/house";
import { keysOf, recordOf } from "../../sheets/define-sheet";
import { progress, type ProgressRecord } from "../../subjects/progress/sheets/progress";
import { STAGE_RULES, stageStandings, type StageStanding } from "../../subjects/progress/stages";
import type { CellChange } from "../../workbook/live/live-workbook";
import type { WorkbookPatch } from "../../workbook/live/workbook-patch";
import type { Institution } from "../open-institution";
import { headerEnds } from "../steps/line-changes";
import { judgeBooks } from "./judge-books";
import { sheetToWrite } from "./sheet-to-write";
import { tableChanges } from "./table-changes";

/** How far every stage of every department is on the day. */
export function progressOf(institution: Institution, today: string): readonly StageStanding[] {
  const { books, house, read } = institution;
  return stageStandings({
    today,
    year: house.year,
    info: read.institution.info?.record ?? null,
    departments: openDepartments(institution.house).map(({ name }) => name),
    rows: books.table.filter(({ status }) => status !== "已撤销"),
    history: books.history,
    batches: books.batches,
    log: (read.institution.workLog?.entries ?? []).map(({ record }) => record),
    faults: judgeBooks(institution, STAGE_RULES, today),
  });
}

/** The same as the contract's JSON has it. */
export function progressJson({ stage, department, state, on, missing }: StageStanding) {
  return { stage, department, state, on, missing };
}

/** So much of what is missing stands on the sheet. */
const SAID = 5;

/** Sheet 实施进度 written anew. */
export function progressPatch(
  { read }: Institution,
  standings: readonly StageStanding[],
  today: string,
): WorkbookPatch {
  const table = sheetToWrite(read.institution.progress, progress, read.file);
  const records = standings.map(({ stage, department, state, on, missing }): ProgressRecord =>
    recordOf(progress, {
      ...{ 阶段: stage, department, status: state, 完成日期: on, 判断日期: today },
      还差:
        missing.length === 0
          ? null
          : missing.slice(0, SAID).join("") + (missing.length > SAID ? `……共${missing.length}处` : ""),
    }),
  );
  const changes: readonly CellChange[] = tableChanges(table, keysOf(progress), records);
  return { changes, headers: headerEnds(table) };
}
