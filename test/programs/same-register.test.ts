import { mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { recordsJson } from "../../src/flows/json";
import { checkTogether, checkWorkbook } from "../../src/flows/checking/check";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { fileSource } from "../../src/hosts/file/disk/formats/read-file";
import { departmentWorkbook } from "../../src/flows/workbooks/workbooks";
import { sampleInstitution } from "../../src/sample/sample-institution";
import { untidyWorkbooks } from "../../src/sample/untidy";
import type { WorkbookImage } from "../../src/workbook/sheet-image";
import { tempFolder } from "../support/temp-folder";
import { convert, describeWith, python } from "../support/tools";

/** Rows and findings as another program's file gives them; the file's name is not what is compared. */
async function register(path: string) {
  const content = { ...(await fileSource(path).read()), name: "科室.xlsx" };
  const result = checkTogether([checkWorkbook(content, { stage: "措施", today: "2012-12-20" })], null);
  return {
    rows: recordsJson(result),
    findings: result.findings.map(({ rule, place, value }) => [
      rule,
      place.sheet,
      place.row,
      place.column,
      value,
    ]),
  };
}

const books: readonly { readonly file: string; readonly image: WorkbookImage }[] = [
  ...sampleInstitution()
    .departments.filter(({ name }) => ["院领导班子", "公诉科", "行政装备科"].includes(name))
    .map(({ file, content }) => ({ file, image: departmentWorkbook(content) })),
  ...untidyWorkbooks().filter(({ file }) => !/^\d\d-/.test(file)),
];

describeWith(["soffice", "openpyxl"], "the same register from a file that another program saved", () => {
  const inFolder = tempFolder();

  test("re-saved by openpyxl, by LibreOffice as .xlsx, and as .xls", async () => {
    expect(books.length).toBeGreaterThan(8);
    const original = inFolder("原件");
    const made = { openpyxl: inFolder("openpyxl"), xlsx: inFolder("xlsx"), xls: inFolder("xls") };
    for (const path of [original, ...Object.values(made)]) mkdirSync(path);
    for (const { file, image } of books)
      await writeFile(join(original, file), await writeWorkbook(image, deflate));
    const paths = books.map(({ file }) => join(original, file));
    python(RESAVE, made.openpyxl, ...paths);
    for (const format of ["xlsx", "xls"] as const) convert(paths, format, made[format]);

    let rows = 0;
    for (const path of paths) {
      const expected = await register(path);
      const name = basename(path, ".xlsx");
      rows += expected.rows.length;
      for (const [program, file] of [
        ["openpyxl", join(made.openpyxl, `${name}.xlsx`)],
        ["LibreOffice .xlsx", join(made.xlsx, `${name}.xlsx`)],
        ["LibreOffice .xls", join(made.xls, `${name}.xls`)],
      ] as const) {
        expect({ name, program, ...(await register(file)) }).toEqual({ name, program, ...expected });
      }
    }
    expect(rows).toBeGreaterThan(60);
  }, 300_000);
});

const RESAVE = `
import json, os, sys, openpyxl
for path in sys.argv[2:]:
    openpyxl.load_workbook(path).save(os.path.join(sys.argv[1], os.path.basename(path)))
print(json.dumps(len(sys.argv) - 2))
`;
