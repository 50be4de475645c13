import { AutoShow } from "../../../src/hosts/excel/program/auto-show";
import { TestExcel } from "../../office-host/test-excel";
import { doorTo, openIn } from "./door";

test.each(["1.8", "1.13"])(
  "with ExcelApi %s the pane opens with the workbook from when that is asked until it is not",
  async (level) => {
    const excel = new TestExcel("测试.xlsx", ["表"]);
    const door = doorTo(excel, level);
    const opening = new AutoShow(door);
    const told: unknown[] = [await opening.isOn()];
    for (const opens of [true, true, false, false]) {
      await opening.set(opens);
      told.push([await opening.isOn(), await new AutoShow(door).isOn(), [...excel.book.settings]]);
    }
    const entry = ["Office.AutoShowTaskpaneWithDocument", true];
    const [on, off] = [
      [true, true, [entry]],
      [false, false, []],
    ];
    expect(told).toEqual([false, on, on, off, off]);
  },
);

test("who has read the workbook knows it, and asks for nothing more", async () => {
  const excel = new TestExcel("测试.xlsx", ["表"]);
  await new AutoShow(doorTo(excel, "1.9")).set(true);
  const workbook = openIn(excel);
  await workbook.read();
  const before = excel.syncs;
  expect([await workbook.opening?.isOn(), excel.syncs]).toEqual([true, before]);
});
