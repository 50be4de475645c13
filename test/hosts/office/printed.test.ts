import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { writeWorkbook } from "../../../src/hosts/file/write/write-workbook";
import { deflate } from "../../../src/hosts/file/disk/formats/deflate";
import { departmentWorkbook } from "../../../src/flows/workbooks/workbooks";
import { sampleInstitution } from "../../../src/sample/sample-institution";
import { imageOf } from "../../office-host/book-image";
import { TestExcel } from "../../office-host/test-excel";
import { tempFolder } from "../../support/temp-folder";
import { convert, describeWith } from "../../support/tools";
import { openIn } from "./door";

const at = tempFolder();
const BLANK = "Sheet1";

describeWith(["soffice", "pdftotext"], "a department's workbook on paper", () => {
  test("has the same text from Excel as from the file", async () => {
    const image = departmentWorkbook(sampleInstitution().departments[6]!.content);
    const excel = new TestExcel("公诉科.xlsx", [BLANK]);
    await openIn(excel).paint(image);
    const { sheets, properties } = imageOf(excel.book);
    const saved = { properties, sheets: sheets.filter(({ sheet }) => sheet !== BLANK) };
    mkdirSync(at("纸"), { recursive: true });
    writeFileSync(at("excel.xlsx"), await writeWorkbook(saved, deflate));
    writeFileSync(at("file.xlsx"), await writeWorkbook(image, deflate));
    convert([at("excel.xlsx"), at("file.xlsx")], "pdf", at("纸"));
    const [fromExcel = "", fromFile = ""] = ["excel", "file"].map((name) => text(at(`纸/${name}.pdf`)));
    expect(fromFile.length).toBeGreaterThan(1_000);
    expect(fromExcel).toBe(fromFile);
  });
});

function text(pdf: string): string {
  return execFileSync("pdftotext", ["-raw", pdf, "-"], { encoding: "utf8" });
}
