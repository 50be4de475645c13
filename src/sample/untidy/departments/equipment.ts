import { recordOf } from "../../../sheets/define-sheet";
import { staffRegister } from "../../../subjects/registers/sheets/staff-register";
import { foreign, tidyColumn, writtenDay, writtenDue } from "../habits";
import { departmentTemplate, ownMaking, truthOf } from "../make-up";
import type { UntidyFile } from "../untidy-file";
import { UntidySheet, type UntidyColumn } from "../untidy-sheet";

/** 行政装备科: columns of its own, one twice, one missing, and last year's sheet hidden behind. */
export function equipment(): UntidyFile {
  const { staff, own } = truthOf("行政装备科");
  return ownMaking("行装科定稿.xlsx", [staffSheet(staff), lastYear(staff), departmentTemplate(own)]);
}

function staffSheet(records: ReturnType<typeof truthOf>["staff"]): UntidySheet {
  return new UntidySheet("岗位廉政风险点", staffRegister, COLUMNS, records)
    .headed(["行政装备科岗位风险点"])
    .tellHeader("科室自编号", "L04")
    .tellHeader("联系电话", "L04")
    .tellHeader("级别", "L05")
    .tellSheet("L03");
}

/** One row of 2011, forgotten on a hidden sheet. */
function lastYear(records: ReturnType<typeof truthOf>["staff"]): UntidySheet {
  const old = records
    .filter(({ post }) => post === "会计")
    .map((record) =>
      recordOf(staffRegister, {
        ...record,
        riskId: null,
        point: "对差旅费、加班费的真实性审核不细，重复报销。",
        due: "长期",
      }),
    );
  const columns = [
    ...COLUMNS.filter(({ key, header }) => key !== null && header !== "级别"),
    tidyColumn("责任人", "responsible"),
  ];
  return new UntidySheet("2011年登记表", staffRegister, columns, old, "hidden")
    .headed(["行政装备科岗位风险点"])
    .tellSheet("L07");
}

const COLUMNS: readonly UntidyColumn[] = [
  foreign("科室自编号"),
  tidyColumn("姓名", "name"),
  tidyColumn("职务", "title"),
  tidyColumn("岗位", "post"),
  tidyColumn("职责", "power", 20),
  tidyColumn("风险类别", "category"),
  tidyColumn("风险点及表现形式", "point", 40),
  tidyColumn("可能性", "likelihood"),
  tidyColumn("后果", "severity"),
  tidyColumn("风险等级", "grade"),
  tidyColumn("级别", "grade"),
  tidyColumn("防控措施", "measures", 40),
  writtenDue("完成时限"),
  writtenDay("评定日期", "assessedOn"),
  tidyColumn("审核人", "reviewer"),
  tidyColumn("审核意见", "opinion"),
  writtenDay("审核日期", "reviewedOn"),
  foreign("联系电话"),
];
