import { departmentWorkbook } from "../../../flows/workbooks/department-workbook";
import { FIRST_ROW } from "../../../drawing/draw-sheet";
import { keysOf, recordOf } from "../../../sheets/define-sheet";
import { roster } from "../../../subjects/institution/sheets/roster";
import { staffRegister } from "../../../subjects/registers/sheets/staff-register";
import { cellName } from "../../../workbook/address";
import { NUMBER, tidyColumn, writtenDay, writtenDue } from "../habits";
import { truthOf } from "../make-up";
import type { ExpectedFinding, UntidyFile } from "../untidy-file";
import { UntidySheet, type UntidyColumn } from "../untidy-sheet";

/** 控告申诉检察科 kept 科室信息 and 人员名册 but replaced the register by its own: a person missing, one unknown, names merged and left blank. */
export function complaints(): UntidyFile {
  const { content, staff } = truthOf("控告申诉检察科");
  const image = departmentWorkbook(content);
  const sheet = staffSheet(staff);
  const sheets = image.sheets.map((one) => (one.sheet === staffRegister.tab ? sheet.image() : one));
  return {
    file: "控申科（盖章）.xlsx",
    image: { ...image, sheets },
    // 简志鹏 wrote his name wrong, 史明哲 handed in nothing.
    expected: [...sheet.expected(), onRoster("简志鹏"), onRoster("史明哲")],
  };

  function onRoster(name: string): ExpectedFinding {
    const line = content.roster.findIndex((person) => person.name === name);
    return {
      sheet: roster.tab,
      cell: cellName(FIRST_ROW + line, keysOf(roster).indexOf("name") + 1),
      rule: "C01",
    };
  }
}

function staffSheet(records: ReturnType<typeof truthOf>["staff"]): UntidySheet {
  const handedIn = records.filter(({ name }) => name !== "史明哲");
  const received = handedIn.find(({ name }) => name === "丁桂芳");
  const second = recordOf(staffRegister, {
    ...received,
    riskId: null,
    point: "将来访人联系方式、家庭情况透露给代理律师，为其介绍案源。",
    measures: "1. 来访登记信息不得外传；\n2. 科长每月抽查来访登记簿并签名。",
  });
  const sheet = new UntidySheet("Sheet1 (2)", staffRegister, COLUMNS, [...handedIn, second]).headed(
    ["控申科岗位风险点"],
    [],
  );
  return (
    sheet
      .spoil(1, "name", null, "L08")
      .merge("name", 0, 1)
      .spoil(2, "name", "简志朋", "F11")
      // 同上 by leaving the cell blank.
      .spoil(4, "name", null, "L10")
  );
}

const COLUMNS: readonly UntidyColumn[] = [
  NUMBER,
  tidyColumn("姓　名", "name"),
  tidyColumn("岗位名称", "post"),
  tidyColumn("职权", "power", 20),
  tidyColumn("风险类型", "category"),
  tidyColumn("主要内容及表现形式", "point", 40),
  tidyColumn("发生可能性", "likelihood"),
  tidyColumn("严重程度", "severity"),
  tidyColumn("风险级次", "grade"),
  tidyColumn("防控要点及防控措施", "measures", 40),
  tidyColumn("责任人", "responsible"),
  writtenDue("完成时限"),
  writtenDay("集体评定日期", "assessedOn"),
  tidyColumn("审核人", "reviewer"),
  tidyColumn("审核意见", "opinion"),
  writtenDay("审核日期", "reviewedOn"),
];
