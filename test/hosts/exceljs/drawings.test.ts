import { writeFileSync } from "node:fs";
import { deflate } from "../../../src/hosts/file/disk/formats/deflate";
import { readBytes } from "../../../src/hosts/file/disk/formats/read-file";
import { writeWorkbook } from "../../../src/hosts/file/write/write-workbook";
import { isOurDrawing, type ChartKind, type WorkbookImage } from "../../../src/workbook/sheet-image";
import { chartSheet, redSquare } from "../../support/drawn-image";
import { zip } from "../../support/raw-package";
import { tempFolder } from "../../support/temp-folder";
import { convert, describeWith, python } from "../../support/tools";
import { unzip, unzipFiles } from "../../support/unzip";
import { bookOf, sheetOf } from "../../support/workbook-contract";

const KINDS: readonly ChartKind[] = ["bar", "stacked-bar", "column", "stacked-column", "line"];
const inFolder = tempFolder();

/** Two sheets with drawings and one without. */
function drawn(): WorkbookImage {
  return bookOf(
    { ...chartSheet(KINDS), pictures: [redSquare()] },
    sheetOf([{ cells: ["没有图"] }], { sheet: "空白" }),
    sheetOf([{ cells: ["图"] }], { sheet: "图", pictures: [redSquare()] }),
  );
}

/** Charts as openpyxl finds them: what they show, where they lie. */
const LOOK = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
def chart(c):
    return {
        "kind": [c.tagname, getattr(c, "barDir", None), c.grouping],
        "series": [[s.tx.strRef.f, s.cat.strRef.f, s.val.numRef.f] for s in c.series],
        "from": [c.anchor._from.row + 1, c.anchor._from.col + 1],
    }
print(json.dumps({s.title: [chart(c) for c in s._charts] for s in book.worksheets}))`;

const SERIES = ["B", "C", "D"].map((column) => [
  `'科室''s 统计'!$${column}$1`,
  "'科室''s 统计'!$A$2:$A$4",
  `'科室''s 统计'!$${column}$2:$${column}$4`,
]);

const FOUND = [
  ["barChart", "bar", "clustered"],
  ["barChart", "bar", "stacked"],
  ["barChart", "col", "clustered"],
  ["barChart", "col", "stacked"],
  ["lineChart", null, "standard"],
].map((kind, index) => ({ kind, series: SERIES, from: [6 + index * 20, 1] }));

describeWith(["openpyxl"], "[Overview 3] charts found by openpyxl", () => {
  test("each kind, with its ranges on the sheet and where it lies", async () => {
    writeFileSync(inFolder("图.xlsx"), await writeWorkbook(drawn(), deflate));
    expect(python(LOOK, inFolder("图.xlsx"))).toEqual({
      "科室's 统计": FOUND,
      空白: [],
      图: [],
    });
  });
});

describeWith(["soffice", "openpyxl"], "[Overview 3] charts opened by LibreOffice", () => {
  test("and saved again have the same ranges", async () => {
    writeFileSync(inFolder("交.xlsx"), await writeWorkbook(drawn(), deflate));
    convert(inFolder("交.xlsx"), "xlsx", inFolder("回"));
    const found = python(LOOK, inFolder("回/交.xlsx")) as Record<string, { series: string[][] }[]>;
    // LibreOffice shares its quotes out anew.
    const ranges = found["科室's 统计"]?.map(({ series }) => series);
    expect(ranges).toEqual(KINDS.map(() => SERIES));
  });
});

test("whoever reads the file is told what lies over the cells, ours by the name that we gave it", async () => {
  const ours = await writeWorkbook(drawn(), deflate);
  const theirs = [...unzipFiles(ours)].map(([name, bytes]) => ({
    name,
    content: name.endsWith("drawing2.xml")
      ? bytes.toString("utf8").replace("廉政风险防控图片1", "图片 1")
      : bytes,
  }));
  const named = async (bytes: Uint8Array) =>
    (await readBytes("图.xlsx", bytes)).sheets.map(({ floating = [] }) =>
      floating.map((name) => (isOurDrawing(name) ? "ours" : name)),
    );
  const first = [...KINDS, "picture"].map(() => "ours");
  expect(await named(ours)).toEqual([first, [], ["ours"]]);
  expect(await named(zip(theirs))).toEqual([first, [], ["图片 1"]]);
});

test("a drawing that is damaged costs no cell, and is told of", async () => {
  const parts = [...unzipFiles(await writeWorkbook(bookOf(chartSheet()), deflate))].map(([name, bytes]) => ({
    name,
    content: name === "xl/drawings/drawing1.xml" ? "\u0000<" : bytes,
  }));
  const [sheet] = (await readBytes("图.xlsx", zip(parts))).sheets;
  expect([sheet?.rows.length, sheet?.floating]).toEqual([4, ["图"]]);
});

test("a chart holds what its cells hold, so that it shows before anything is calculated", async () => {
  const xml = unzip(await writeWorkbook(bookOf(chartSheet()), deflate)).get("xl/charts/chart1.xml");
  expect(xml).toContain('<c:ptCount val="3"/><c:pt idx="0"><c:v>公诉科</c:v></c:pt>');
  expect(xml).toContain('<c:pt idx="0"><c:v>5</c:v></c:pt><c:pt idx="1"><c:v>14</c:v></c:pt>');
});

test("series differ by pattern, not by colour alone, and bear their numbers", async () => {
  const xml = unzip(await writeWorkbook(bookOf(chartSheet()), deflate)).get("xl/charts/chart1.xml") ?? "";
  const series = xml.split("<c:ser>").slice(1);
  const fills = series.map(
    (one) => /<c:spPr><a:(?:solidFill><a:srgbClr val|pattFill prst)="(\w+)"/.exec(one)?.[1],
  );
  expect(fills).toEqual(["8B1A1A", "wdUpDiag", "FFFFFF"]);
  for (const one of series) expect(one).toContain('<c:showVal val="1"/>');
});

test("charts and pictures say in words what they show", async () => {
  const parts = unzip(await writeWorkbook(drawn(), deflate));
  const drawing = parts.get("xl/drawings/drawing1.xml") ?? "";
  expect(drawing.match(/descr="公诉科：一级5、二级12、三级20"/g)).toHaveLength(KINDS.length);
  expect(drawing).toContain('name="廉政风险防控图片1" descr="一个“红”方块"');
});

test("parts are numbered through, and each is declared", async () => {
  const parts = unzip(await writeWorkbook(drawn(), deflate));
  const types = parts.get("[Content_Types].xml") ?? "";
  const drawings = [...parts.keys()].filter((name) => /^xl\/(drawings|charts|media)\/[^_]/.test(name));
  expect(drawings).toHaveLength(2 + KINDS.length + 4);
  for (const name of drawings)
    expect(types).toContain(name.endsWith(".xml") ? `"/${name}"` : `"${name.split(".").at(-1)!}"`);
  expect(parts.has("xl/worksheets/_rels/sheet2.xml.rels")).toBe(false);
});

test("the same image gives the same bytes", async () => {
  const [one, other] = [await writeWorkbook(drawn(), deflate), await writeWorkbook(drawn(), deflate)];
  expect(Buffer.compare(one, other)).toBe(0);
});
