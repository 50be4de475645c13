import { readFileSync, writeFileSync } from "node:fs";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { command, expectOneLine, Folder } from "../support/command-line";
import { sampleImage } from "../support/sample-books";
import { unzip } from "../support/unzip";

/** `paper 流程图`: the charts of a department as a document and a workbook of pictures. */

const folder = new Folder();
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await writeWorkbook(sampleImage(), deflate);
});

function book(): string {
  writeFileSync(folder.at("汇总.xlsx"), bytes);
  return folder.at("汇总.xlsx");
}

test("a department's charts in a document and a workbook: pictures by lines and by dots, the same bytes twice", async () => {
  const path = book();
  for (const name of ["一", "二"]) {
    const answer = await command(
      "paper",
      "流程图",
      path,
      "--department",
      "侦查监督科",
      "--out",
      folder.at(name),
    );
    expect(answer).toMatchObject({ status: 0, err: "" });
  }
  const made = folder.snapshot();
  for (const ending of ["docx", "xlsx"])
    expect(made[`一/流程图-侦查监督科.${ending}`]).toBe(made[`二/流程图-侦查监督科.${ending}`]);
  const partsOf = (file: string) => unzip(readFileSync(folder.at("一", file)));
  const count = (parts: ReadonlyMap<string, string>, pattern: RegExp) =>
    [...parts.keys()].filter((name) => pattern.test(name)).length;
  // 审查逮捕 on three pages, 立案监督 on one.
  const [document, sheets] = [partsOf("流程图-侦查监督科.docx"), partsOf("流程图-侦查监督科.xlsx")];
  expect([count(document, /media\/.*[.]svg$/), count(document, /media\/.*[.]png$/)]).toEqual([4, 4]);
  expect([count(sheets, /media\/.*[.]svg$/), count(sheets, /media\/.*[.]png$/)]).toEqual([4, 4]);
  expect(sheets.get("xl/workbook.xml")).toContain('name="1．审查逮捕"');
});

test("a department without a chart is told which have one", async () => {
  const answer = await command("paper", "流程图", book(), "--department", "食堂", "--out", folder.at("一"));
  expect(answer.status).toBe(2);
  expectOneLine(answer);
  expect(answer.err).toContain("侦查监督科");
});
