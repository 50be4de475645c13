import { departmentRegister } from "../../../subjects/registers/sheets/department-register";
import { recordOf } from "../../../sheets/define-sheet";
import { staffRegister } from "../../../subjects/registers/sheets/staff-register";
import { NUMBER, tidyColumn, writtenDay, writtenDue } from "../habits";
import { ownMaking, truthOf } from "../make-up";
import type { UntidyFile } from "../untidy-file";
import { UntidySheet, type UntidyColumn } from "../untidy-sheet";

const SEVERAL =
  "1. 接受一方当事人请托，选择性调取证据；\n2. 调阅审判卷宗时私自复印、外传；\n3. 询问证人时诱导陈述。";

/** 民事行政检察科 put its columns in an order of its own and filled the cells as it pleased. */
export function civil(): UntidyFile {
  const { staff, own } = truthOf("民事行政检察科");
  return ownMaking("民行科.xlsx", [
    staffSheet(staff),
    new UntidySheet("科室表", departmentRegister, OWN, own).headed(["民行科科室风险点"]),
  ]);
}

function staffSheet(records: ReturnType<typeof truthOf>["staff"]): UntidySheet {
  const again = records[7] && recordOf(staffRegister, { ...records[7], riskId: null });
  const sheet = new UntidySheet("岗位表", staffRegister, STAFF, [
    ...records,
    ...(again ? [again] : []),
  ]).headed(["民行科个人岗位风险点"]);
  return (
    sheet
      .spoil(0, "responsible", null, "M04")
      .spoil(1, "due", "尽快", "M05")
      .spoil(2, "grade", "二、三级", "F08")
      .spoil(2, "due", "年底前", "F03")
      .spoil(3, "point", SEVERAL, "F09")
      .spoil(3, "likelihood", "很大", "F02")
      .spoil(4, "measures", "加强学习，提高认识，增强廉洁自律意识。", "M03")
      .spoil(5, "measures", null, "M01")
      .spoil(5, "point", "吃请", "F07")
      .spoil(6, "power", "=接待申诉人和代理律师", "F13")
      // 2012.10 typed as a number.
      .spoil(6, "assessedOn", 2012.1, "F06")
      .spoil(7, "assessedOn", "十月中旬", "F04")
      .spoil(8, "assessedOn", null, "A01")
      // The same point of the same person a second time.
      .tell(9, "point", "D02")
  );
}

const STAFF: readonly UntidyColumn[] = [
  tidyColumn("防控措施", "measures", 40),
  tidyColumn("风险点描述", "point", 40),
  tidyColumn("级别", "grade"),
  tidyColumn("可能性", "likelihood"),
  tidyColumn("后果", "severity"),
  tidyColumn("姓名", "name"),
  tidyColumn("岗位", "post"),
  tidyColumn("工作事项", "power", 20),
  tidyColumn("类别", "category"),
  tidyColumn("责任主体", "responsible"),
  writtenDue("整改时限"),
  writtenDay("评定时间", "assessedOn"),
  tidyColumn("审核人签字", "reviewer"),
  tidyColumn("审核意见", "opinion"),
  writtenDay("审核时间", "reviewedOn"),
];

const OWN: readonly UntidyColumn[] = [
  NUMBER,
  tidyColumn("权力事项", "power", 20),
  tidyColumn("关键环节", "step"),
  tidyColumn("风险类别", "category"),
  tidyColumn("风险内容", "point", 40),
  tidyColumn("可能性", "likelihood"),
  tidyColumn("后果", "severity"),
  tidyColumn("等级", "grade"),
  tidyColumn("控制措施", "measures", 40),
  tidyColumn("责任人", "responsible"),
  writtenDue("完成时限"),
  writtenDay("评定日期", "assessedOn"),
  tidyColumn("审核人", "reviewer"),
  tidyColumn("审核意见", "opinion"),
  writtenDay("审核日期", "reviewedOn"),
];
