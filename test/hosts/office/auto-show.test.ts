import { openWithWorkbook, opensWithWorkbook } from "../../../src/hosts/excel/program/auto-show";
import { TestExcel } from "../../office-host/test-excel";
import { doorTo } from "./door";

test.each(["1.8", "1.13"])(
  "with ExcelApi %s the pane opens with the workbook from when that is asked until it is not",
  async (level) => {
    const excel = new TestExcel("测试.xlsx", ["表"]);
    const door = doorTo(excel, level);
    const told: unknown[] = [await opensWithWorkbook(door)];
    for (const opens of [true, true, false, false]) {
      await openWithWorkbook(opens, door);
      told.push([await opensWithWorkbook(door), [...excel.book.settings]]);
    }
    const entry = ["Office.AutoShowTaskpaneWithDocument", true];
    expect(told).toEqual([false, [true, [entry]], [true, [entry]], [false, []], [false, []]]);
  },
);
