import { departmentWorkbook } from "../../../flows/workbooks/department-workbook";
import { recordOf } from "../../../sheets/define-sheet";
import { cover } from "../../../subjects/registers/sheets/cover";
import { staffRegister, type StaffRecord } from "../../../subjects/registers/sheets/staff-register";
import { truthOf } from "../make-up";
import { onFile, type UntidyFile } from "../untidy-file";

/** 反贪污贿赂局 handed in twice: the second time with one more point and another measure. */
export function antiGraft(): readonly UntidyFile[] {
  const { content } = truthOf("反贪污贿赂局");
  const staff = content.staff ?? [];
  // The first time one of an investigator's points was missing, and a measure was less strict.
  const earlier = staff.filter((_, index) => index !== 4).map(lessStrict);
  const first = { ...content, staff: earlier };
  const second = { ...content, cover: recordOf(cover, { ...content.cover, submission: "2" }) };
  return [
    { file: "反贪局（第一次）.xlsx", image: departmentWorkbook(first), expected: [onFile("D03")] },
    { file: "反贪局（第二次）.xlsx", image: departmentWorkbook(second), expected: [] },
  ];
}

function lessStrict(record: StaffRecord, index: number): StaffRecord {
  return index === 0
    ? recordOf(staffRegister, { ...record, measures: "1. 个人重大事项事前口头报告。" })
    : record;
}
