import { recordOf } from "../../sheets/define-sheet";
import { staffRegister } from "../../sheets/staff-register";
import { plain, writtenDay, writtenDue } from "./habits";
import { departmentTemplate, ownMaking, truthOf } from "./make-up";
import type { UntidyFile } from "./untidy-file";
import { UntidySheet, type UntidyColumn } from "./untidy-sheet";

const COPIED = "1. 谈话、检查须两人进行并填写登记表；\n2. 科长每月抽查登记表一次。";

/** 监所检察科: the sample row left in, measures copied over posts, a number used twice, a line of another department. */
export function custody(): UntidyFile {
  const { staff, own } = truthOf("监所检察科");
  return ownMaking("监所科(1).xlsx", [staffSheet(staff), departmentTemplate(own)]);
}

function staffSheet(records: ReturnType<typeof truthOf>["staff"]): UntidySheet {
  const sample = recordOf(staffRegister, {
    ...records[0],
    riskId: null,
    name: "张三",
    point: "例：在办理减刑假释案件中接受服刑人员亲属宴请。",
    reviewer: "李四",
  });
  const lines = [sample, ...records].map((record) => ({ ...record, department: "监所检察科" }));
  const sheet = new UntidySheet("岗位风险点", staffRegister, COLUMNS, lines).headed([
    "监所检察科岗位风险点登记表",
  ]);
  return (
    sheet
      .tell(0, "point", "L09")
      .spoil(3, "measures", COPIED, "M02")
      .spoil(4, "measures", COPIED, "M02")
      .spoil(6, "measures", COPIED, "M02")
      .spoil(4, "riskId", "JS-G-003", "D01")
      // Copied from another department's file.
      .spoil(5, "department", "公诉科", "D04")
  );
}

const COLUMNS: readonly UntidyColumn[] = [
  plain("编号", "riskId"),
  plain("单位/科室", "department"),
  plain("姓名", "name"),
  plain("岗位", "post"),
  plain("岗位职责", "power", 20),
  plain("风险类别", "category"),
  plain("风险点", "point", 40),
  plain("发生可能性", "likelihood"),
  plain("后果严重程度", "severity"),
  plain("风险等级", "grade"),
  plain("防控措施", "measures", 40),
  plain("责任人", "responsible"),
  writtenDue("完成时限"),
  writtenDay("集体评定日期", "assessedOn"),
  plain("审核人", "reviewer"),
  plain("审核意见", "opinion"),
  writtenDay("审核日期", "reviewedOn"),
];
