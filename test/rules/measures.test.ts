import { department, TABS } from "../support/books";
import { found, said } from "../support/found";
import { date } from "../support/sheets";
import { costOf } from "../support/cost";

const { staff, department: own } = TABS;

test.each([
  ["M01", `${staff}!O2`],
  ["M01", `${own}!N2`],
  ["M04", `${staff}!Q2`],
  ["M04", `${own}!P2`],
  ["M05", `${staff}!R2`],
])("%s: a blank at %s, from stage 措施 on", (rule, cell) => {
  const book = department().with(cell, null);
  expect(found(book)).toEqual([[cell, rule, null]]);
  expect(said(rule, book)[0]?.severity).toBe("error");
  expect(found(book, { stage: "评级" })).toEqual([]);
});

describe("M02: measures copied from post to post", () => {
  const text = "每月登记，由专人检查。";
  const copied = (...cells: string[]) => department().withAll(cells, text);

  test("three points of different posts", () => {
    const cells = [`${staff}!O2`, `${staff}!O3`, `${staff}!O4`];
    expect(found(copied(...cells))).toEqual(cells.map((cell) => [cell, "M02", text]));
  });

  test("two are not enough", () => {
    expect(found(copied(`${staff}!O2`, `${staff}!O3`))).toEqual([]);
  });

  test("colleagues in one post may share theirs", () => {
    const book = copied(`${staff}!O2`, `${staff}!O3`, `${staff}!O4`).withAll(
      [`${staff}!D2`, `${staff}!D3`, `${staff}!D4`],
      "公诉人",
    );
    expect(found(book)).toEqual([]);
  });

  test("white space makes no difference", () => {
    const book = copied(`${staff}!O2`, `${staff}!O3`).with(`${staff}!O4`, "每月登记，\n由专人检查。");
    expect(said("M02", book)).toHaveLength(3);
  });
});

describe("M03: slogans", () => {
  const cell = `${staff}!O2`;

  test.each([
    "加强学习，提高认识。",
    "1、加强学习；2、提高认识。",
    "牢固树立正确的权力观。\n严格遵守廉洁纪律。",
    "进一步加强思想教育",
  ])("%p", (text) => {
    expect(found(department().with(cell, text))).toEqual([[cell, "M03", text]]);
    expect(said("M03", department().with(cell, text))[0]?.severity).toBe("warning");
  });

  test.each([
    "加强学习，每月集中一次。",
    "严格执行双人会见制度并作记录。",
    "案卷实行交接登记。",
    "收到礼品三日内上交纪检组。",
  ])("%p says what is done", (text) => {
    expect(found(department().with(cell, text))).toEqual([]);
  });

  test("an endless chain of slogans is settled at once", async () => {
    const text = `${"加强".repeat(17)}。${"某".repeat(20)}`;
    const cost = await costOf(() => expect(found(department().with(cell, text))).toEqual([]));
    expect(cost).toBeLessThan(1_000);
  });
});

describe("M05: deadlines", () => {
  const cell = `${staff}!R2`;

  test.each(["尽快", "年内", "立行立改，随后观察"])("%s is none", (value) => {
    expect(found(department().with(cell, value))).toEqual([[cell, "M05", value]]);
  });

  test.each([date("2012-12-31"), "2012-12", "长期", "立行立改"])("%p is one", (value) => {
    expect(found(department().with(cell, value))).toEqual([]);
  });

  test("past at the date of judgement it is a warning", () => {
    const book = department().with(cell, date("2012-10-25"));
    expect(found(book)).toEqual([[cell, "M05", "2012-10-25"]]);
    expect(said("M05", book)[0]?.severity).toBe("warning");
    expect(found(book, { judgedOn: "2012-10-25" })).toEqual([]);
  });

  test("a month lasts to its end", () => {
    const book = department().with(cell, "2012-10");
    expect(found(book, { judgedOn: "2012-10-31" })).toEqual([]);
    expect(said("M05", book, { judgedOn: "2012-11-01" })).toHaveLength(1);
  });

  test("what is done may be past", () => {
    const book = department().with(cell, date("2012-10-1")).with(`${staff}!S2`, "已落实");
    expect(said("M05", book)).toEqual([]);
  });
});

describe("M06: what is done was done on a day", () => {
  const done = department().with(`${staff}!S2`, "已落实");

  test("已落实 without a day, at 落实日期", () => {
    expect(found(done)).toEqual([[`${staff}!T2`, "M06", null]]);
    expect(said("M06", done)[0]?.severity).toBe("warning");
    expect(found(done, { stage: "评级" })).toEqual([]);
  });

  test("a day that is still to come, whether or not it is called done", () => {
    const ahead = department().with(`${staff}!T2`, date("2012-10-27"));
    expect(found(ahead)).toEqual([[`${staff}!T2`, "M06", "2012-10-27"]]);
    expect(found(ahead, { judgedOn: "2012-10-27" })).toEqual([]);
    expect(found(done.with(`${staff}!T2`, date("2012-10-26")))).toEqual([]);
  });

  test("without a column for the day it stands at 落实情况", () => {
    expect(said("M06", done.withoutColumn(staff, "T"))[0]?.place).toMatchObject({ row: 2, column: 19 });
  });
});
