import fc from "fast-check";
import { TestExcel } from "../../office-host/test-excel";
import { typed } from "../../office-host/typed";
import { bookOf, sheetOf } from "../../support/workbook-contract";
import { openIn } from "./door";

/** What Excel would make something else of. */
const TRAPS = [
  ...[
    "001",
    "2012.10",
    "2012-10-08",
    "2012年10月8日",
    "10月8日",
    "二〇一二年十月八日",
    "1/2",
    "1-2",
    "10:30",
    "1e5",
  ],
  ...[
    "１２３",
    "￥5",
    "12%",
    "1,000",
    "(5)",
    "+86",
    "-5",
    "-开头",
    "=1+1",
    "=",
    "@甲",
    "TRUE",
    "false",
    "#N/A",
    "#REF!",
  ],
  ...["'引号", "''两个", "'", "'=1", " 1 ", "1\n2", "一、制度", "第3条", "合计", "甲'乙", "\t", "５月"],
];

const FORMATS = [undefined, "@", "0.00", "yyyy-mm-dd"];

test.each(FORMATS)("texts that look like something else stay texts in cells of format %s", async (format) => {
  const workbook = openIn(new TestExcel());
  await workbook.paint(bookOf(sheetOf([{ cells: TRAPS, looks: format ? { format } : {} }])));
  const [, sheet] = (await workbook.read()).sheets;
  expect(sheet?.rows[0]?.values).toEqual(TRAPS);
});

test.each(FORMATS)("they stay texts where single cells are written, format %s", async (format) => {
  const workbook = openIn(new TestExcel());
  await workbook.paint(bookOf(sheetOf([{ cells: TRAPS.map(() => "旧"), looks: format ? { format } : {} }])));
  await workbook.writeCells(TRAPS.map((value, index) => ({ sheet: "表", row: 1, column: index + 1, value })));
  expect((await workbook.readSheet("表"))?.rows[0]?.values).toEqual(TRAPS);
});

test("the traps are traps: without care Excel changes most of them", () => {
  const changed = TRAPS.filter((text) => typed(text, "General").value !== text);
  expect(changed.length).toBeGreaterThan(TRAPS.length / 2);
});

test("any text comes back", async () => {
  const alphabet = fc.constantFrom(...[..."0123456789.-/:=+@'#%¥年月日 二〇甲eE,()"]);
  const texts = fc.array(fc.string({ unit: alphabet, minLength: 1, maxLength: 12 }), {
    minLength: 1,
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(texts, async (cells) => {
      const workbook = openIn(new TestExcel());
      await workbook.paint(bookOf(sheetOf([{ cells }])));
      const [, sheet] = (await workbook.read()).sheets;
      expect(sheet?.rows[0]?.values).toEqual(cells);
    }),
    { numRuns: 25 },
  );
});
