import type { Area } from "../../src/workbook/address";
import { drawStatistics } from "../../src/subjects/statistics/statistics";
import { facts, inOneLine, rowsOf } from "./system-table/a-table";

const rows = rowsOf(
  { likelihood: "大", severity: "严重", grade: "一级", category: "制度机制", done: "未落实" },
  { likelihood: "大", severity: "严重", grade: "一级" },
  { likelihood: "较低", severity: "较轻微", grade: "三级", done: "已落实" },
  { likelihood: null, grade: null, category: null },
  { status: "已撤销", grade: "一级" },
);
const sheet = drawStatistics(rows, facts);
const lineAfter = (heading: string, name: string) => {
  const from = sheet.rows.findIndex(({ cells }) => inOneLine(cells[0]).startsWith(heading));
  return sheet.rows.slice(from).find(({ cells }) => cells[0] === name);
};
const said = sheet.rows.map(({ cells }) => cells[0]).filter((cell) => typeof cell === "string");

describe("统计表", () => {
  test("does not count 已撤销 rows, and says so", () => {
    expect(said).toContain("共4个风险点；另有已撤销的1个，不计入本表。");
    expect(lineAfter("一、", "合计")!.cells.at(-1)).toBe(4);
  });

  test("by category and grade", () => {
    expect(lineAfter("二、", "岗位职责")!.cells.slice(1)).toEqual([1, 0, 1, 0, 2]);
    expect(lineAfter("二、", "制度机制")!.cells.slice(1)).toEqual([1, 0, 0, 0, 1]);
    expect(lineAfter("二、", "（未注明类别）")!.cells.slice(1)).toEqual([0, 0, 0, 1, 1]);
    expect(lineAfter("二、", "合计")!.cells.slice(1)).toEqual([2, 0, 1, 1, 4]);
  });

  test("likelihood by consequence, as numbers and not by shade alone", () => {
    expect(lineAfter("三、", "大")!.cells.slice(1)).toEqual([2, 0, 0, 2]);
    expect(lineAfter("三、", "较低")!.cells.slice(1)).toEqual([0, 0, 1, 1]);
    expect(lineAfter("三、", "合计")!.cells.slice(1)).toEqual([2, 0, 1, 3]);
    const looks = lineAfter("三、", "大")!.looks;
    expect(looks).toContainEqual(expect.objectContaining({ fill: "B2B2B2" }));
  });

  test("what became of measures by grade; what nobody filled in is counted too", () => {
    expect(lineAfter("四、", "一级")!.cells.slice(1)).toEqual([1, 0, 0, 1, 2]);
    expect(lineAfter("四、", "合计")!.cells.slice(1)).toEqual([1, 0, 1, 2, 4]);
  });

  test("says how many rows the heat map lacks", () => {
    expect(said).toContainEqual(expect.stringContaining("未填可能性或者后果的1个"));
  });

  test("stands on three pages, cut between the tables and before the chart of departments", () => {
    expect(sheet.page!.breaksAfter!.map((row) => sheet.rows[row]!.cells[0])).toEqual([
      "二、按风险类别",
      "五、各科室风险点等级图（数字在表一里，改了数字图随着变）",
    ]);
  });

  test("its charts show the counts of the tables, in words too", () => {
    const cellsAt = ({ top, left, bottom, right }: Area) =>
      sheet.rows.slice(top - 1, bottom).flatMap(({ cells }) => cells.slice(left - 1, right));
    const shown = sheet.charts!.map(({ title, categories, series }) => [
      title,
      cellsAt(categories),
      ...series.map(({ name, values }) => [...cellsAt(name), ...cellsAt(values)]),
    ]);
    expect(shown).toEqual([
      [
        "各类风险点等级图",
        ["思想道德", "岗位职责", "制度机制", "（未注明类别）"],
        ["一级", 0, 1, 1, 0],
        ["二级", 0, 0, 0, 0],
        ["三级", 0, 1, 0, 0],
        ["未评级", 0, 0, 0, 1],
      ],
      [
        "防控措施落实图",
        ["一级", "二级", "三级", "未评级"],
        ["未落实", 1, 0, 0, 0],
        ["落实中", 0, 0, 0, 0],
        ["已落实", 0, 0, 1, 0],
        ["未填写", 1, 0, 0, 1],
      ],
      [
        "各科室风险点等级图",
        ["院领导班子", "办公室", "公诉科"],
        ["一级", 0, 0, 2],
        ["二级", 0, 0, 0],
        ["三级", 0, 0, 1],
        ["未评级", 0, 0, 1],
      ],
    ]);
    expect(sheet.charts![0]!.words).toContain("岗位职责一级1个、三级1个；制度机制一级1个；");
  });
});
