import { imageOf } from "../../office-host/book-image";
import { TestExcel } from "../../office-host/test-excel";
import { chartSheet, redSquare } from "../../support/drawn-image";
import { bookOf, sheetOf } from "../../support/workbook-contract";
import type { ChartKind, SheetImage } from "../../../src/workbook/sheet-image";
import { openIn } from "./door";

const KINDS: readonly ChartKind[] = ["bar", "stacked-bar", "column", "stacked-column", "line"];

async function painted(image: SheetImage, level = "1.9", excel = new TestExcel()) {
  const refused = await openIn(excel, level).paint(bookOf(image));
  return { excel, refused, sheet: excel.sheet(image.sheet) };
}

test.each(["1.8", "1.9", "1.15"])(
  "charts of each kind are drawn through the library at ExcelApi %s",
  async (level) => {
    const image = chartSheet(KINDS);
    const { excel, refused } = await painted(image, level);
    expect(refused).toEqual([]);
    const drawn = imageOf(excel.book).sheets.find(({ sheet }) => sheet === image.sheet)?.charts;
    // The library has no way to say them in words.
    expect(drawn).toEqual(image.charts?.map((chart) => ({ ...chart, words: "" })));
  },
);

test("series bear their names and numbers, and shades that black and white keeps apart", async () => {
  const { sheet } = await painted(chartSheet());
  const series = sheet.charts[0]!.series.map(({ facts }) => Object.fromEntries(facts));
  expect(series.map(({ Name, Fill, HasDataLabels }) => [Name, Fill, HasDataLabels])).toEqual([
    ["一级", "#8B1A1A", true],
    ["二级", "#A6A6A6", true],
    ["三级", "#FFFFFF", true],
  ]);
  expect(series.map((one) => one["Labels.Color"])).toEqual(["#FFFFFF", "#000000", "#000000"]);
});

test.each(["1.8", "1.9"])(
  "drawn again at ExcelApi %s, ours come in place of ours, and what somebody made stays",
  async (level) => {
    const { excel, sheet } = await painted(chartSheet(["bar", "line"]), level);
    sheet.charts.push({ name: "自己的图", type: "BarClustered", place: null, facts: new Map(), series: [] });
    await painted(chartSheet(["column"]), level, excel);
    const [anew] = [excel.sheet(sheet.name)];
    expect(anew.charts.map(({ name, type }) => [name, type])).toEqual([
      ["自己的图", "BarClustered"],
      ["廉政风险防控图表1", "ColumnClustered"],
    ]);
  },
);

test("a sheet that has no chart any more loses the one that it had", async () => {
  const image = chartSheet();
  const page = { frozen: { rows: 1, columns: 0 } };
  const { excel } = await painted({ ...image, ...page });
  const { charts: _, ...bare } = image;
  await painted({ ...bare, ...page }, "1.9", excel);
  expect(excel.sheet(image.sheet).charts).toEqual([]);
});

test("where Excel takes no chart, the sheet is there all the same, and that is said", async () => {
  const excel = new TestExcel();
  // However often it is tried.
  for (let request = 4; request < 20; request++)
    excel.refuse({ code: "GeneralException", request, when: ({ Name }) => Name === "ReversePlotOrder" });
  const image = chartSheet();
  const refused = await openIn(excel).paint(bookOf(image));
  expect(excel.value(image.sheet, 2, 2)).toBe(5);
  expect(refused).toEqual([expect.stringContaining("只是图没有画成")]);
});

test("pictures lie where their cells are, as large as they say, with their words", async () => {
  const image = sheetOf([{ cells: ["图"], height: 30 }], {
    sheet: "流程图",
    columns: [{ width: 10 }],
    pictures: [{ ...redSquare(), row: 2, column: 2, width: 25.4, height: 50.8 }],
  });
  const { excel } = await painted(image);
  await painted(image, "1.9", excel);
  const { pictures } = excel.sheet("流程图");
  expect(pictures.map(({ facts }) => Object.fromEntries(facts))).toEqual([
    {
      Name: "廉政风险防控图片1",
      AltTextDescription: "一个“红”方块",
      LockAspectRatio: false,
      Left: 56.25,
      Top: 30,
      Width: 72,
      Height: 144,
    },
  ]);
  expect(Buffer.from(pictures[0]!.base64, "base64").subarray(1, 4).toString()).toBe("PNG");
});

test("below ExcelApi 1.9 pictures are left out", async () => {
  const image = sheetOf([{ cells: ["图"] }], { sheet: "流程图", pictures: [redSquare()] });
  const { excel } = await painted(image, "1.8");
  expect(excel.sheet("流程图").pictures).toEqual([]);
});
