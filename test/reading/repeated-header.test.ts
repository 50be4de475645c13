import { RepeatedHeader } from "../../src/reading/rows/row-kinds";
import { text } from "../../src/sheets/columns/text";
import { defineSheet, keysOf } from "../../src/sheets/define-sheet";
import type { CellValue } from "../../src/workbook/grid";

/** Whether a line is the header again, of a sheet whose first column is also known by this word. */
function isHeader(alias: string, values: readonly CellValue[]): boolean {
  const columns = {
    number: text({ header: "证件号", aliases: [alias] }),
    name: text({ header: "姓名" }),
    day: text({ header: "日期" }),
  };
  const definition = defineSheet({ id: "ids", tab: "表", purpose: "", columns });
  const slots = keysOf(definition).map((key, i) => ({
    ...{ key, column: columns[key], at: i + 1 },
    ...{ makesRow: true, carried: false, parts: null },
  }));
  const row = { number: 9, columns: values.map((_, i) => i + 1), values, hidden: false };
  return new RepeatedHeader(definition, slots, new Map()).isIn(row);
}

test.each(["ID", "号码"])("the header printed again is known by every word of its columns (%s)", (alias) => {
  expect(isHeader(alias, [alias, "姓名", "日期"])).toBe(true);
  expect(isHeader(alias, ["（1）证件号", "1.姓 名", "日期"])).toBe(true);
  expect(isHeader(alias, ["2012-12-31", "姓名", "日期"])).toBe(false);
  expect(isHeader(alias, ["71", "2012-12-31", "2012.1"])).toBe(false);
});
