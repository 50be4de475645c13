import { shown } from "../../src/sheets/columns/cell-text";
import { staffRegister } from "../../src/subjects/registers/sheets/staff-register";
import { department, institution, row, STAFF_POINTS, TABS } from "../support/books";
import { consolidated } from "../support/consolidated";
import { found, read, review, said } from "../support/found";
import { alone } from "../support/layouts";
import { date, type Book, type Cell } from "../support/sheets";

const { staff } = TABS;

/** A register of 科室 points without 序号, as offices lay it out: a footer stands in its first columns. */
const HEADERS = [
  "职权事项",
  "业务流程环节",
  "风险类别",
  "风险点及表现形式",
  "风险等级",
  "防控措施",
  "直接责任人",
];
const POINT = [
  "量刑建议",
  "提出",
  "制度机制",
  "说明理由不充分，延长办案期限",
  "二级",
  "每月核对期限",
  "李强",
];
const ending = (...lines: (readonly Cell[])[]): Book => alone([HEADERS, POINT, ...lines]);

function wordsOf(cells: readonly Cell[]): string {
  return cells
    .filter((cell) => cell !== null)
    .map(shown)
    .join(" | ");
}

function rowsOf(book: Book): number[] {
  return read(book).registers.flatMap(({ entries }) => entries.map((entry) => entry.row));
}

describe("lines that end a table are none of its rows (06)", () => {
  const lines: readonly (readonly Cell[])[] = [
    ["合计"],
    ["小计", null, null, null, 2],
    ["总计", null, null, null, "一级1个、二级1个"],
    ["共计", null, 2, 1, 1],
    ["本页小计"],
    ["公诉科 汇总", null, null, null, 2],
    ["张三 计数", null, null, null, 2],
    ["总计数", null, null, null, 2],
    ["平均值", null, null, null, 1.5],
    ["共2条"],
    [null, null, null, null, 2],
    ["填表人：王芳", null, null, "审核人：李强", null, "填表日期：2012年10月18日"],
    ["填表人：王芳  审核人：李强 联系电话：0750-6666666"],
    ["填报人", "王芳", null, "填报时间", date("2012-10-18")],
    ["科室负责人（签字）：", null, null, "分管领导（签字）：", null, "2012年10月18日"],
    ["科室负责人：李强", null, null, "分管领导意见：同意"],
    [null, null, null, "负责人签字："],
    ["审核", "李强", null, "批准：", null, "日期"],
    ["制表人：王芳", null, null, null, null, null, "联系电话：88880000"],
    ["单位（盖章）："],
    ["审批："],
    ["备注：本表一式两份"],
    ["说明：等级由集体评定"],
    ["注：等级由集体评定"],
    ["※本表一式两份"],
    ["附：集体评定记录"],
    ["（以下无正文）"],
    ["以下空白"],
    ["本页无正文"],
    ["第1页 共2页"],
    [null, null, null, "以上风险点经科室讨论确认。"],
  ];

  test.each(lines.map((cells) => [wordsOf(cells), cells] as const))("%s", (_, cells) => {
    const book = ending(cells);
    expect(rowsOf(book)).toEqual([2]);
    expect(review(book).filter(({ rule }) => rule === "L12")).toHaveLength(1);
  });

  test("in a register with 序号 they are passed over as well, and its blank numbered lines are not named", () => {
    const numbered = alone([
      ["序号", ...HEADERS],
      [1, ...POINT],
      [2],
      [3],
      ["合计", null, null, null, null, 1],
      [null, "填表人：王芳"],
    ]);
    expect(rowsOf(numbered)).toEqual([2]);
    expect(said("L12", numbered).map(({ message }) => message)).toEqual([
      "第5–6行当作表尾，没有读入：“合计”“填表人：王芳”。如其中有风险点，请写全各栏。",
    ]);
  });

  test("L12 names them all, once a sheet, at the first of them", () => {
    const book = department()
      .withRowBefore(staff, 3, ["合计", 1])
      .withRow(staff, 7, ["填表人：王芳"])
      .withRow(staff, 8, ["审核人：李强"]);
    expect(found(book)).toEqual([[`${staff}!A3`, "L12", null]]);
    expect(said("L12", book)[0]?.message).toContain("第3、7–8行");
  });

  test("none of them reaches the institution's table", () => {
    const book = department().withRow(staff, 5, [null, null, null, null, "合计", null, null, null, "3个"]);
    const { result } = consolidated(institution().content(), [book]);
    expect(result.table.filter(({ source }) => source?.endsWith(`${staff} › 5`))).toEqual([]);
    expect(result.setAside).toEqual([]);
  });
});

describe("a row that begins like a footer is a row", () => {
  test.each([
    "注意力不集中，庭审准备不足",
    "说明理由不充分，延长办案期限",
    "审核人不认真履行职责，把关流于形式",
    "合计数目造假，套取办案经费",
    "审批不严",
    "以上级打招呼为由干预办案，当事人要求确认的证据不予确认",
    "日期填写随意，案卷材料倒签",
  ])("%s", (point) => {
    const book = department().withRow(staff, 5, row(staffRegister, { ...STAFF_POINTS[2], point }));
    expect(rowsOf(book).filter((number) => number === 5)).toHaveLength(2);
    expect(said("L12", book)).toEqual([]);
  });

  test.each<[readonly Cell[]]>([
    [["说明理由不充分，延长办案期限", "审查起诉", null, null, null, "每月核对期限"]],
    [[null, null, null, "说明理由不充分，延长办案期限", null, "每月核对期限"]],
    [["审批", "签发", "制度机制", "把关不严，签批随意", "二级", "两人复核"]],
  ])("in whichever column: %j", (cells) => {
    expect(rowsOf(ending(cells))).toEqual([2, 3]);
  });

  test("in 风险点 alone: it is read, and wants its measures", () => {
    const book = ending([null, null, null, "注意保密不够，泄露案情"]);
    expect(rowsOf(book)).toEqual([2, 3]);
    expect(said("M01", book).map(({ place }) => place.row)).toEqual([3]);
  });
});

describe("L13: a line with neither point nor measures", () => {
  const [header = []] = department().rows(staff);
  const nothing = row(staffRegister, { name: "王芳", post: "内勤", power: "案卷收发", category: "岗位职责" });
  const book = department().withRow(staff, 5, nothing);

  test("is said once, and no rule asks for what else is blank", () => {
    expect(found(book)).toEqual([[`${staff}!I5`, "L13", null]]);
    expect(said("L13", book)[0]?.severity).toBe("warning");
  });

  test("is set aside and never merged", () => {
    const { result } = consolidated(institution().content(), [book]);
    expect(result.setAside.map(({ point, rule }) => [point.entry.row, rule])).toEqual([[5, "L13"]]);
  });

  test("covers nobody: C01 speaks of whoever has no other", () => {
    const only = department().withRow(staff, 4, nothing);
    expect(found(only).map(([, rule]) => rule)).toEqual(["C01", "L13"]);
  });

  test("with measures and no point it is a row with a blank", () => {
    const half = department().withRow(staff, 5, row(staffRegister, { ...STAFF_POINTS[2], point: null }));
    expect(found(half).map(([cell, rule]) => [cell, rule])).toEqual([[`${staff}!I5`, "F01"]]);
  });

  test("where the sheet has no column of risk points, L03 says so and no line is blamed", () => {
    const without = department().withRows(staff, [
      header.filter((one) => one !== "风险点及表现形式"),
      nothing,
    ]);
    expect(said("L13", without)).toEqual([]);
  });
});
