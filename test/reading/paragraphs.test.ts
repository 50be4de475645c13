import { keysOf } from "../../src/sheets/define-sheet";
import { staffRegister } from "../../src/subjects/registers/sheets/staff-register";
import { columnName } from "../../src/workbook/address";
import { department, institution, row, STAFF_POINTS, TABS } from "../support/books";
import { consolidated } from "../support/consolidated";
import { found, read, said } from "../support/found";
import { staffCell } from "../support/filed";

const { staff } = TABS;
const keys = keysOf(staffRegister);
const [, point] = STAFF_POINTS;

/** 张三's point in rows 3 to 5: its measures fell into three lines, all other cells are merged over them. */
function fallen(
  more: Partial<Record<(typeof keys)[number], string>>[],
  apart: readonly string[] = ["measures"],
) {
  const merged = keys
    .map((key, i) => ({ key, letter: columnName(i + 1) }))
    .filter(({ key }) => !apart.includes(key))
    .map(({ letter }) => `${letter}3:${letter}${2 + more.length}`);
  const [first = {}, ...others] = more;
  const rest = department().withoutRow(staff, 3);
  return others
    .reduce(
      (book, cells, i) => book.withRowBefore(staff, 4 + i, row(staffRegister, cells)),
      rest.withRowBefore(staff, 3, row(staffRegister, { ...point, ...first })),
    )
    .arranged(staff, { merged });
}

const three = fallen([
  { measures: "1、会见必须两人以上；" },
  { measures: "2、会见作记录并三日内入卷；" },
  { measures: "3、每月由内勤核对一次。" },
]);
const entriesOf = (book: typeof three) => read(book).registers[0]?.entries ?? [];

describe("paragraphs of one cell that fell into several lines (13)", () => {
  test("are one risk point, its measures joined in order", () => {
    expect(entriesOf(three).map((entry) => entry.row)).toEqual([2, 3, 6]);
    expect(entriesOf(three)[1]?.record.measures).toBe(
      "1、会见必须两人以上；\n2、会见作记录并三日内入卷；\n3、每月由内勤核对一次。",
    );
  });

  test("L08 says so at each paragraph, and nobody is advised to delete one", () => {
    expect(found(three).map(([cell, rule]) => [cell, rule])).toEqual([
      [staffCell("measures", 4), "L08"],
      [staffCell("measures", 5), "L08"],
    ]);
  });

  test("reach the institution's table as one row", () => {
    const { result } = consolidated(institution().content(), [three]);
    const own = result.table.filter(({ name }) => name === "张三");
    expect(own.map(({ measures }) => measures?.split("\n").length)).toEqual([3]);
    expect(result.setAside).toEqual([]);
  });

  test("of 责任人 as well, each name a line", () => {
    const book = fallen(
      [{ responsible: "张三" }, { measures: "同上", responsible: "王芳" }],
      ["measures", "responsible"],
    );
    expect(entriesOf(book)[1]?.record.responsible).toBe("张三\n王芳");
  });

  test("two grades on the lines of one point: the first is read, and the second told", () => {
    const book = fallen([{}, { grade: "一级", measures: "每月核对。" }], ["measures", "grade"]);
    expect(entriesOf(book)[1]?.record.grade).toBe("二级");
    expect(found(book).filter(([, rule]) => rule !== "L08")).toEqual([
      [staffCell("grade", 4), "F08", "一级"],
    ]);
  });

  test.each([["一二三"], ["一二三四"]])(
    "a joined text that is too long says so once, at the first line: %s",
    (numbers) => {
      const long = "每月登记并由专人检查。".repeat(40);
      const book = fallen([...numbers].map((number) => ({ measures: `${number}、${long}` })));
      expect(said("F07", book).map(({ place }) => place.row)).toEqual([3]);
    },
  );

  test.each([
    ["of two people", ["measures", "name"], { name: "王芳", measures: "每月核对。" }],
    ["of two points", ["measures", "point"], { point: "案卷借出没有登记", measures: "每月核对。" }],
    ["of two powers", ["measures", "power"], { power: "案卷保管", measures: "每月核对。" }],
    ["that were numbered each", ["measures", "riskId"], { riskId: "GS-G-007", measures: "每月核对。" }],
  ] as const)("lines %s stay two rows", (_, apart, cells) => {
    expect(entriesOf(fallen([{}, cells], apart)).map((entry) => entry.row)).toEqual([2, 3, 4, 5]);
  });
});
