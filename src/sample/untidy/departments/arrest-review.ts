import { departmentRegister } from "../../../subjects/registers/sheets/department-register";
import { staffRegister } from "../../../subjects/registers/sheets/staff-register";
import { NUMBER, tidyColumn, writtenDay, writtenDue } from "../habits";
import { ownMaking, truthOf } from "../make-up";
import type { UntidyFile } from "../untidy-file";
import { UntidySheet, type UntidyColumn } from "../untidy-sheet";

/** 高/中/低: some plans count the other way round, so nobody may guess. */
const HIGH_TO_LOW: Readonly<Record<string, string>> = { 一级: "高", 二级: "中", 三级: "低" };
const grade: UntidyColumn = {
  header: "风险等级",
  key: "grade",
  write: (value) => HIGH_TO_LOW[value] ?? value,
  rule: () => "G03",
};

/** 侦查监督科, under its short name: 风险点 and 表现形式 in two columns, grades by 高/中/低, tabs 附件1 and 附件2. */
export function arrestReview(): UntidyFile {
  const { staff, own } = truthOf("侦查监督科");
  const points = own.map((record) => ({ ...record, department: "侦监科" }));
  return ownMaking("侦监科报送.xlsx", [
    new UntidySheet("附件1", staffRegister, STAFF, staff).headed(["岗位廉政风险点排查表"]),
    new UntidySheet("附件2", departmentRegister, OWN, points).headed(["科室廉政风险点排查表"]),
  ]);
}

const before = (text: string): string => text.slice(0, text.indexOf("，"));
const after = (text: string): string => text.slice(text.indexOf("，") + 1);

const STAFF: readonly UntidyColumn[] = [
  NUMBER,
  tidyColumn("姓名", "name"),
  tidyColumn("岗位", "post"),
  tidyColumn("职权", "power", 20),
  tidyColumn("风险类别", "category"),
  { header: "风险点", key: "point", write: before, width: 24 },
  { header: "表现形式", key: "point", write: after, width: 40 },
  tidyColumn("可能性", "likelihood"),
  tidyColumn("后果严重程度", "severity"),
  grade,
  tidyColumn("预防和控制措施", "measures", 40),
  tidyColumn("责任人", "responsible"),
  writtenDue("完成时间"),
  writtenDay("评定日期", "assessedOn"),
  tidyColumn("审核人", "reviewer"),
  tidyColumn("审核结果", "opinion"),
  writtenDay("审核日期", "reviewedOn"),
];

const OWN: readonly UntidyColumn[] = [
  NUMBER,
  tidyColumn("部门", "department"),
  tidyColumn("职权", "power", 20),
  tidyColumn("流程环节", "step"),
  tidyColumn("风险类别", "category"),
  tidyColumn("风险内容及表现形式", "point", 40),
  tidyColumn("可能性", "likelihood"),
  tidyColumn("后果严重程度", "severity"),
  grade,
  tidyColumn("措施", "measures", 40),
  tidyColumn("责任人", "responsible"),
  writtenDue("完成时间"),
  writtenDay("评定日期", "assessedOn"),
  tidyColumn("审核人", "reviewer"),
  tidyColumn("审核结果", "opinion"),
  writtenDay("审核日期", "reviewedOn"),
];
