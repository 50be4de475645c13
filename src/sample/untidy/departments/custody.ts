import { recordOf } from "../../../sheets/define-sheet";
import { staffRegister } from "../../../subjects/registers/sheets/staff-register";
import { tidyColumn, writtenDay, writtenDue } from "../habits";
import { departmentTemplate, ownMaking, truthOf } from "../make-up";
import type { UntidyFile } from "../untidy-file";
import { UntidySheet, type UntidyColumn } from "../untidy-sheet";

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
  tidyColumn("编号", "riskId"),
  tidyColumn("单位/科室", "department"),
  tidyColumn("姓名", "name"),
  tidyColumn("岗位", "post"),
  tidyColumn("岗位职责", "power", 20),
  tidyColumn("风险类别", "category"),
  tidyColumn("风险点", "point", 40),
  tidyColumn("发生可能性", "likelihood"),
  tidyColumn("后果严重程度", "severity"),
  tidyColumn("风险等级", "grade"),
  tidyColumn("防控措施", "measures", 40),
  tidyColumn("责任人", "responsible"),
  writtenDue("完成时限"),
  writtenDay("集体评定日期", "assessedOn"),
  tidyColumn("审核人", "reviewer"),
  tidyColumn("审核意见", "opinion"),
  writtenDay("审核日期", "reviewedOn"),
];
