import { IUndoRedoService } from "@univerjs/core";
import { Marks } from "../../../src/hosts/univer/marks/marks";
import type { CellMark } from "../../../src/workbook/live/cell-mark";
import { headlessUniver, type HeadlessUniver } from "../../support/univer";
import { bookOf, sheetOf } from "../../support/workbook-contract";

const MARK: CellMark = {
  sheet: "登记表",
  row: 2,
  column: 1,
  severity: "error",
  title: "错误",
  says: "名册上没有这个人。",
};

function open(): HeadlessUniver & { readonly marks: Marks } {
  const host = headlessUniver(
    bookOf(
      sheetOf([{ cells: ["姓名"] }, { cells: ["甲"] }], { sheet: "登记表" }),
      sheetOf([{ cells: ["说明"] }], { sheet: "说明", state: "hidden" }),
    ),
  );
  return { ...host, marks: new Marks(host.univer) };
}

/** How many signs are drawn over a cell; row and column from 0. */
function signs({ workbook }: HeadlessUniver, row: number, column: number, sheet = "登记表"): number {
  return workbook.getSheetBySheetName(sheet)?.getCell(row, column)?.customRender?.length ?? 0;
}

describe("marks over cells", () => {
  test("a marked cell has a sign, its neighbours and an empty workbook have none", () => {
    const host = open();
    expect(signs(host, 1, 0)).toBe(0);
    host.marks.put(host.workbook, [MARK]);
    expect([signs(host, 1, 0), signs(host, 0, 0), signs(host, 1, 1)]).toEqual([1, 0, 0]);
  });

  test("a cell without a value can be marked too", () => {
    const host = open();
    host.marks.put(host.workbook, [{ ...MARK, row: 9, column: 7 }]);
    expect(signs(host, 8, 6)).toBe(1);
  });

  test("those of before go when others come, or none", () => {
    const host = open();
    host.marks.put(host.workbook, [MARK]);
    host.marks.put(host.workbook, [{ ...MARK, row: 1 }]);
    expect([signs(host, 1, 0), signs(host, 0, 0)]).toEqual([0, 1]);
    host.marks.put(host.workbook, []);
    expect(signs(host, 0, 0)).toBe(0);
  });

  test("they stay out of the model, the saved file and the undo stack", () => {
    const host = open();
    const before = JSON.stringify(host.image());
    host.marks.put(host.workbook, [MARK]);
    expect(signs(host, 1, 0)).toBe(1);
    expect(JSON.stringify(host.image())).toBe(before);
    expect(host.workbook.getSheetBySheetName("登记表")?.getCellRaw(1, 0)).not.toHaveProperty("customRender");
    expect(host.univer.__getInjector().get(IUndoRedoService).pitchTopUndoElement()).toBeNull();
  });

  test("a sheet that is gone does not disturb", () => {
    const host = open();
    host.marks.put(host.workbook, [{ ...MARK, sheet: "没有" }, MARK]);
    expect(signs(host, 1, 0)).toBe(1);
  });
});
