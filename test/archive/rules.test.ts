import { institution } from "../support/books";
import { lines, review, type Line } from "../support/found";
import { department, TABS } from "../support/books";
import { gradeChange } from "../support/filed";
import { date } from "../support/sheets";
import { ANALYSIS, ENTRY, judged, saidOf, supervision } from "../support/supervision-books";

const TODAY = "2012-12-01";
/** Nobody asks who leads where no institution workbook is given. */
const UNASKED: Line = ["班子成员廉政档案", "I06", null];

const said = (book: ReturnType<typeof supervision>, today = TODAY) =>
  lines(saidOf("I", judged(book, today))).filter(([, rule, value]) => rule !== "I06" || value !== null);

test("nothing is wrong with an entry that was verified and filed", () => {
  expect(lines(judged(supervision({ archive: [ENTRY] }), TODAY))).toEqual([UNASKED]);
});

describe("I01: entries are complete, and none is secret", () => {
  test.each(["收集日期", "来源", "涉及科室", "信息内容", "是否新发现风险", "承办人"] as const)(
    "%s",
    (key) => {
      const [line] = said(supervision({ archive: [{ ...ENTRY, [key]: null }] }));
      expect(line?.slice(1)).toEqual(["I01", null]);
      expect(line?.[0]).toMatch(/^信息档案库![A-Z]+2$/);
    },
  );

  test.each(["秘密", "机密", "绝密", "机密★10年"])("%s must not be kept, and is never counted", (secret) => {
    const book = supervision({ archive: [{ ...ENTRY, 密级: secret }] });
    // In 2013 the quarter would ask for its analysis, were the entry counted.
    expect(said(book, "2013-01-15")).toEqual([["信息档案库!U2", "I01", secret]]);
  });
});

describe("I02: each period that collected something is analysed", () => {
  const third = {
    ...ENTRY,
    entry: "XX-2012-002",
    收集日期: date("2012-08-01"),
    核实日期: date("2012-08-02"),
  };
  const both = [third, ENTRY];

  test("[Archive 3] the fourth quarter is missing, once it is over", () => {
    const book = supervision({ archive: both, analyses: [{ ...ANALYSIS, 统计期: "2012-Q3" }] });
    expect(said(book, "2012-12-31")).toEqual([]);
    expect(said(book, "2013-01-01")).toEqual([["档案分析", "I02", "2012-Q4"]]);
  });

  test("each of its months does as well, the year does not", () => {
    const months = ["2012-10", "2012-11", "2012-12"].map((name) => ({ ...ANALYSIS, 统计期: name }));
    const of = (periods: readonly (typeof ANALYSIS)[]) =>
      said(supervision({ archive: [ENTRY], analyses: periods }), "2013-01-15").map(([, , value]) => value);
    expect(of(months)).toEqual([]);
    expect(of(months.slice(1))).toEqual(["2012-Q4"]);
    expect(of([{ ...ANALYSIS, 统计期: "2012" }])).toEqual(["2012-Q4"]);
  });

  test("单位信息 says how often", () => {
    const book = supervision({ archive: both });
    const monthly = book.withRows("单位信息", [["分析周期", "月"]]);
    expect(said(monthly, "2012-11-15").map(([, , value]) => value)).toEqual(["2012-08", "2012-10"]);
    expect(said(book, "2012-11-15").map(([, , value]) => value)).toEqual(["2012-Q3"]);
  });
});

describe("I03: what was decided can be found", () => {
  const decided = (fields: typeof ENTRY) => said(supervision({ archive: [{ ...ENTRY, ...fields }] }));

  test("[Archive 4] 移送 without an office, or without a day", () => {
    expect(decided({ 处理意见: "移送", 移送日期: date("2012-10-20") })).toEqual([
      ["信息档案库!Q2", "I03", null],
    ]);
    expect(decided({ 处理意见: "移送", 移送机关: "区纪委" })).toEqual([["信息档案库!R2", "I03", null]]);
  });

  test("预警 without the number of the notice", () => {
    expect(decided({ 处理意见: "预警" })).toEqual([["信息档案库!P2", "I03", null]]);
    expect(decided({ 处理意见: "预警", 关联通知书编号: "检廉预〔2012〕1号" })).toEqual([]);
  });
});

test("[Archive 5] I04: 举报人：张三 wherever it is written", () => {
  const book = supervision({ archive: [{ ...ENTRY, 信息内容: "举报人：张三，反映接受吃请" }] });
  expect(said(book)).toEqual([["信息档案库!G2", "I04", "举报人：张三，反映接受吃请"]]);
  expect(said(supervision({ archive: [{ ...ENTRY, 处理结果: "已答复实名举报人" }] }))).toEqual([
    ["信息档案库!O2", "I04", "已答复实名举报人"],
  ]);
});

describe("I05: numbers of the supervision office are cited nowhere else", () => {
  const { staff, changes } = TABS;

  test("依据 of a grade change, and what a risk point says", () => {
    const change = gradeChange({ riskId: "GS-G-001", ground: "见检廉预〔2012〕3号" });
    const book = department().withRow(changes, 2, change).with(`${staff}!AA3`, "根据XX-2012-001新增");
    expect(lines(review(book).filter(({ rule }) => rule === "I05"))).toEqual([
      [`${staff}!AA3`, "I05", "根据XX-2012-001新增"],
      [expect.stringMatching(/^等级调整记录![A-Z]2$/), "I05", "见检廉预〔2012〕3号"],
    ]);
  });
});

describe("I06: each leader has a file that is kept up", () => {
  const file = (name: string, updated: string) => ({
    name,
    建档日期: date("2011-01-10"),
    更新日期: date(updated),
    存放处: "监察室保密柜",
    承办人: "吴敏",
  });
  const told = (leaders: readonly ReturnType<typeof file>[], today = TODAY) =>
    lines(judged(supervision({ leaders }), today, { institution: institution() }));

  test("[Archive 6] who has none, by the institution's roster", () => {
    const names = told([]).map(([place, rule, value]) => [place, rule, value]);
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names.map(([place, rule]) => `${place} ${rule}`))).toEqual(
      new Set(["班子成员廉政档案 I06"]),
    );
    const all = names.map(([, , value]) => file(value ?? "", "2012-03-01"));
    expect(told(all)).toEqual([]);
  });

  test("twelve months without a change", () => {
    const names = told([]).map(([, , value]) => value ?? "");
    const all = names.map((name) => file(name, "2011-12-01"));
    expect(told(all, "2012-12-01")).toEqual([]);
    expect(told(all, "2012-12-02").map(([, rule, value]) => [rule, value])).toEqual(
      names.map(() => ["I06", "2011-12-01"]),
    );
  });

  test("without the institution workbook that was not asked, and is said once", () => {
    expect(lines(judged(supervision({ leaders: [file("赵刚", "2001-01-01")] }), TODAY))).toEqual([UNASKED]);
  });
});

test("I07: 待核实 for more than 30 days", () => {
  const open = { ...ENTRY, 核实情况: null, 核实日期: null, 处理意见: null, 处理结果: null, 归档日期: null };
  const book = supervision({ archive: [open] });
  expect(said(book, "2012-11-07")).toEqual([]);
  expect(said(book, "2012-11-08")).toEqual([["信息档案库!L2", "I07", null]]);
});
