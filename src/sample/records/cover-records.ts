import {
  cover,
  SHEET_REVIEW_LINES,
  sheetReview,
  type CoverRecord,
  type SheetReviewRecord,
} from "../../subjects/registers/sheets/cover";
import { recordOf } from "../../sheets/define-sheet";
import { LEADERSHIP } from "../../sheets/words";
import type { DepartmentAbout } from "../department-list";
import { INSTITUTION_NAME } from "../institution-facts";
import { sampleHead, sampleRoster } from "./roster-records";
import { timetableOf, YEAR } from "../timetable";

/** Departments in whose discussion somebody was missing. */
const MISSED: Readonly<Record<string, string>> = {
  侦查监督科: "胡雅琴（外出办案）",
  行政装备科: "汪德胜（送修车辆）",
};

/** 科室信息 of a department that has done its work. */
export function coverRecord(department: DepartmentAbout, order: number): CoverRecord {
  const { name, code, leaders } = department;
  const people = sampleRoster(name).filter(({ inScope }) => inScope === "是");
  const missed = MISSED[name] ?? null;
  const { departmentAssessed, staffAssessed, filled } = timetableOf(order);
  return recordOf(cover, {
    institution: INSTITUTION_NAME,
    year: YEAR,
    code,
    department: name,
    head: sampleHead(name),
    leaders,
    filledBy: people.at(-1)?.name ?? null,
    filledOn: filled,
    submission: "1",
    telephone: `内线 ${8100 + order}`,
    discussedOn: name === LEADERSHIP ? staffAssessed : departmentAssessed,
    expected: String(people.length),
    present: String(people.length - (missed ? 1 : 0)),
    absence: missed,
    chair: sampleHead(name),
    recorder: people.at(-1)?.name ?? null,
    chief: sampleHead(LEADERSHIP),
    matrix: "乘积",
  });
}

/** 整表审核, where the registers were signed as a whole. */
export function sheetReviewRecords(
  { name, leaders, signedAsWhole }: DepartmentAbout,
  order: number,
): readonly SheetReviewRecord[] {
  if (!signedAsWhole) return [];
  const { departmentReviewed: reviewedOn } = timetableOf(order);
  return SHEET_REVIEW_LINES.map((scope) =>
    recordOf(sheetReview, {
      scope,
      reviewer: scope === "干警岗位" ? sampleHead(name) : leaders,
      opinion: "同意",
      reviewedOn,
      registrar: sampleRoster(name).at(-1)?.name ?? null,
      archive: `监察室廉政风险防控卷2012-${String(order).padStart(2, "0")}`,
    }),
  );
}
