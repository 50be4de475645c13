import type { CellMark } from "../../../src/workbook/live/cell-mark";
import type { MarksInWorkbook } from "../../../src/workbook/live/live-workbook";
import { cellName } from "../../../src/workbook/address";
import { TestExcel } from "../../office-host/test-excel";
import { openIn } from "./door";

const SHEETS = ["登记表", "名册"];

function mark(sheet: string, row: number, column: number, severity: CellMark["severity"]): CellMark {
  return { sheet, row, column, severity, title: "", says: "" };
}

const MARKS = [
  mark("登记表", 4, 2, "error"),
  mark("登记表", 9, 23, "warning"),
  mark("登记表", 4, 5, "error"),
];

function marksOf(excel: TestExcel, level = "1.9"): MarksInWorkbook {
  const { marks } = openIn(excel, level);
  if (!marks) throw new Error(`no marks at ${level}`);
  return marks;
}

/** Each conditional format of a sheet: its cells, and the lines under their words. */
function laid(excel: TestExcel, name = "登记表"): readonly unknown[] {
  return excel
    .sheet(name)
    .conditional.map(({ type, areas, facts }) => [
      type,
      areas.map(({ top, left }) => cellName(top, left)).join(),
      facts.get("Font.Underline"),
    ]);
}

const LAID = [
  ["Custom", "B4,E4", "Double"],
  ["Custom", "W9", "Single"],
];

/** Somebody's own: a colour scale, and one by a formula. */
function withOthers(): TestExcel {
  const excel = new TestExcel("公诉科.xlsx", SHEETS);
  const area = { top: 1, left: 1, bottom: 20, right: 3 };
  const facts = new Map<string, unknown>([["Rule.Formula", "=$A1=1"]]);
  excel.sheet("登记表").conditional = [
    { type: "ColorScale", areas: [area], facts: new Map() },
    { type: "Custom", areas: [area], facts },
  ];
  return excel;
}

test("marks are laid in three requests, and others' formats stay where they are", async () => {
  const excel = withOthers();
  const before = laid(excel);
  const marks = marksOf(excel);
  await marks.lay(SHEETS, MARKS);
  expect(laid(excel)).toEqual([...before, ...LAID]);
  expect(excel.syncs).toBe(3);
  await marks.lay(SHEETS, MARKS.slice(0, 1));
  expect(laid(excel)).toEqual([...before, ["Custom", "B4", "Double"]]);
  await marks.lay(SHEETS, []);
  expect(laid(excel)).toEqual(before);
});

test("what an earlier visit left is found again, and goes", async () => {
  const excel = withOthers();
  const before = laid(excel);
  await marksOf(excel).lay(SHEETS, [...MARKS, mark("名册", 3, 1, "error")]);
  const later = marksOf(excel);
  expect(await later.areLaid(SHEETS)).toBe(true);
  await later.lay(SHEETS, []);
  expect([laid(excel), laid(excel, "名册")]).toEqual([before, []]);
  expect(await marksOf(excel).areLaid(SHEETS)).toBe(false);
});

test("hints have no mark, and cells are written neither then nor when marks go", async () => {
  const excel = new TestExcel("公诉科.xlsx", SHEETS);
  excel.type("登记表", 4, 2, "张三");
  const before = JSON.stringify([...excel.sheet("登记表").cells.values()]);
  await marksOf(excel).lay(SHEETS, [mark("登记表", 4, 2, "hint")]);
  expect(laid(excel)).toEqual([]);
  await marksOf(excel).lay(SHEETS, MARKS);
  await marksOf(excel).lay(SHEETS, []);
  expect(JSON.stringify([...excel.sheet("登记表").cells.values()])).toBe(before);
});

test("a sheet that we protected is opened for it and protected again; where a password is wanted, that is said", async () => {
  const excel = new TestExcel("公诉科.xlsx", SHEETS);
  excel.protect("登记表", null);
  await marksOf(excel).lay(SHEETS, MARKS);
  expect(laid(excel)).toEqual(LAID);
  expect(excel.sheet("登记表").protection).toEqual({ options: {} });
  excel.sheet("登记表").protection = null;
  excel.protect("登记表");
  await expect(marksOf(excel).lay(SHEETS, [])).rejects.toMatchObject({ code: "protected" });
});

test("below ExcelApi 1.9 there are none", () => {
  expect(openIn(new TestExcel(), "1.8").marks).toBeUndefined();
});
