import { readFileSync, writeFileSync } from "node:fs";
import { deflate } from "../../../../src/hosts/file/disk/formats/deflate";
import { nodeInflate } from "../../../../src/hosts/file/disk/formats/inflate";
import { readImage } from "../../../../src/hosts/file/read/looks/read-image";
import { writeWorkbook } from "../../../../src/hosts/file/write/write-workbook";
import type { SheetImage } from "../../../../src/workbook/sheet-image";
import { chartSheet, redSquare } from "../../../support/drawn-image";
import { zip } from "../../../support/raw-package";
import { tempFolder } from "../../../support/temp-folder";
import { convert, describeWith } from "../../../support/tools";
import { unzipFiles } from "../../../support/unzip";
import { bookOf } from "../../../support/workbook-contract";

/** What lies over the cells, opened to be shown and saved again. */

const inFolder = tempFolder();
const LOST = "自己加的图片、图形和图表没有了。";
const drawn = (): SheetImage => ({
  ...chartSheet(["bar", "stacked-bar", "column", "stacked-column", "line"]),
  pictures: [redSquare()],
});
const written = () => writeWorkbook(bookOf(drawn()), deflate);
const opened = (bytes: Uint8Array) => readImage("图.xlsx", bytes, nodeInflate);

/** The file with another text in one of its parts. */
async function changed(part: string, from: string | RegExp, to: string): Promise<Uint8Array> {
  const parts = [...unzipFiles(await written())].map(([name, bytes]) => {
    const text = bytes.toString("utf8");
    if (name === part && !text.match(from)) throw new Error(`Nothing to change in ${part}.`);
    return { name, content: name === part ? text.replace(from, to) : bytes };
  });
  return zip(parts);
}

const partsOfDrawings = (bytes: Uint8Array) =>
  [...unzipFiles(bytes)].filter(([name]) => /^xl\/(charts|drawings|media)\//.test(name));

test("charts and pictures of ours are there again, and nothing is said to be lost", async () => {
  const { image, losses } = await opened(await written());
  const { charts, pictures } = drawn();
  expect(image.sheets[0]).toMatchObject({ charts, pictures });
  expect(losses).toEqual([]);
  expect(partsOfDrawings(await writeWorkbook(image, deflate))).toEqual(partsOfDrawings(await written()));
});

test.each([
  ["a chart that somebody made", "xl/drawings/drawing1.xml", "廉政风险防控图表2", "图表 2"],
  ["a picture that somebody put there", "xl/drawings/drawing1.xml", "廉政风险防控图片1", "Picture 1"],
  ["a chart of ours that was made a pie", "xl/charts/chart2.xml", /(<\/?c:)bar(Chart|Dir)/g, "$1pie$2"],
  ["one that shows another sheet", "xl/charts/chart2.xml", /'科室''s 统计'!\$A/g, "'别处'!$A"],
  ["one in percent", "xl/charts/chart2.xml", 'grouping val="stacked"', 'grouping val="percentStacked"'],
])("%s is said to be lost, and the others stay", async (_, part, from, to) => {
  const { image, losses } = await opened(await changed(part, from, to));
  const { charts = [], pictures = [] } = image.sheets[0]!;
  expect(charts.length + pictures.length).toBe(5);
  expect(losses).toEqual([LOST]);
});

describeWith(["soffice"], "charts that LibreOffice saved", () => {
  test("are ours all the same, with their kinds, titles and ranges", async () => {
    writeFileSync(inFolder("交.xlsx"), await written());
    convert(inFolder("交.xlsx"), "xlsx", inFolder("回"));
    const { image } = await opened(readFileSync(inFolder("回/交.xlsx")));
    const facts = ({ charts = [] }: SheetImage) =>
      charts.map(({ kind, title, categories, series }) => ({ kind, title, categories, series }));
    expect(facts(image.sheets[0]!)).toEqual(facts(drawn()));
  });
});
