import ExcelJS, { type Cell } from "exceljs";
import { deflate } from "../../../../src/hosts/file/disk/formats/deflate";
import { writeWorkbook } from "../../../../src/hosts/file/write/write-workbook";
import type { CellValue } from "../../../../src/workbook/grid";
import type { Look, SheetImage, ValidationImage } from "../../../../src/workbook/sheet-image";

/** What is drawn, as another program sees it in the file. */

async function seen(sheet: Omit<SheetImage, "sheet" | "columns">): Promise<Cell> {
  const image = { sheets: [{ sheet: "表", columns: [{ width: 10 }], ...sheet }], properties: {} };
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await writeWorkbook(image, deflate)).buffer as ArrayBuffer);
  return book.getWorksheet("表")!.getCell("A1");
}

const cellOf = (look: Look, value: CellValue = "甲") => seen({ rows: [{ cells: [value], looks: [look] }] });
const [BLACK, WHITE] = [{ argb: "FF000000" }, { argb: "FFFFFFFF" }];
const side = { style: "thin", color: BLACK };

test.each<[Look, string, unknown]>([
  [{ bold: true }, "font", { name: "宋体", size: 11, color: BLACK, bold: true }],
  [{ font: "黑体" }, "font", { name: "黑体", size: 11, color: BLACK }],
  [{ size: 16 }, "font", { name: "宋体", size: 16, color: BLACK }],
  [{ colour: "C00000" }, "font", { name: "宋体", size: 11, color: { argb: "FFC00000" } }],
  [
    { fill: "DDEBF7" },
    "fill",
    { type: "pattern", pattern: "solid", fgColor: { argb: "FFDDEBF7" }, bgColor: { indexed: 64 } },
  ],
  [{ hatch: "sparse" }, "fill", { type: "pattern", pattern: "gray0625", fgColor: BLACK, bgColor: WHITE }],
  [
    { hatch: "dense", fill: "DDEBF7" },
    "fill",
    { type: "pattern", pattern: "lightUp", fgColor: BLACK, bgColor: WHITE },
  ],
  [{ bold: true }, "fill", { type: "pattern", pattern: "none" }],
  [{ border: "thin" }, "border", { top: side, left: side, bottom: side, right: side }],
  [{ border: "none" }, "border", undefined],
  [{ horizontal: "right" }, "alignment", { horizontal: "right" }],
  [{ vertical: "middle" }, "alignment", { vertical: "middle" }],
  [{ wrap: true }, "alignment", { wrapText: true }],
  [{ bold: true }, "alignment", undefined],
  [{ format: '0;-0;"—"' }, "numFmt", '0;-0;"—"'],
  [{ bold: true }, "numFmt", undefined],
  [{ locked: false }, "protection", { locked: false, hidden: false }],
  [{ locked: true }, "protection", undefined],
])("%j: its %s is %j", async (look, what, expected) => {
  expect((await cellOf(look)).style[what as keyof Cell["style"]]).toEqual(expected);
});

test.each([true, false, 0, -1.5, "", "=1+1", "真"])("%p is the value that is read", async (value) => {
  expect((await cellOf({ wrap: true }, value)).value).toEqual(value === "" ? null : value);
});

const stop = { allowBlank: true, showErrorMessage: true };

test.each<[Pick<ValidationImage, "accepts" | "prompt" | "strictness">, object]>([
  [{ accepts: { kind: "list", values: ["是", "否"] } }, { ...stop, type: "list", formulae: ['"是,否"'] }],
  [
    { accepts: { kind: "list-range", range: "=名册!$A$2:$A$9" }, strictness: "warning" },
    { ...stop, type: "list", formulae: ["名册!$A$2:$A$9"], errorStyle: "warning" },
  ],
  [
    { accepts: { kind: "date" } },
    // Excel's first day, 1900-01-01; exceljs counts from the day before.
    { ...stop, type: "date", operator: "greaterThanOrEqual", formulae: [new Date("1899-12-31")] },
  ],
  [
    { accepts: { kind: "whole", from: 1, to: 9 }, prompt: "填数字" },
    {
      ...stop,
      type: "whole",
      operator: "between",
      formulae: [1, 9],
      showInputMessage: true,
      prompt: "填数字",
    },
  ],
  [
    { accepts: { kind: "text-length", from: 0, to: 200 } },
    { ...stop, type: "textLength", operator: "between", formulae: [0, 200] },
  ],
  [
    { accepts: { kind: "any" }, prompt: "一行一个" },
    { type: "any", showInputMessage: true, prompt: "一行一个" },
  ],
])("a cell that %j", async (validation, expected) => {
  const area = { top: 1, left: 1, bottom: 1, right: 1 };
  const cell = await seen({ rows: [{ cells: ["甲"] }], validations: [{ area, ...validation }] });
  expect(cell.dataValidation).toEqual(expected);
});
