import { departmentRegister } from "../../../subjects/registers/sheets/department-register";
import { staffRegister } from "../../../subjects/registers/sheets/staff-register";
import { categoryWithEnding, dottedDay, NUMBER, tidyColumn, writtenDay, writtenDue } from "../habits";
import { ownMaking, truthOf } from "../make-up";
import type { UntidyFile } from "../untidy-file";
import { UntidySheet, type UntidyColumn } from "../untidy-sheet";

/** １级, Ⅱ级 and 2级 in one file; 三级 as it should be. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  一级: ["１级"],
  二级: ["Ⅱ级", "2级"],
  三级: ["三级"],
};

const oddGrade: UntidyColumn = {
  header: "等级",
  key: "grade",
  write: (value, line) => {
    const spelled = SPELLINGS[value] ?? [value];
    return spelled[line % spelled.length] ?? value;
  },
  rule: (value) => (value === "三级" ? null : "F03"),
};

const STAFF: readonly UntidyColumn[] = [
  NUMBER,
  tidyColumn("姓名", "name"),
  tidyColumn("所在岗位", "post"),
  tidyColumn("岗 位 职 责", "power", 20),
  categoryWithEnding("风险类别"),
  tidyColumn("风险点及\n表现形式", "point", 40),
  tidyColumn("可能性", "likelihood"),
  tidyColumn("危害程度", "severity"),
  oddGrade,
  tidyColumn("防控措施", "measures", 40),
  tidyColumn("责任人", "responsible"),
  writtenDue("完成时限"),
  dottedDay("评定日期", "assessedOn"),
  tidyColumn("审核人签名", "reviewer"),
  tidyColumn("审核意见", "opinion"),
  writtenDay("审核时间", "reviewedOn"),
];

const OWN: readonly UntidyColumn[] = [
  NUMBER,
  tidyColumn("工作事项", "power", 20),
  tidyColumn("重要环节", "step"),
  tidyColumn("类别", "category"),
  tidyColumn("廉政风险描述", "point", 40),
  tidyColumn("风险点涉及的岗位", "posts"),
  tidyColumn("发生几率", "likelihood"),
  tidyColumn("后果", "severity"),
  tidyColumn("风险级别", "grade"),
  tidyColumn("防范措施", "measures", 40),
  tidyColumn("直接责任人", "responsible"),
  writtenDue("时限"),
  writtenDay("评定日期", "assessedOn"),
  tidyColumn("审核人", "reviewer"),
  tidyColumn("领导意见", "opinion"),
  writtenDay("审核日期", "reviewedOn"),
];

/** 公诉科 made its own workbook: tabs Sheet1 and Sheet2, titles, a header of two rows with merged groups, a repeated header, a footer. */
export function prosecution(): UntidyFile {
  const { staff, own } = truthOf("公诉科");
  return ownMaking("公诉科.xlsx", [staffSheet(staff), ownSheet(own)]);
}

function staffSheet(records: ReturnType<typeof truthOf>["staff"]): UntidySheet {
  const sheet = new UntidySheet("Sheet1", staffRegister, STAFF, records);
  const last = sheet.headerLine();
  const upright = [0, 1, 2, 3];
  const groups = STAFF.map((_, index) => (upright.includes(index) ? (last[index] ?? null) : null));
  [groups[4], groups[6], groups[9], groups[12]] = ["廉政风险排查", "风险评定", "防控", "评定审核"];
  return (
    sheet
      .above(
        ["公诉科岗位廉政风险点登记表"],
        ["填报单位：公诉科", null, null, null, null, null, "填报日期：2012年11月27日"],
        groups,
        last.map((header, index) => (upright.includes(index) ? null : header)),
      )
      .mergeHead(
        { top: 1, left: 1, bottom: 1, right: STAFF.length },
        ...upright.map((index) => ({ top: 3, left: index + 1, bottom: 4, right: index + 1 })),
        { top: 3, left: 5, bottom: 3, right: 6 },
        { top: 3, left: 7, bottom: 3, right: 9 },
        { top: 3, left: 10, bottom: 3, right: 12 },
        { top: 3, left: 13, bottom: 3, right: 16 },
      )
      // A name padded to align with others.
      .spoil(0, "name", "刘　春晖", "F03")
      .insert(6, last)
      .insert(10, [])
      .foot(["填表人：关颖怡", null, "审核人：刘春晖"])
  );
}

function ownSheet(records: ReturnType<typeof truthOf>["own"]): UntidySheet {
  return new UntidySheet("Sheet2", departmentRegister, OWN, records)
    .headed(["公诉科科室廉政风险点登记表"], [])
    .foot(["说明：本表经全科讨论。"]);
}
