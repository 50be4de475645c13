import { department, institution, PEOPLE, TABS } from "../support/books";
import { found, review, said } from "../support/found";
import { date } from "../support/sheets";

const { cover, roster, staff, department: own, changes } = TABS;

describe("F01: required cells", () => {
  test.each([
    [`${staff}!F2`, "error"],
    [`${staff}!I2`, "error"],
    [`${staff}!J3`, "error"],
    [`${own}!C2`, "error"],
    [`${cover}!B1`, "error"],
    [`${cover}!B13`, "error"],
    [`${roster}!C2`, "error"],
  ])("%s", (cell, severity) => {
    const book = department().with(cell, null);
    expect(found(book)).toEqual([[cell, "F01", null]]);
    expect(said("F01", book)[0]?.severity).toBe(severity);
  });

  test("white space is blank", () => {
    expect(found(department().with(`${staff}!F2`, " \u3000\u200B"))).toEqual([[`${staff}!F2`, "F01", null]]);
  });

  test("an optional cell may be blank", () => {
    expect(found(department().withAll([`${staff}!C2`, `${staff}!G2`, `${cover}!B8`], null))).toEqual([]);
  });

  test("grades are not asked for while points are looked for", () => {
    const book = department().withAll([`${staff}!J2`, `${staff}!K2`, `${staff}!M2`], null);
    expect(found(book, { stage: "排查" })).toEqual([]);
    expect(found(book, { stage: "评级" }).map(([, rule]) => rule)).toEqual(["F01", "F01", "F01"]);
  });

  test("who is left out is left out for a reason", () => {
    const book = department()
      .withRow(roster, 5, [null, "陈静", "书记员", "书记员", "干警", null, null, null, "否"])
      .with(`${cover}!B13`, 3);
    expect(found(book)).toEqual([[`${roster}!J5`, "F01", null]]);
    expect(found(book.with(`${roster}!J5`, "长期病休"))).toEqual([]);
  });

  test("a grade change is complete", () => {
    const line = [
      "GS-G-001",
      "升级",
      "二级",
      "一级",
      null,
      null,
      null,
      date("2012-10-8"),
      "赵刚",
      "同意",
      date("2012-10-9"),
    ];
    expect(found(department().withRow(changes, 2, line))).toEqual([[`${changes}!E2`, "T01", null]]);
  });

  test("a label that is not there is told of the sheet", () => {
    expect(found(department().with(`${cover}!A2`, null).with(`${cover}!B2`, null))).toEqual([
      [cover, "F01", null],
    ]);
  });
});

describe("F02 and F08: outside the list, and more than one of it", () => {
  test("the nearest word is proposed", () => {
    const [finding] = said("F02", department().with(`${staff}!K2`, "严重的"));
    expect([finding?.place.row, finding?.place.column, finding?.fix]).toEqual([2, 11, { value: "严重" }]);
  });

  test("nothing is proposed where two are as near", () => {
    expect(said("F02", department().with(`${staff}!M2`, "四级"))[0]?.fix).toBeNull();
  });

  test("a wrong grade asks nothing more about the grade", () => {
    expect(found(department().with(`${staff}!M2`, "二、三级"))).toEqual([[`${staff}!M2`, "F08", "二、三级"]]);
  });

  test("two people in one cell", () => {
    expect(found(department().with(`${staff}!V3`, "李强、王芳"))).toEqual([
      [`${staff}!V3`, "F08", "李强、王芳"],
    ]);
  });
});

describe("F03 to F07, F10, F13: how a cell is written", () => {
  test.each([
    [`${staff}!M2`, "1级", "F03", "一级"],
    [`${staff}!F3`, "思想道德风险", "F03", "思想道德"],
    [`${staff}!B3`, "张　三", "F03", "张三"],
    [`${staff}!R2`, "长期坚持", "F03", "长期"],
    [`${staff}!R2`, "年底前", "F03", "2012-12-31"],
    [`${staff}!U2`, "2012.10.8", "F05", "2012-10-08"],
    [`${staff}!U2`, "二○一二年十月八日", "F05", "2012-10-08"],
  ])("%s %s: %s, %s", (cell, value, rule, fix) => {
    const book = department().with(cell, value);
    expect(found(book)).toEqual([[cell, rule, value]]);
    expect(said(rule, book)[0]).toMatchObject({ severity: "warning", fix: { value: fix } });
  });

  test.each([
    [`${staff}!U2`, "十月八日", "F04"],
    [`${staff}!U2`, 2012.1, "F06"],
    [`${staff}!I2`, "吃请", "F07"],
    [`${staff}!E2`, "权".repeat(201), "F07"],
    [`${staff}!I2`, "险".repeat(501), "F07"],
    [`${staff}!V2`, { fault: "图片" }, "F10"],
    [`${staff}!I2`, { fault: "#N/A" }, "F10"],
  ])("%s: %p is %s and no more", (cell, value, rule) => {
    expect(found(department().with(cell, value)).map(([place, id]) => [place, id])).toEqual([[cell, rule]]);
    expect(said(rule, department().with(cell, value))[0]?.severity).toBe("error");
  });

  test("as long as it may be", () => {
    expect(found(department().with(`${staff}!I2`, "险".repeat(500)))).toEqual([]);
  });

  test("what a later stage asks for is silent before it", () => {
    const book = department()
      .with(`${staff}!M2`, "高")
      .with(`${staff}!R2`, "尽快")
      .with(`${staff}!V2`, "某人");
    expect(found(book, { stage: "排查" })).toEqual([]);
    expect(found(book, { stage: "评级" }).map(([, rule]) => rule)).toEqual(["G03", "F11"]);
  });
});

describe("F09: several points in one cell", () => {
  const cell = `${staff}!I2`;

  test.each([
    "1、收受礼金礼品；2、接受当事人吃请",
    "1.收受礼金礼品\n2.接受当事人吃请\n3.办人情案",
    "（1）收受礼金礼品；（2）接受当事人吃请",
    "①收受礼金礼品②接受当事人吃请".replace("②", "。②"),
    "一是收受礼金礼品，二是接受当事人吃请",
  ])("%s", (text) => {
    expect(found(department().with(cell, text))).toEqual([[cell, "F09", text]]);
  });

  test.each([
    "收受礼金1.5万元；2人以上合谋",
    "违反第1、2项规定，3日内不报告",
    "收受礼金、礼品、消费卡",
    "1、收受礼金礼品；3、接受当事人吃请",
  ])("%s is one point", (text) => {
    expect(found(department().with(cell, text))).toEqual([]);
  });

  test("as many measures are paired", () => {
    const text = "1、收受礼金礼品；2、接受当事人吃请";
    const measures = "1、每月登记礼品；2、会见必须两人以上。";
    const [finding] = said("F09", department().with(cell, text).with(`${staff}!O2`, measures));
    expect(finding?.message).toContain("一一对应");
  });
});

describe("F11: people who are on no roster", () => {
  test.each([
    [`${staff}!V3`, "李刚", "李强、赵刚", null],
    [`${staff}!V3`, "李强同志", "李强", "李强"],
    [`${staff}!B3`, "张山", "张三", "张三"],
    [`${staff}!V3`, "某某某", null, null],
  ])("%s %s: near is %s", (cell, value, near, fix) => {
    const [finding] = said("F11", department().with(cell, value));
    expect(finding).toMatchObject({ severity: "error", value, fix: fix === null ? null : { value: fix } });
    if (near !== null) expect(finding?.message).toContain(near);
  });

  test("the reviewer nobody knows is not also the wrong one", () => {
    expect(found(department().with(`${staff}!V3`, "某某某"))).toEqual([[`${staff}!V3`, "F11", "某某某"]]);
  });

  test("heads, leaders and 检察长 count as on the roster", () => {
    const book = department().withoutRow(roster, 2).with(`${cover}!B13`, 2).with(`${cover}!B14`, 2);
    expect(found(book)).toEqual([]);
  });

  test("who stands on the department's roster alone is to be confirmed", () => {
    const book = department()
      .withRow(roster, 5, [null, "陈静", "书记员", "书记员", "干警", null, null, null, "是"])
      .with(`${staff}!B4`, "陈静");
    const findings = said("F11", book, { institution: institution() });
    expect(findings).toMatchObject([{ severity: "warning", value: "陈静" }]);
    expect(findings[0]?.message).toContain("名册变动待确认");
  });

  test("院党组 may review", () => {
    expect(said("F11", department().with(`${staff}!V2`, "院党组"))).toEqual([]);
  });

  test("责任人 is free text", () => {
    expect(found(department().with(`${staff}!Q2`, "某某某"))).toEqual([]);
  });
});

describe("F12: two of one name", () => {
  const twoZhang = (staffNo: string | null = "004") =>
    department()
      .withRow(roster, 5, [staffNo, "张三", "法警", "法警", "干警", null, null, null, "否", "借出"])
      .withAll([`${staff}!C3`, `${staff}!D3`], null)
      .with(`${staff}!D3`, "驾驶员");

  test("nothing decides", () => {
    expect(found(twoZhang())).toEqual([[`${staff}!B3`, "F12", "张三"]]);
  });

  test.each([
    ["the post", (book: ReturnType<typeof department>) => book.with(`${staff}!D3`, "公诉人")],
    ["the title", (book: ReturnType<typeof department>) => book.with(`${staff}!C3`, "检察员")],
    ["人员编号", (book: ReturnType<typeof department>) => book.with(`${staff}!B3`, "张三（002）")],
  ])("%s decides", (_, change) => {
    expect(found(change(twoZhang()))).toEqual([]);
  });

  test("one man on two lines is no namesake", () => {
    const book = department()
      .withRow(roster, 5, ["002", "张三", "支部书记", "支部书记", "干警", null, "兼任", null, "是"])
      .with(`${staff}!C3`, null)
      .with(`${staff}!D3`, "驾驶员");
    expect(found(book)).toEqual([]);
  });

  test("one's own department comes first", () => {
    const line = ["办公室", "009", "张三", "科员", "公诉人", "干警", null, null, null, "是"];
    const rows = institution().rows("人员名册").length;
    const books = institution().withRow("人员名册", rows + 1, line);
    expect(found(department(), { institution: books })).toEqual([]);
  });
});

test("F13: a text that would run as a formula keeps its words", () => {
  const book = department().with(`${staff}!O2`, "-2+3为每月检查次数，专人负责");
  expect(found(book)).toEqual([[`${staff}!O2`, "F13", "-2+3为每月检查次数，专人负责"]]);
  expect(found(department().with(`${staff}!O2`, "-每月检查两次，专人负责"))).toEqual([]);
});

test("a person of the roster is known whichever way he is padded there", () => {
  const book = department().with(`${roster}!B3`, "张 三");
  expect(found(book)).toEqual([[`${roster}!B3`, "F03", "张 三"]]);
  expect(PEOPLE).toHaveLength(3);
  expect(review(book).some(({ rule }) => rule === "C01")).toBe(false);
});
