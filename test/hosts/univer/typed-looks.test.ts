import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy, type IStyleData } from "@univerjs/core";
import { drawSheet, FIRST_ROW } from "../../../src/drawing/draw-sheet";
import { staffRegister } from "../../../src/subjects/registers/sheets/staff-register";
import { keysOf } from "../../../src/sheets/define-sheet";
import type { Look } from "../../../src/workbook/sheet-image";
import { headlessUniver } from "../../support/univer";

const [POINT, REVIEWED] = (["point", "reviewedOn"] as const).map((key) => keysOf(staffRegister).indexOf(key));

/** The look in which a cell of the register is printed and saved once somebody gave it this style. */
function lookOf(style: IStyleData, column = POINT ?? 0, row = FIRST_ROW - 1): Look | undefined {
  const { workbook, image } = headlessUniver({ sheets: [drawSheet(staffRegister)], properties: {} });
  const sheet = workbook.getSheetBySheetName(staffRegister.tab);
  sheet?.getCellMatrix().setValue(row, column, { v: "收受财物", s: workbook.getStyles().setValue(style) });
  const looks = image().sheets[0]?.rows[row]?.looks;
  return Array.isArray(looks) ? (looks[column] as Look | undefined) : undefined;
}

const column = drawSheet(staffRegister).columns;

describe("what people put into a register is printed as its column is", () => {
  test("a typed date, which brings a number format alone", () => {
    const look = lookOf({ n: { pattern: "yyyy-mm-dd" } }, REVIEWED);
    expect(look).toEqual({ ...column[REVIEWED ?? 0]?.look, format: "yyyy-mm-dd" });
  });

  test.each<[string, IStyleData]>([
    ["another font", { ff: "Calibri", fs: 16 }],
    ["another alignment", { ht: HorizontalAlign.RIGHT, vt: VerticalAlign.TOP, tb: WrapStrategy.OVERFLOW }],
    ["all that Word brings", { ff: "Times New Roman", fs: 12, ht: HorizontalAlign.JUSTIFIED, bd: {} }],
  ])("a text pasted with %s", (_what, style) => {
    expect(lookOf(style)).toEqual(column[POINT ?? 0]?.look);
  });

  test("what somebody stressed stays stressed", () => {
    expect(lookOf({ bl: BooleanNumber.TRUE, bg: { rgb: "#FFFF00" }, cl: { rgb: "#C00000" } })).toEqual({
      ...column[POINT ?? 0]?.look,
      bold: true,
      fill: "FFFF00",
      colour: "C00000",
    });
  });

  test("a header is no cell that is filled in", () => {
    expect(lookOf({ ff: "楷体", ht: HorizontalAlign.CENTER }, POINT, 2)).toMatchObject({
      font: "楷体",
      horizontal: "center",
    });
  });
});

test("on people's own sheets what they set stays, and what they did not set the column says", () => {
  const look: Look = { font: "仿宋", size: 12, horizontal: "left" };
  const sheets = [{ sheet: "台账", columns: [{ width: 20, look }], rows: [] }];
  const { workbook, image } = headlessUniver({ sheets, properties: {} });
  const style = workbook.getStyles().setValue({ ht: HorizontalAlign.CENTER });
  workbook.getSheetBySheetName("台账")?.getCellMatrix().setValue(0, 0, { v: "甲", s: style });
  expect(image().sheets[0]?.rows[0]?.looks).toEqual([{ ...look, horizontal: "center" }]);
});
