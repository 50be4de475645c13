import { department, institution, row, STAFF_POINTS, TABS } from "../support/books";
import { reviewNumbers } from "../support/examples";
import { found, lines, said } from "../support/found";
import { staffRegister } from "../../src/subjects/registers/sheets/staff-register";

const { cover, roster, staff, department: own } = TABS;

describe("C01: everyone takes part", () => {
  const absent = department().withoutRow(staff, 4);

  test("stands at the name on the department's roster", () => {
    expect(found(absent)).toEqual([[`${roster}!B4`, "C01", "王芳"]]);
  });

  test("stands on the institution's roster where the department has none", () => {
    const findings = said("C01", absent.without(roster), { institution: institution() });
    expect(lines(findings)).toEqual([["人员名册!C8", "C01", "王芳"]]);
    expect(findings[0]?.place.file).toBe("院工作簿.xlsx");
  });

  test.each([
    ["not in scope", "I4", "否"],
    ["lent out", "H4", "借出"],
    ["ill", "H4", "长期病休"],
    ["transferred", "H4", "调离"],
    ["retired", "H4", "退休"],
    ["here beside another post", "G4", "兼任"],
  ])("%s is not asked", (_, cell, value) => {
    expect(said("C01", absent.with(`${roster}!${cell}`, value))).toEqual([]);
  });

  test.each(["在岗", "借入", "挂职"])("%s is asked", (state) => {
    expect(said("C01", absent.with(`${roster}!H4`, state))).toHaveLength(1);
  });

  test("is silent where the register is missing altogether", () => {
    expect(said("C01", department().without(staff))).toEqual([]);
  });

  test("a point found in the second post counts for the person", () => {
    const book = absent
      .withRow(roster, 5, ["003", "王芳", "团支部书记", "团支部书记", "干警", null, "兼任", null, "是"])
      .withRow(staff, 4, row(staffRegister, { ...STAFF_POINTS[2], title: null, post: "团支部书记" }));
    expect(said("C01", book)).toEqual([]);
  });
});

/** What people write when they mean that they found nothing; each is F01 and covers nobody. */
const NO_POINT = [
  ...["暂无风险", "暂无风险点", "经排查未发现", "没有", "无", "目前未发现廉政风险点", "—"],
  ...["无相关风险", "无此类风险", "零风险", "未见明显风险", "经排查未发现廉政风险点及隐患"],
];

describe("暂无风险 in place of a point (F01) covers nobody", () => {
  test.each(NO_POINT)("C01: 王芳 wrote “%s” and measures", (words) => {
    expect(found(department().with(`${staff}!I4`, words)).map(([place, rule]) => [place, rule])).toEqual([
      [`${roster}!B4`, "C01"],
      [`${staff}!I4`, "F01"],
    ]);
  });

  test("C01: who has another point besides is covered", () => {
    const nothing = row(staffRegister, { ...STAFF_POINTS[2], point: "暂无风险" });
    const book = department().withRow(staff, 5, nothing);
    expect(found(book).map(([place, rule]) => [place, rule])).toEqual([[`${staff}!I5`, "F01"]]);
  });

  test.each(NO_POINT)("C02: a department wrote “%s” in every line", (words) => {
    const points = [2, 3, 4, 5].map((line) => `${own}!G${line}`);
    const book = department().withAll(points, words);
    expect(said("C02", book).map(({ place }) => place.sheet)).toEqual([own]);
    expect(said("F01", book).map(({ place }) => place.row)).toEqual([2, 3, 4, 5]);
  });

  test("C02: a department wrote it in all lines but one", () => {
    const points = [3, 4, 5].map((line) => `${own}!G${line}`);
    expect(said("C02", department().withAll(points, "暂无风险"))).toEqual([]);
  });
});

test("C02: a department has points of its own", () => {
  const book = department().withRows(own, department().rows(own).slice(0, 1));
  expect(found(book)).toEqual([[own, "C02", null]]);
  expect(said("C02", department().without(own))).toEqual([]);
});

describe("C05: aspects of a department", () => {
  test("a hint for each that nobody wrote about", () => {
    const book = department().withoutRow(own, 5).withoutRow(own, 4);
    expect(said("C05", book).map(({ severity, message }) => [severity, message])).toEqual([
      ["hint", expect.stringContaining("内部管理")],
      ["hint", expect.stringContaining("监督制约")],
    ]);
  });

  test("one point may be about several", () => {
    const book = department().withoutRow(own, 5).with(`${own}!E2`, "业务流程、监督制约");
    expect(said("C05", book)).toEqual([]);
  });
});

describe("C06: heads manage", () => {
  const alone = department().with(`${staff}!E2`, "审批案件").with(`${staff}!I2`, "审批案件时把关不严");

  test("a hint at the head's name", () => {
    expect(found(alone)).toEqual([[`${roster}!B2`, "C06", "李强"]]);
  });

  test("whoever acts for a vacant head is asked", () => {
    const book = department()
      .with(`${cover}!B5`, "空缺")
      .with(`${cover}!B6`, "张三")
      .with(`${staff}!V3`, "赵刚");
    expect(said("C06", book).map(({ value }) => value)).toEqual(["张三"]);
  });
});

describe("C07: the discussion counted everybody", () => {
  test.each([
    ["nobody explained", 3, 2, null, ["B14"]],
    ["one explained", 3, 2, "王芳（病假）", []],
    ["one explained at length", 3, 2, "王芳因公出差，会后已书面提出意见", []],
    ["two explained, one absent", 3, 2, "王芳、张三", ["B14"]],
    ["nobody absent", 3, 3, "无", []],
    ["more than the roster", 4, 4, null, ["B13"]],
  ])("%s", (_, expected, present, absence, cells) => {
    const book = department()
      .with(`${cover}!B13`, expected)
      .with(`${cover}!B14`, present)
      .with(`${cover}!B15`, absence);
    expect(found(book).map(([place, rule]) => [place, rule])).toEqual(
      cells.map((cell) => [`${cover}!${cell}`, "C07"]),
    );
  });
});

describe("C08: first the people, then the department", () => {
  test("a 科室 point assessed before the last 岗位 point", () => {
    const book = department().with(`${own}!T3`, "2012-10-7");
    expect(found(book)).toEqual([[`${own}!T3`, "C08", "2012-10-07"]]);
  });

  test("the same day will do", () => {
    expect(found(department().with(`${own}!T3`, "2012-10-8"))).toEqual([]);
  });
});

describe("D01: a number is used once", () => {
  const numbered = department().withAll([`${staff}!A2`, `${own}!A3`], "GS-G-001");

  test("stands at the second and names the first", () => {
    const findings = reviewNumbers(numbered);
    expect(lines(findings)).toEqual([[`${own}!A3`, "D01", "GS-G-001"]]);
    expect(findings[0]?.message).toContain("公诉科.xlsx › 岗位风险点登记表 › A2");
  });

  test("stands at the row of the department that it was not given to, though it comes first", () => {
    const copied = numberOne.called("反贪局.xlsx").with(`${cover}!B3`, "FT").with(`${cover}!B4`, "反贪局");
    const findings = reviewNumbers(copied, numberOne);
    expect(findings.map(({ place }) => place.file)).toEqual(["反贪局.xlsx"]);
    expect(findings[0]?.message).toContain("公诉科.xlsx › 岗位风险点登记表 › A2");
  });

  const numberOne = department().with(`${staff}!A2`, "GS-G-001");

  test("over files in their order", () => {
    const other = numberOne.called("反贪局.xlsx").with(`${cover}!B3`, "FT").with(`${cover}!B4`, "反贪局");
    expect(reviewNumbers(numberOne, other).map(({ place }) => place.file)).toEqual(["反贪局.xlsx"]);
  });

  test("two files of one department are versions of each other (D03)", () => {
    expect(reviewNumbers(numberOne, numberOne.called("公诉科(2).xlsx"))).toEqual([]);
  });

  test("blank numbers are no number", () => {
    expect(reviewNumbers(department())).toEqual([]);
  });
});

describe("D02: a point is registered once", () => {
  const [, second = {}] = STAFF_POINTS;

  test("the same text of the same person, white space aside", () => {
    const again = { ...second, point: "接受当事人及其委托人吃请， 办人情案" };
    const book = department().withRow(staff, 5, row(staffRegister, again));
    expect(found(book)).toEqual([[`${staff}!I5`, "D02", again.point]]);
  });

  test("of somebody else it is his own", () => {
    expect(found(department().with(`${staff}!I4`, "接受当事人及其委托人吃请，办人情案"))).toEqual([]);
  });

  test("twice among the department's own", () => {
    const text = "改变定性的案件未经集体讨论";
    expect(found(department().with(`${own}!G3`, text))).toEqual([[`${own}!G3`, "D02", text]]);
  });
});
