import type { SheetChange } from "../../../src/workbook/live/live-workbook";
import { nameOf } from "../../../src/hosts/excel/door";
import { areaNamed } from "../../../src/workbook/address";
import { isDarkColour } from "../../../src/hosts/excel/program/office-theme";
import { footerSections } from "../../../src/hosts/excel/paint/draw-page";
import { TestExcel } from "../../office-host/test-excel";
import { bookOf, sheetOf } from "../../support/workbook-contract";
import { openIn } from "./door";

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

async function followed() {
  const excel = new TestExcel();
  const workbook = openIn(excel);
  await workbook.paint(bookOf(sheetOf([{ cells: ["甲", 1, { serial: 41190 }, true] }])));
  const told: SheetChange[] = [];
  const { stop } = await workbook.follow((change) => void told.push(change));
  return { excel, workbook, told, stop };
}

test("what the user types is told with its place", async () => {
  const { excel, told } = await followed();
  excel.type("表", 2, 3, "新");
  await settled();
  expect(told).toEqual([{ sheet: "表", area: { top: 2, left: 3, bottom: 2, right: 3 } }]);
});

test("where the user goes is told, under the name that the sheet bears", async () => {
  const { excel, workbook } = await followed();
  const places: unknown[] = [];
  const before = excel.requests.length;
  const stop = workbook.onSelected!((place) => void places.push(place));
  excel.select("表", 2, 3);
  await settled();
  stop();
  excel.select("表", 1, 1);
  await settled();
  expect(places).toEqual([{ sheet: "表", row: 2, column: 3 }]);
  expect(excel.requests).toHaveLength(before);
});

test("rows that come and sheets that go have no place: all is to be read again", async () => {
  const { excel, told } = await followed();
  excel.insertRow("表", 1);
  excel.delete("Sheet1");
  await settled();
  expect(told).toEqual([
    { sheet: "表", area: null },
    { sheet: "Sheet1", area: null },
  ]);
});

test("what we write ourselves is not told", async () => {
  const { workbook, told } = await followed();
  await workbook.writeCells([{ sheet: "表", row: 1, column: 1, value: "乙" }]);
  await workbook.paint(bookOf(sheetOf([{ cells: ["丙"] }], { sheet: "添的" })));
  await settled();
  expect(told).toEqual([]);
});

test("what the user types while the workbook is still being read is told", async () => {
  const excel = new TestExcel();
  const told: SheetChange[] = [];
  const following = openIn(excel).follow((change) => void told.push(change));
  while (excel.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 0));
  excel.type("Sheet1", 2, 3, "新");
  await following;
  await settled();
  expect(told).toHaveLength(1);
});

test("who could not read the workbook does not follow it either", async () => {
  const excel = new TestExcel();
  const told: SheetChange[] = [];
  excel.refuse({ code: "InvalidOperationInCellEditMode", request: 2 });
  await expect(openIn(excel).follow((change) => void told.push(change))).rejects.toThrow(/正在编辑单元格/);
  excel.type("Sheet1", 2, 3, "新");
  await settled();
  expect(told).toEqual([]);
});

test("after stopping nothing is told any more", async () => {
  const { excel, told, stop } = await followed();
  await stop();
  excel.type("表", 1, 1, "新");
  await settled();
  expect(told).toEqual([]);
});

test("writing answers with what stood there, and it can be written back", async () => {
  const { workbook } = await followed();
  const cells = ["乙", { serial: 41200 }, "001", null, "新"].map((value, index) => ({
    ...{ sheet: "表", row: 1, column: index + 1, value },
  }));
  const before = await workbook.writeCells(cells);
  expect(before.map(({ value }) => value)).toEqual(["甲", 1, { serial: 41190 }, true, null]);
  expect((await workbook.readSheet("表"))?.rows[0]?.values).toEqual(["乙", { serial: 41200 }, "001", "新"]);
  await workbook.writeCells(
    before.map((change) => (change.value === 1 ? { ...change, value: "一" } : change)),
  );
  expect((await workbook.readSheet("表"))?.rows[0]?.values).toEqual(["甲", "一", { serial: 41190 }, true]);
});

test("days of a workbook that counts from 1904 are told and written by the common count", async () => {
  const { excel, workbook } = await followed();
  excel.book.date1904 = true;
  const day = { serial: 41190 };
  await workbook.writeCells([{ sheet: "表", row: 2, column: 1, value: day }]);
  expect(excel.value("表", 2, 1)).toBe(41190 - 1462);
  expect((await workbook.readSheet("表"))?.rows[1]?.values).toEqual([day]);
  expect((await workbook.read()).date1904).toBe(true);
});

test("a cell is selected and shown, and the selected one is known", async () => {
  const { workbook } = await followed();
  await workbook.reveal("表", 1, 3);
  expect(await workbook.selected()).toEqual({ sheet: "表", row: 1, column: 3 });
});

test("where no cell is selected there is none", async () => {
  const { excel, workbook } = await followed();
  excel.refuse({ code: "InvalidSelection", request: 1 });
  expect(await workbook.selected()).toBeNull();
});

test.each([
  ["1.13", [{ top: 2, left: 1, bottom: 4, right: 1 }]],
  ["1.12", []],
])("what somebody merged is known at ExcelApi %s: %j", async (level, areas) => {
  const excel = new TestExcel();
  const workbook = openIn(excel, level);
  excel.type("Sheet1", 2, 1, "张三");
  excel.type("Sheet1", 4, 2, "接受吃请");
  excel.sheet("Sheet1").merge({ top: 2, left: 1, bottom: 4, right: 1 });
  expect((await workbook.read()).sheets[0]!.merged).toEqual(areas);
  expect(workbook.capabilities.merges).toBe(areas.length > 0);
});

test("hidden rows, errors and pictures are told as they are", async () => {
  for (const level of ["1.8", "1.13"]) {
    const excel = new TestExcel();
    const workbook = openIn(excel, level);
    excel.type("Sheet1", 1, 1, "#N/A");
    excel.type("Sheet1", 2, 1, '=DISPIMG("ID_1",1)');
    excel.type("Sheet1", 3, 1, "=甲乙");
    excel.type("Sheet1", 4, 1, "'#N/A");
    excel.sheet("Sheet1").rows.set(3, { hidden: true });
    const { rows } = (await workbook.read()).sheets[0]!;
    expect(rows.map(({ values }) => values[0])).toEqual([
      { fault: "#N/A" },
      { fault: "图片" },
      { fault: "#NAME?" },
      "#N/A",
    ]);
    expect(rows.map(({ hidden }) => hidden)).toEqual([false, false, true, false]);
  }
});

test("below ExcelApi 1.9 nothing is promised that is not there", () => {
  expect(openIn(new TestExcel(), "1.8").capabilities).toEqual({
    pageSetUp: false,
    reveal: true,
    live: false,
    merges: false,
  });
  expect(openIn(new TestExcel(), "1.9").capabilities).toEqual({
    pageSetUp: true,
    reveal: true,
    live: true,
    merges: false,
  });
});

test.each([
  ["C:\\表\\公诉科.xlsx", "公诉科.xlsx"],
  ["https://server/%E8%A1%A8.xlsx", "表.xlsx"],
  ["https://server/100%.xlsx", "100%.xlsx"],
  ["", "未保存的工作簿"],
])("%s is called %s", (address, name) => expect(nameOf(address)).toBe(name));

test("addresses of events are areas", () => {
  expect(areaNamed("B2:C5")).toEqual({ top: 2, left: 2, bottom: 5, right: 3 });
  expect(areaNamed("2:5")).toEqual({ top: 2, left: 1, bottom: 5, right: 16_384 });
  expect(areaNamed("AA:AB")).toEqual({ top: 1, left: 27, bottom: 1_048_576, right: 28 });
  expect(areaNamed("A1,B2")).toBeNull();
});

test("a footer is taken apart at its marks", () => {
  expect(footerSections("&L甲&C第 &P 页 共 &N 页")).toEqual([
    ["L", "甲"],
    ["C", "第 &P 页 共 &N 页"],
  ]);
  expect(footerSections("第 &P 页")).toEqual([["C", "第 &P 页"]]);
});

test.each([
  ["#262626", true],
  ["#0A0A0A", true],
  ["444444", true],
  ["#FFFFFF", false],
  ["#E6E6E6", false],
  ["", false],
  ["transparent", false],
])("beside an Office of the colour %j the pane is dark: %j", (colour, isDark) => {
  expect(isDarkColour(colour)).toBe(isDark);
});
