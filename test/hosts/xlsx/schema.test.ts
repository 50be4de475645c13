import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { departmentWorkbook, institutionWorkbook } from "../../../src/flows/workbooks/workbooks";
import { deflate } from "../../../src/hosts/file/disk/formats/deflate";
import { writeWorkbook } from "../../../src/hosts/file/write/write-workbook";
import { sampleInstitution } from "../../../src/sample/sample-institution";
import type { WorkbookImage } from "../../../src/workbook/sheet-image";
import { supervisionImageAtWork } from "../../support/supervision-at-work";
import { tempFolder } from "../../support/temp-folder";
import { describeWith, tool } from "../../support/tools";
import { chartSheet, redSquare } from "../../support/drawn-image";
import { bookOf } from "../../support/workbook-contract";
import { FULL } from "../exceljs/full-image";

/** Workbooks by the schema of Office, as Microsoft's own Open XML SDK knows it. */

const inFolder = tempFolder();
const { institution, departments } = sampleInstitution();
const WORKBOOKS: readonly (readonly [string, () => WorkbookImage])[] = [
  ["everything that an image can say", () => FULL],
  [
    "charts and pictures",
    () =>
      bookOf({
        ...chartSheet(["bar", "stacked-bar", "column", "stacked-column", "line"]),
        pictures: [redSquare()],
      }),
  ],
  ["院工作簿", () => institutionWorkbook(institution)],
  ["科室工作簿", () => departmentWorkbook(departments[0]!.content)],
  ["监察室专用工作簿", supervisionImageAtWork],
];

describeWith(["ooxml-validator"], "workbooks by the schema of Office", () => {
  test.each(WORKBOOKS)("%s is sound", async (name, draw) => {
    const path = inFolder(`${name}.xlsx`);
    writeFileSync(path, await writeWorkbook(draw(), deflate));
    const { stdout } = spawnSync(tool("ooxml-validator") ?? "", [path], { encoding: "utf8" });
    const { errors } = JSON.parse(stdout) as { errors: readonly { path: string; description: string }[] };
    expect(errors.map((one) => `${one.path} ${one.description}`)).toEqual([]);
  });
});
