import { departmentWorkbook } from "../../../flows/workbooks/department-workbook";
import { departmentRegister } from "../../../subjects/registers/sheets/department-register";
import { staffRegister } from "../../../subjects/registers/sheets/staff-register";
import { NUMBER, tidyColumn, writtenDay, writtenDue } from "../habits";
import { cleanFile, ownMaking, truthOf } from "../make-up";
import { onFile, type UntidyFile } from "../untidy-file";
import { UntidySheet, type UntidyColumn } from "../untidy-sheet";

/** 职务犯罪预防科 deleted the header row of one register and filled nothing into the other. */
export function prevention(): UntidyFile {
  const { content } = truthOf("职务犯罪预防科");
  const image = departmentWorkbook({ ...content, department: [] });
  const sheets = image.sheets.map((sheet) =>
    sheet.sheet === staffRegister.tab
      ? { ...sheet, rows: sheet.rows.filter((_, index) => index !== 2) }
      : sheet,
  );
  return {
    file: "预防科.xlsx",
    image: { ...image, sheets },
    expected: [
      { sheet: staffRegister.tab, cell: null, rule: "L02" },
      { sheet: departmentRegister.tab, cell: null, rule: "C02" },
    ],
  };
}

/** 检察技术科 handed in a file that says nowhere whose it is. */
export function technology(): UntidyFile {
  const { staff } = truthOf("检察技术科");
  return ownMaking(
    "附件1.xlsx",
    [new UntidySheet("附件1", staffRegister, COLUMNS, staff).headed(["廉政风险点登记表"])],
    [onFile("D04"), onFile("L01")],
  );
}

/** 司法警察大队 filled in a template of a newer program. */
export function police(): UntidyFile {
  const clean = cleanFile("司法警察大队");
  const image = { ...clean.image, properties: { ...clean.image.properties, "IRPC.Version": "2" } };
  return { ...clean, image, expected: [onFile("L06")] };
}

const COLUMNS: readonly UntidyColumn[] = [
  NUMBER,
  tidyColumn("姓名", "name"),
  tidyColumn("岗位", "post"),
  tidyColumn("职权", "power", 20),
  tidyColumn("风险类别", "category"),
  tidyColumn("风险点", "point", 40),
  tidyColumn("可能性", "likelihood"),
  tidyColumn("后果", "severity"),
  tidyColumn("等级", "grade"),
  tidyColumn("措施", "measures", 40),
  tidyColumn("责任人", "responsible"),
  writtenDue("时限"),
  writtenDay("评定日期", "assessedOn"),
  tidyColumn("审核人", "reviewer"),
  tidyColumn("审核意见", "opinion"),
  writtenDay("审核日期", "reviewedOn"),
];
