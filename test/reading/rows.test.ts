import fc from "fast-check";
import { keysOf } from "../../src/sheets/define-sheet";
import { staffRegister } from "../../src/subjects/registers/sheets/staff-register";
import { department, row, STAFF_POINTS, TABS } from "../support/books";
import { found, read, review } from "../support/found";
import type { Cell } from "../support/sheets";

const { staff, department: own } = TABS;

/** Numbers of the rows that were read. */
function rowsOf(book = department()): number[] {
  return read(book).registers.flatMap(({ sheet, entries }) =>
    sheet === staff ? entries.map((entry) => entry.row) : [],
  );
}

describe("what a row is", () => {
  test.each<[string, readonly Cell[]]>([
    ["nothing at all", []],
    ["white space", [null, " ", "\u3000"]],
    ["编号 alone", ["GS-G-009"]],
    ["what the roster prefills", ["GS-G-009", "王芳", "书记员", "内勤"]],
    ["the header again", keysOf(staffRegister).map((key) => staffRegister.columns[key].header)],
    ["the header again, some of it", [null, "姓 名", null, "岗位", "职权"]],
  ])("%s is none", (_, cells) => {
    expect(rowsOf(department().withRow(staff, 5, cells))).toEqual([2, 3, 4]);
    expect(found(department().withRow(staff, 5, cells))).toEqual([]);
  });

  test("blank lines and footers end nothing", () => {
    const book = department().withRowBefore(staff, 3, ["合计", 1]).withRowBefore(staff, 4, []);
    expect(rowsOf(book)).toEqual([2, 5, 6]);
  });

  test.each(["说明材料虚假，骗取审批", "合计数目造假，套取经费", "注水案件，虚报成绩"])(
    "a risk that begins like a footer is a row: %s",
    (point) => {
      const book = department().withRow(staff, 5, row(staffRegister, { ...STAFF_POINTS[2], point }));
      expect(rowsOf(book)).toEqual([2, 3, 4, 5]);
    },
  );

  test("a single filled column is enough, whichever it is", () => {
    expect(rowsOf(department().withRow(own, 9, [null, null, null, null, "其他"]))).toEqual([2, 3, 4]);
    const [, register] = read(department().withRow(own, 9, [null, null, null, null, "其他"])).registers;
    expect(register?.entries.map((entry) => entry.row)).toEqual([2, 3, 4, 5, 9]);
  });
});

describe("what an entry keeps", () => {
  test("the words as they were written", () => {
    const text = "接受“宴请”，\r\n⼆次退回　补充侦查";
    const book = department().with(`${staff}!I3`, ` ${text}\u3000`);
    expect(read(book).registers[0]?.entries[1]?.record.point).toBe(text);
  });

  test("cells that cannot be used, and cells of unknown columns", () => {
    const book = department()
      .with(`${staff}!M3`, "高")
      .with(`${staff}!AB1`, "自编号")
      .with(`${staff}!AB3`, 7);
    const entry = read(book).registers[0]?.entries[1];
    expect(entry?.kept).toEqual(new Map([["grade", "高"]]));
    expect(entry?.extra).toEqual(new Map([[28, 7]]));
  });

  test("a number in a text column is its digits", () => {
    const book = department().with(`${staff}!E3`, 12);
    expect(read(book).registers[0]?.entries[1]?.record.power).toBe("12");
  });
});

test("a hundred and fifty thousand findings are no trouble", () => {
  const [header = []] = department().rows(staff);
  const line = row(staffRegister, { measures: "每月检查一次", grade: "高" });
  const rows = Array.from({ length: 150_000 }, () => line);
  const { findings } = read(department().withRows(staff, [header, ...rows]));
  expect(findings).toHaveLength(150_000);
});

test("whatever stands in the cells, reading and checking come to an end, and every finding has its words", () => {
  const cell = fc.oneof(
    fc.constant(null),
    fc.string({ maxLength: 20 }),
    fc.double(),
    fc.boolean(),
    fc.record({ serial: fc.double() }),
    fc.record({ fault: fc.constantFrom("#REF!", "图片", "公式没有结果") }),
    fc.constantFrom("合计", "说明", "Ⅰ级", "例：", "一级", "李强", "长期", "2012.10.8", "、", "（）", "=1+1"),
  );
  const cells = fc.array(cell, { maxLength: 28 });
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 4 }), fc.constantFrom(...Object.values(TABS)), (rows, sheet) => {
      const [header = []] = department().rows(sheet);
      for (const { message, place } of review(department().withRows(sheet, [header, ...rows]))) {
        expect(message).toMatch(/[。：）]|差异/);
        expect(place.file).toBe("公诉科.xlsx");
      }
    }),
    { numRuns: 100 },
  );
});
