import { readFileSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { deflate } from "../../../src/hosts/file/disk/formats/deflate";
import { writeWorkbook } from "../../../src/hosts/file/write/write-workbook";
import { tempFolder } from "../../support/temp-folder";
import { convert, describeWith, python } from "../../support/tools";
import { unzip } from "../../support/unzip";
import { FULL, LONG_LIST } from "./full-image";

const inFolder = tempFolder();
const file = inFolder("全.xlsx");

beforeAll(async () => {
  writeFileSync(file, await writeWorkbook(FULL, deflate));
});

const LOOK = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[1]
print(json.dumps({
  "sheets": [[s.title, s.sheet_state] for s in book.worksheets],
  "values": [[str(c.value) if hasattr(c.value, "year") else c.value for c in row] for row in sheet.iter_rows(max_col=4)],
  "merged": [str(area) for area in sheet.merged_cells.ranges],
  "lists": sorted([v.formula1, str(v.sqref)] for v in sheet.data_validations.dataValidation if v.type == "list"),
  "prompts": [v.prompt for v in sheet.data_validations.dataValidation if v.prompt],
  "frozen": sheet.freeze_panes,
  "titles": sheet.print_title_rows,
  "paper": [sheet.page_setup.paperSize, sheet.page_setup.orientation, sheet.page_setup.fitToHeight],
  "breaks": [b.id for b in sheet.row_breaks.brk],
  "protected": sheet.protection.sheet,
  "locked": [sheet["A1"].protection.locked, sheet["A3"].protection.locked],
  "font": [sheet["A3"].font.name, sheet["A3"].font.size],
  "hidden": sheet.column_dimensions["D"].hidden,
}))`;

const LISTS = [
  ['"大,“中”,小"', "A3:A100"],
  ["'字典'!$A$1:$A$60", "D3:D100"],
];

describeWith(["openpyxl"], "openpyxl finds everything", () => {
  test("in the file itself", () => {
    expect(python(LOOK, file)).toEqual({
      sheets: [
        ["字典", "veryHidden"],
        ["科室's 登记表", "visible"],
        ["空表", "visible"],
      ],
      values: [
        ["某院廉政风险登记表", null, null, null],
        ["编号", "日期", "内容", "类别"],
        ["001", "2012-10-08 00:00:00", "=1+1", null],
        [12.5, null, " 前后空格 \n第二行", "#N/A"],
        [true, "2012-10-09 00:00:00", "末", null],
      ],
      merged: ["A1:D1"],
      lists: LISTS,
      prompts: ["请选择\n一项", "随便"],
      frozen: "B3",
      titles: "$1:$2",
      paper: [8, "landscape", 0],
      breaks: [3, 4],
      protected: true,
      locked: [true, false],
      font: ["宋体", 10.5],
      hidden: true,
    });
  });
});

describeWith(["openpyxl", "soffice"], "LibreOffice opens it and keeps", () => {
  test("texts, drop-downs, prompts, titles and protection when it saves the file again", () => {
    convert(file, "xlsx", inFolder("again"));
    expect(python(LOOK, inFolder("again/全.xlsx"))).toMatchObject({
      values: [
        ["某院廉政风险登记表", null, null, null],
        ["编号", "日期", "内容", "类别"],
        ["001", "2012-10-08 00:00:00", "=1+1", null],
        [12.5, null, " 前后空格 \n第二行", "#N/A"],
        // LibreOffice stores every boolean as a formula.
        ["=TRUE()", "2012-10-09 00:00:00", "末", null],
      ],
      merged: ["A1:D1"],
      lists: LISTS.map(([formula, area]) => [formula?.replaceAll("'", ""), area]),
      prompts: ["请选择\n一项", "随便"],
      titles: "$1:$2",
      protected: true,
    });
  });

  test("the choices of a list on a hidden sheet", () => {
    convert(file, "ods", inFolder("as"));
    const content = unzip(readFileSync(inFolder("as/全.ods"))).get("content.xml");
    expect(content).toContain(LONG_LIST.at(-1));
  });
});

describeWith(["soffice", "pdfinfo", "pdftotext"], "LibreOffice prints it", () => {
  test("on A3 landscape, a page for each break, with head and footer on every page", () => {
    convert(file, "pdf", inFolder("pdf"));
    const pdf = inFolder("pdf/全.pdf");
    const pages = ["1", "2", "3"].map((page) =>
      execFileSync("pdftotext", ["-f", page, "-l", page, "-layout", pdf, "-"], { encoding: "utf8" }).replace(
        /\s/g,
        "",
      ),
    );
    expect(execFileSync("pdfinfo", [pdf], { encoding: "utf8" })).toMatch(
      /Page size: +1190\.\d+ x 841\.\d+ pts \(A3\)/,
    );
    for (const [index, text] of pages.entries()) {
      expect(text).toContain("编号日期内容");
      expect(text).toContain(`第${index + 1}页共3页`);
    }
  });
});
