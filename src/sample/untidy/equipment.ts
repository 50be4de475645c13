import { recordOf } from "../../sheets/define-sheet";
import { staffRegister } from "../../sheets/staff-register";
import { foreign, plain, writtenDay, writtenDue } from "./habits";
import { departmentTemplate, ownMaking, truthOf } from "./make-up";
import type { UntidyFile } from "./untidy-file";
import { UntidySheet, type UntidyColumn } from "./untidy-sheet";

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
    plain("责任人", "responsible"),
  ];
  return new UntidySheet("2011年登记表", staffRegister, columns, old, "hidden")
    .headed(["行政装备科岗位风险点"])
    .tellSheet("L07");
}

const COLUMNS: readonly UntidyColumn[] = [
  foreign("科室自编号"),
  plain("姓名", "name"),
  plain("职务", "title"),
  plain("岗位", "post"),
  plain("职责", "power", 20),
  plain("风险类别", "category"),
  plain("风险点及表现形式", "point", 40),
  plain("可能性", "likelihood"),
  plain("后果", "severity"),
  plain("风险等级", "grade"),
  plain("级别", "grade"),
  plain("防控措施", "measures", 40),
  writtenDue("完成时限"),
  writtenDay("评定日期", "assessedOn"),
  plain("审核人", "reviewer"),
  plain("审核意见", "opinion"),
  writtenDay("审核日期", "reviewedOn"),
  foreign("联系电话"),
];
