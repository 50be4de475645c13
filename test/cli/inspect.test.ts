import { command, expectOneLine, Folder, jsonOf } from "../support/command-line";
import { inspectJson } from "../support/run-json";
import { Book, date, tab } from "../support/sheets";
import { PYTHON, describeWith } from "../support/tools";
import { execFileSync } from "node:child_process";

const folder = new Folder();

async function inspected(path: string) {
  const answer = await command("inspect", path, "--format", "json");
  expect([answer.status, answer.err]).toEqual([0, ""]);
  return inspectJson.parse(jsonOf(answer));
}

test("strings, numbers, dates as serials, booleans, states of sheets; empty cells are left out", async () => {
  const book = new Book("x.xlsx", [
    tab("表一", [
      ["文字", 1.5, true],
      [null, date("2012-10-8")],
    ]),
    tab("藏", [["x"]], { state: "hidden" }),
    tab("深藏", [["y"]], { state: "veryHidden" }),
  ]);
  const { sheets, date1904 } = await inspected(await folder.put("x.xlsx", book));
  expect(date1904).toBe(false);
  expect(sheets.map(({ name, state }) => [name, state])).toEqual([
    ["表一", "visible"],
    ["藏", "hidden"],
    ["深藏", "veryHidden"],
  ]);
  expect(sheets[0]?.cells).toEqual({ A1: "文字", B1: 1.5, C1: true, B2: 41190 });
});

test("in words: a line a cell", async () => {
  const book = new Book("x.xlsx", [tab("表一", [["文字", 2]]), tab("藏", [["x"]], { state: "hidden" })]);
  const { status, out } = await command("inspect", await folder.put("x.xlsx", book));
  expect(status).toBe(0);
  expect(out).toBe("【表一】\nA1\t文字\nB1\t2\n【藏】（隐藏）\nA1\tx\n");
});

test("what is no workbook: exit 2, one line", async () => {
  const answer = await command("inspect", folder.text("x.xlsx", "不是"));
  expect(answer.status).toBe(2);
  expectOneLine(answer);
});

describeWith(["openpyxl"], "workbooks of another program", () => {
  test("faults, merged areas and dates counted from 1904", async () => {
    const script = `
import sys, datetime
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904
book = Workbook()
book.epoch = CALENDAR_MAC_1904
sheet = book.active
sheet.title = "表"
sheet["A1"] = "#REF!"
sheet["A1"].data_type = "e"
sheet["B1"] = datetime.date(2012, 10, 8)
sheet["C1"] = "合并"
sheet.merge_cells("C1:D2")
book.save(sys.argv[1])`;
    execFileSync(PYTHON, ["-c", script, folder.at("1904.xlsx")]);
    const { sheets, date1904 } = await inspected(folder.at("1904.xlsx"));
    expect(date1904).toBe(true);
    // 1904's serial, as the file stores it.
    expect(sheets).toEqual([
      {
        name: "表",
        state: "visible",
        cells: { A1: { fault: "#REF!" }, B1: 41190 - 1462, C1: "合并" },
        merged: ["C1:D2"],
      },
    ]);
  });
});
