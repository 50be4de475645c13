import { department, form, TABS } from "../support/books";
import { found, lines, read, review } from "../support/found";
import { Book, tab, type Cell, type Rows } from "../support/sheets";
import { cover } from "../../src/subjects/registers/sheets/cover";

const { staff, department: own } = TABS;

/** A workbook with one sheet, as departments make them by themselves. */
function alone(rows: Rows, merged: readonly string[] = [], name = "Sheet1"): Book {
  return new Book("公诉科.xlsx", [tab(name, rows, { merged })]);
}

/** Records of the first register, without blanks. */
function records(book: Book): Record<string, string>[] {
  const [register] = read(book).registers;
  return (register?.entries ?? []).map(({ record }) =>
    Object.fromEntries(Object.entries(record).filter((pair): pair is [string, string] => pair[1] !== null)),
  );
}

const HEADERS = ["姓名", "岗位", "岗位职责", "风险类别", "风险点", "风险等级", "防控措施"];
const ZHANG = ["张三", "公诉人", "审查起诉", "思想道德", "接受吃请、办人情案", "二级", "两人会见"];
const ZHANG_READ = {
  name: "张三",
  post: "公诉人",
  power: "审查起诉",
  category: "思想道德",
  point: "接受吃请、办人情案",
  grade: "二级",
  measures: "两人会见",
};

describe("where the header is", () => {
  test("at the top", () => {
    expect(records(alone([HEADERS, ZHANG]))).toEqual([ZHANG_READ]);
  });

  test("below a title and a line of 填报单位", () => {
    const rows = [
      ["公诉科廉政风险点登记表"],
      ["填报单位（盖章）：公诉科", null, "填报时间：2012年10月26日"],
      HEADERS,
      ZHANG,
    ];
    expect(records(alone(rows, ["A1:G1"]))).toEqual([ZHANG_READ]);
  });

  test("in row 15 and no further down", () => {
    const above = (count: number): Rows => Array.from({ length: count }, () => [] as Cell[]);
    expect(records(alone([...above(14), HEADERS, ZHANG]))).toHaveLength(1);
    expect(read(alone([...above(15), HEADERS, ZHANG])).registers).toEqual([]);
  });

  test("in whichever column it begins", () => {
    const shift = (cells: readonly Cell[]) => [null, null, ...cells];
    expect(records(alone([shift(HEADERS), shift(ZHANG)]))).toEqual([ZHANG_READ]);
  });

  test("with inner spaces, line breaks, full-width letters and 廉政 in front", () => {
    const spaced = ["姓　名", "岗\n位", "岗位 职责", "风险类别：", "廉政风险点", "风险\n等级", "防 控 措 施"];
    expect(records(alone([spaced, ZHANG]))).toEqual([ZHANG_READ]);
  });

  test("with columns in another order", () => {
    const turned = (cells: readonly Cell[]) => [...cells].reverse();
    expect(records(alone([turned(HEADERS), turned(ZHANG)]))).toEqual([ZHANG_READ]);
  });
});

describe("headers of several rows", () => {
  const data = ["张三", "公诉人", "接受吃请、办人情案", "大", "严重", "一级", "两人会见"];
  const expected = {
    name: "张三",
    post: "公诉人",
    point: "接受吃请、办人情案",
    likelihood: "大",
    severity: "严重",
    grade: "一级",
    measures: "两人会见",
  };
  const top = ["姓名", "岗位", "风险点", "风险评定", null, null, "防控措施"];
  const bottom = [null, null, null, "可能性", "后果", "等级", null];
  const merged = ["A3:A4", "B3:B4", "C3:C4", "D3:F3", "G3:G4"];

  test("two, merged down and across", () => {
    expect(records(alone([["登记表"], [], top, bottom, data], merged))).toEqual([expected]);
  });

  test("two, without a single merged cell", () => {
    expect(records(alone([["登记表"], [], top, bottom, data]))).toEqual([expected]);
  });

  test("the last line counts, else the lines joined", () => {
    const rows = [
      ["姓名", "岗位", "风险点", "风险等级", "审核", null, null],
      [null, null, null, null, "人", "意见", "日期"],
      ["张三", "公诉人", "接受吃请、办人情案", "二级", "李强", "同意", "2012-10-15"],
    ];
    const book = alone(rows, ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:G1"]);
    expect(records(book)[0]).toMatchObject({ reviewer: "李强", opinion: "同意", reviewedOn: "2012-10-15" });
  });

  test("a lower line that knows a single column", () => {
    const rows = [
      ["姓名", "岗位", "风险点", "评定", "防控措施"],
      [null, null, null, "等级", null],
      ["张三", "公诉人", "接受吃请、办人情案", "二级", "两人会见"],
    ];
    const book = alone(rows, ["A1:A2", "B1:B2", "C1:C2", "E1:E2"]);
    expect(records(book)).toEqual([
      { name: "张三", post: "公诉人", point: "接受吃请、办人情案", grade: "二级", measures: "两人会见" },
    ]);
  });

  test("three", () => {
    const rows = [
      ["姓名", "岗位", "风险点", "风险评定", null, null, "防控措施"],
      [null, null, null, "评定标准", null, "等级", null],
      [null, null, null, "可能性", "后果", null, null],
      data,
    ];
    const book = alone(rows, ["A1:A3", "B1:B3", "C1:C3", "D1:F1", "D2:E2", "F2:F3", "G1:G3"]);
    expect(records(book)).toEqual([expected]);
  });

  test("unknown and 科室 columns merged downwards are seen too", () => {
    const rows = [
      ["科室", "自编号", ...top],
      [null, null, ...bottom],
      ["公诉科", "7", ...data],
    ];
    const book = alone(rows, ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2", "F1:H1", "I1:I2"]);
    expect(records(book)).toEqual([expected]);
    expect(read(book).registers[0]?.entries[0]?.department).toBe("公诉科");
    expect(lines([...read(book).findings]).filter(([, rule]) => rule === "L04")).toEqual([
      ["Sheet1!B2", "L04", "自编号"],
    ]);
  });

  test("rows merged downwards below a header are no header", () => {
    const rows = [HEADERS, ZHANG, [null, null, null, null, "收受礼金、礼品", "二级", "每月登记"]];
    expect(records(alone(rows, ["A2:A3", "B2:B3", "C2:C3", "D2:D3"]))).toEqual([
      ZHANG_READ,
      { ...ZHANG_READ, point: "收受礼金、礼品", measures: "每月登记" },
    ]);
  });
});

describe("风险点 and 表现形式 in two columns", () => {
  const rows = (first: Cell, second: Cell): Rows => [
    ["姓名", "岗位", "风险点", "表现形式", "风险等级", "防控措施"],
    ["张三", "公诉人", first, second, "二级", "两人会见"],
  ];
  const point = (book: Book) => records(book)[0]?.point;

  test.each([
    ["吃请", "接受当事人宴请", "吃请：接受当事人宴请"],
    ["接受宴请", null, "接受宴请"],
    [null, "接受当事人宴请", "接受当事人宴请"],
  ])("%p and %p", (first, second, whole) => {
    expect(point(alone(rows(first, second)))).toBe(whole);
  });

  test("lengths are judged of the whole", () => {
    const rules = read(alone(rows("吃请", "接受宴请"))).findings.map(({ rule }) => rule);
    expect(rules).not.toContain("F07");
  });

  test("in the other order", () => {
    const turned = rows("吃请", "接受当事人宴请").map(([a, b, first, second, ...rest]) => [
      a,
      b,
      second,
      first,
      ...rest,
    ]);
    expect(point(alone(turned as Rows))).toBe("吃请：接受当事人宴请");
  });

  test("one 风险点 merged over several 表现形式", () => {
    const two = [
      ...rows("吃请", "接受当事人宴请"),
      ["张三", "公诉人", null, "接受律师宴请", "二级", "两人会见"],
    ];
    expect(records(alone(two, ["C2:C3"])).map(({ point: text }) => text)).toEqual([
      "吃请：接受当事人宴请",
      "吃请：接受律师宴请",
    ]);
  });
});

describe("关键环节", () => {
  const row = (cells: readonly Cell[]) => [...cells, "改变定性未经集体讨论", "二级", "集体讨论", "制度机制"];
  const header = (cells: readonly Cell[]) => [...cells, "风险点", "风险等级", "防控措施", "风险类别"];

  test("alone it is the step", () => {
    const book = alone([header(["职权事项", "关键环节"]), row(["审查起诉", "案件审批"])]);
    expect(records(book)[0]).toMatchObject({ step: "案件审批" });
    expect(read(book).registers[0]?.level).toBe("科室");
  });

  test("beside 业务流程环节 it is the focus", () => {
    const book = alone([
      header(["职权事项", "业务流程环节", "关键环节"]),
      row(["审查起诉", "案件审批", "检察权运行"]),
    ]);
    expect(records(book)[0]).toMatchObject({ step: "案件审批", focus: "检察权运行" });
  });
});

describe("which register a sheet is", () => {
  const known = ["风险类别", "风险点", "风险等级", "防控措施"];

  test.each([
    ["姓名", "岗位"],
    ["业务流程环节", "科室"],
    ["领域", "单位"],
    ["风险部位", "单位"],
  ])("%s makes it %s", (header, level) => {
    expect(
      read(
        alone([
          [header, ...known],
          ["一", "思想道德", "接受吃请", "二级", "登记"],
        ]),
      ).registers,
    ).toMatchObject([{ level }]);
  });

  test("风险点 and two more that tell make one", () => {
    expect(read(alone([["姓名", "风险点", "风险等级"], ZHANG])).registers).toMatchObject([{ level: "岗位" }]);
  });

  test.each([[["姓名", "风险点", "审核人", "备注"]], [["风险点", "完成时限", "发生可能性", "后果"]]])(
    "风险点 and one more, or none, make none: %j",
    (headers) => {
      expect(read(alone([headers, ZHANG])).registers).toEqual([]);
    },
  );

  test("neither do five without 风险点", () => {
    expect(read(alone([["姓名", "职务", "岗位", "审核人", "备注"], ZHANG])).registers).toEqual([]);
  });

  test("every sheet that matches is read, under its real tab", () => {
    const book = department().renamed(staff, "公诉科(2)").renamed(own, "附件1");
    expect(found(book).filter(([, rule]) => rule !== "A10")).toEqual([]);
    expect(lines(review(book)).map(([place]) => place)).toEqual(["公诉科(2)", "附件1"]);
  });

  test("headers match whole, never by a part", () => {
    const book = department().with(`${staff}!AB1`, "科室自编号").with(`${staff}!AB2`, "侦查监督科");
    expect(found(book)).toEqual([[`${staff}!AB1`, "L04", "科室自编号"]]);
  });
});

test("of two workbooks with the same words above, one with ticks and one with points below, each is read by its own", () => {
  const head = ["姓名", "岗位", "思想道德", "岗位职责", "防控措施"];
  const ticked = alone([head, ["张三", "公诉人", "√", null, "两人会见"]]);
  const filled = alone([head, ["张三", "公诉人", "接受吃请", null, "两人会见"]]);
  const points = (book: Book) => records(book).map(({ category, point }) => [category, point]);
  const inTurn = [ticked, filled, ticked, filled].map(points);
  expect(inTurn.slice(0, 2)).toEqual(inTurn.slice(2));
  expect(inTurn[0]).not.toEqual(inTurn[1]);
});

test("where points stand below the words of their kind and a line has none, the first of these columns is named", () => {
  const head = ["姓名", "岗位", "思想道德", "岗位职责", "防控措施"];
  const book = alone([
    head,
    ["张三", "公诉人", "接受吃请", null, "两人会见"],
    ["李四", "书记员", null, null, "登记"],
  ]);
  expect(found(book).filter(([, rule]) => rule === "F01")).toEqual([["Sheet1!C3", "F01", null]]);
});

describe("a form", () => {
  test("reads what stands beside its labels, spaces and colons aside", () => {
    const rows = form(cover, { institution: "新会区检察院", year: 2012 }).map(([label, value]) => [
      `${(typeof label === "string" ? label : "").split("").join(" ")}：`,
      value ?? null,
    ]);
    const front = read(department().withRows(TABS.cover, rows)).cover;
    expect(front?.record).toMatchObject({ institution: "新会区检察院", year: "2012" });
  });

  test("does not take a note further right for the value", () => {
    const book = department().with(`${TABS.cover}!B8`, null).with(`${TABS.cover}!C8`, "由内勤填写");
    expect(read(book).cover?.record.filledBy).toBeNull();
  });

  test("takes the value beside a merged label", () => {
    const book = department()
      .with(`${TABS.cover}!B8`, null)
      .with(`${TABS.cover}!C8`, "王芳")
      .arranged(TABS.cover, { merged: ["A8:B8"] });
    expect(read(book).cover?.record.filledBy).toBe("王芳");
  });

  test("ends where 整表审核 begins", () => {
    const book = department().withRow(TABS.cover, 22, ["干警岗位", "李强", "同意", "2012-10-15"]);
    expect(read(book).sheetReviews?.entries[0]?.record).toMatchObject({
      scope: "干警岗位",
      reviewer: "李强",
    });
  });
});
