import { departmentRegister } from "../../sheets/department-register";
import { staffRegister } from "../../sheets/staff-register";
import { NUMBER, plain, writtenDay, writtenDue } from "./habits";
import { ownMaking, truthOf } from "./make-up";
import type { UntidyFile } from "./untidy-file";
import { UntidySheet, type UntidyColumn } from "./untidy-sheet";

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
  plain("姓名", "name"),
  plain("岗位", "post"),
  plain("职权", "power", 20),
  plain("风险类别", "category"),
  { header: "风险点", key: "point", write: before, width: 24 },
  { header: "表现形式", key: "point", write: after, width: 40 },
  plain("可能性", "likelihood"),
  plain("后果严重程度", "severity"),
  grade,
  plain("预防和控制措施", "measures", 40),
  plain("责任人", "responsible"),
  writtenDue("完成时间"),
  writtenDay("评定日期", "assessedOn"),
  plain("审核人", "reviewer"),
  plain("审核结果", "opinion"),
  writtenDay("审核日期", "reviewedOn"),
];

const OWN: readonly UntidyColumn[] = [
  NUMBER,
  plain("部门", "department"),
  plain("职权", "power", 20),
  plain("流程环节", "step"),
  plain("风险类别", "category"),
  plain("风险内容及表现形式", "point", 40),
  plain("可能性", "likelihood"),
  plain("后果严重程度", "severity"),
  grade,
  plain("措施", "measures", 40),
  plain("责任人", "responsible"),
  writtenDue("完成时间"),
  writtenDay("评定日期", "assessedOn"),
  plain("审核人", "reviewer"),
  plain("审核结果", "opinion"),
  writtenDay("审核日期", "reviewedOn"),
];
