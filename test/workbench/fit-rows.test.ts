import { fitRows } from "../../src/fronts/workbench/print/fit-rows";
import { textHeight } from "../../src/drawing/text-measure";
import type { Look, RowImage } from "../../src/workbook/sheet-image";

/** The height of a row with this cell in a column ten characters wide. */
function heightOf(cell: string | number | null, look: Look, row: Partial<RowImage> = {}, merged = false) {
  const sheet = {
    sheet: "表",
    columns: [{ width: 10 }],
    rows: [{ cells: [cell], looks: [look], ...row }],
    merged: merged ? [{ top: 1, left: 1, bottom: 1, right: 2 }] : [],
  };
  return fitRows({ sheets: [sheet], properties: {} }).sheets[0]?.rows[0]?.height;
}

describe("a row without a height, as programs other than Excel save it", () => {
  test.each([
    ["an ordinary text needs none", "公诉科", {}, undefined],
    ["a wrapped text shows whole", "对案件把关不严，接受请托", { wrap: true, size: 10 }, textHeight(3, 10)],
    ["a title's large letters show whole", "岗位风险点登记表", { size: 18 }, textHeight(1, 18)],
    ["a large number too", 2012, { size: 22 }, textHeight(1, 22)],
    ["large letters of an empty cell need none", null, { size: 22 }, undefined],
  ] as const)("%s", (_, cell, look, height) => {
    expect(heightOf(cell, look)).toBe(height);
  });

  test("a title over merged columns is as tall as one line of it", () => {
    expect(heightOf("岗位风险点登记表（个人填报）", { size: 18, wrap: true }, {}, true)).toBe(
      textHeight(1, 18),
    );
  });

  test("a height that somebody set stays", () => {
    expect(heightOf("岗位风险点登记表", { size: 18 }, { height: 12 })).toBe(12);
  });
});
