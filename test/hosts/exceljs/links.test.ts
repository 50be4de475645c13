import { hyperlinks, linkRelationships } from "../../../src/hosts/file/write/links";
import type { LinkTarget } from "../../../src/workbook/sheet-image";
import { deflate } from "../../../src/hosts/file/disk/formats/deflate";
import { writeWorkbook } from "../../../src/hosts/file/write/write-workbook";
import { unzip } from "../../support/unzip";
import { bookOf, sheetOf } from "../../support/workbook-contract";

const linked = (...targets: LinkTarget[]) => ({
  sheet: "核查结果",
  columns: [{ width: 10 }],
  rows: targets.map((target) => ({ cells: ["去"], links: new Map([[0, target]]) })),
});

test("links inside the workbook need no relationship", () => {
  const sheet = linked({ sheet: "岗位风险点登记表", cell: "M17" });
  expect(hyperlinks(sheet)).toBe(
    `<hyperlinks><hyperlink ref="A1" location="'岗位风险点登记表'!M17"/></hyperlinks>`,
  );
  expect(linkRelationships(sheet)).toEqual([]);
});

test("each other workbook has one relationship, however many links lead to it", () => {
  const file = "报送/公诉科 #1.xlsx";
  const sheet = linked({ file, sheet: "Sheet1", cell: "A1" }, { file, sheet: "Sheet1", cell: "B2" });
  expect(hyperlinks(sheet)).toContain(`<hyperlink ref="A2" r:id="rIdLink1" location="'Sheet1'!B2"/>`);
  expect(linkRelationships(sheet)).toEqual([
    expect.stringContaining(
      `Target="%E6%8A%A5%E9%80%81/%E5%85%AC%E8%AF%89%E7%A7%91%20%231.xlsx" TargetMode="External"`,
    ),
  ]);
});

test("the part stands beside the sheet it belongs to", async () => {
  const { rows } = linked({ file: "a.xlsx", sheet: "Sheet1", cell: "A1" });
  const parts = unzip(await writeWorkbook(bookOf(sheetOf([], { rows })), deflate));
  expect(parts.get("xl/worksheets/_rels/sheet1.xml.rels")).toContain('Target="a.xlsx"');
});
