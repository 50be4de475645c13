import type { House } from "../../house/house";
import { listedAs } from "../../house/succession";
import { recordOf } from "../../sheets/define-sheet";
import type { InstitutionRow, PreviousRow } from "../consolidation/sheets/institution-table";
import { gradeHistory, type GradeHistoryRecord } from "../grade-changes/sheets/grade-history";
import type { DepartmentLine } from "../institution/sheets/departments";
import type { InstitutionInfoRecord } from "../institution/sheets/institution-info";
import type { KeyAreaRecord } from "../institution/sheets/key-areas";
import { movedSince, reviewedIn } from "../registers/known-points";
import type { InstitutionRecord } from "../registers/sheets/institution-register";

/** What was assessed, reviewed, filed and done in the old year is to be done anew. */
const ROW_CLEARED = {
  ...{ assessedOn: null, reviewer: null, opinion: null, reviewedOn: null },
  ...{ filingNo: null, filedOn: null, done: null },
} as const;
const REGISTER_CLEARED = {
  ...{ panelOn: null, opinion: null, partyOn: null, filingNo: null, filedOn: null, done: null, doneOn: null },
} as const;
const AREA_CLEARED = { panelOn: null, partyOn: null, filingNo: null, filedOn: null } as const;

/** Why a point is proposed to be withdrawn. */
export interface Leaving {
  readonly row: InstitutionRow;
  readonly reason: string;
}

/** Points whose person has left, or whose department is no more and went into none. */
export function leavingPoints(
  rows: readonly InstitutionRow[],
  house: House,
  lines: readonly DepartmentLine[],
  year: string,
): readonly Leaving[] {
  const closed = new Set(
    lines
      .filter(({ to, into }) => into === null && to !== null && to < `${year}-01-01`)
      .map(({ name }) => name),
  );
  return rows.flatMap((row): readonly Leaving[] => {
    if (row.status === "已撤销") return [];
    const department = listedAs(house, row.department, row.riskId)?.name ?? row.department;
    if (closed.has(department)) return [{ row, reason: `${department ?? ""}已停用` }];
    const reviewed = reviewedIn(row, house);
    const moved = reviewed && movedSince(reviewed);
    return moved?.message === "left" ? [{ row, reason: `${row.name ?? ""}已${moved.data.state ?? ""}` }] : [];
  });
}

/** A row of 风险点汇总表 at the beginning of a year: as it was, without what the old year did to it. */
export function begunRow(row: InstitutionRow, leaving: ReadonlySet<string | null>): InstitutionRow {
  const 沿用状态 = row.status === "已撤销" ? null : leaving.has(row.riskId) ? "拟撤销" : "沿用";
  const status = row.status === "已撤销" ? row.status : "本次未报";
  return { ...row, ...ROW_CLEARED, status, 沿用状态, 上年等级: row.grade };
}

/** What a department last sent: it sends last year's reviews no more, or they are those of last year. */
export function begunBase(row: PreviousRow): PreviousRow {
  return { ...row, ...ROW_CLEARED, approvedAs: null, 沿用状态: null, 上年等级: null };
}

export function begunRegister(record: InstitutionRecord): InstitutionRecord {
  return { ...record, ...REGISTER_CLEARED };
}

export function begunArea(record: KeyAreaRecord): KeyAreaRecord {
  return { ...record, ...AREA_CLEARED };
}

const STAGE_DAYS = [
  ...(["mobilisingFrom", "mobilisingTo", "findingFrom", "findingTo", "gradingFrom", "gradingTo"] as const),
  ...(["measuresFrom", "measuresTo", "summingFrom", "summingTo"] as const),
] as const;

/** 单位信息 of the new year: its stages so many years later, 填报时间 blank. */
export function begunInfo(record: InstitutionInfoRecord, year: string): InstitutionInfoRecord {
  const years = Number(year) - Number(record.year);
  const days = STAGE_DAYS.map((key) => [key, later(record[key], years)] as const);
  return { ...record, ...Object.fromEntries(days), year, filledOn: null };
}

/** The 29th of February is the 28th in most years. */
function later(day: string | null, years: number): string | null {
  if (day === null) return null;
  const [year = "", month = "", date = ""] = day.split("-");
  const moved = Number(year) + years;
  const isLeap = moved % 4 === 0 && (moved % 100 !== 0 || moved % 400 === 0);
  return `${String(moved)}-${month}-${month === "02" && date === "29" && !isLeap ? "28" : date}`;
}

/** 年度沿用 of every point in force, on the first day of the year. */
export function carriedHistory(rows: readonly InstitutionRow[], year: string): readonly GradeHistoryRecord[] {
  return rows
    .filter(({ status, riskId }) => status !== "已撤销" && riskId !== null)
    .map(({ riskId, grade }) =>
      recordOf(gradeHistory, {
        ...{ riskId, 日期: `${year}-01-01`, 事件: "年度沿用", from: grade, to: grade },
        原因: `${year}年度沿用`,
      }),
    );
}
