import { department, institution, LEADERS, TABS, table } from "../support/books";
import { gradeChange } from "../support/filed";
import { gradeChanges } from "../../src/subjects/grade-changes/sheets/grade-changes";
import { roster as people } from "../../src/subjects/institution/sheets/roster";
import { foreign } from "../support/examples";
import { systemTable } from "../../src/subjects/system-table/sheets/system-table";
import { found, lines, read, review, said } from "../support/found";
import { Book, tab, type Rows } from "../support/sheets";

const { cover, roster, staff, department: own } = TABS;

describe("L01: sheets that must be there", () => {
  test.each([
    [cover, "缺少工作表“科室信息”"],
    [roster, "缺少工作表“人员名册”"],
    [staff, "缺少“岗位风险点登记表”"],
    [own, "缺少“科室风险点登记表”"],
  ])("%s", (sheet, words) => {
    const findings = said("L01", department().without(sheet));
    expect(findings.map(({ severity, message }) => [severity, message])).toEqual([
      ["error", expect.stringContaining(words)],
    ]);
  });

  test("cover and roster are not asked for where the institution's books are at hand", () => {
    const book = department().without(cover).without(roster);
    expect(said("L01", book, { institution: institution() })).toEqual([]);
  });

  test("等级调整记录 is never asked for", () => {
    expect(found(department().without(TABS.changes))).toEqual([]);
  });

  test("a workbook that is none of ours says so, and names its sheets", () => {
    expect(lines(review(foreign))).toEqual([
      ["*", "L01", null],
      ["Sheet1", "L04", null],
    ]);
  });

  test("a register without a header is there: L02 says what is wrong with it", () => {
    const book = department().withRows(staff, [["公诉科"], ["张三", "收受礼金"]]);
    expect(lines(review(book)).filter(([, rule]) => rule.startsWith("L"))).toEqual([[staff, "L02", null]]);
  });

  test("an empty tab of the name is no register", () => {
    expect(said("L01", department().withRows(staff, []))).toHaveLength(1);
  });
});

describe("L02: a sheet that looks like a register", () => {
  test.each(["附表：风险点登记表", "廉政风险点"])("by its tab %s", (name) => {
    const book = department().plus(tab(name, [["张三", "收受礼金"]]));
    expect(found(book)).toEqual([[name, "L02", null]]);
  });

  test("by its title", () => {
    const book = department().plus(tab("Sheet1", [["公诉科廉政风险点登记表"], ["张三", "收受礼金"]]));
    expect(found(book)).toEqual([["Sheet1", "L02", null]]);
  });

  test("a roster without a header", () => {
    const book = department().withRows(roster, [["张三", "检察员"]]);
    expect(found(book).filter(([, rule]) => rule === "L02")).toEqual([[roster, "L02", null]]);
  });

  test("an empty sheet says nothing", () => {
    expect(found(department().plus(tab("风险点", [[], [" "]])))).toEqual([]);
  });
});

describe("No sheet vanishes: one that is not read is named", () => {
  const named = (more: Parameters<Book["plus"]>[0]) => {
    const one = review(department().plus(more)).filter(({ place }) => place.sheet === more.name);
    return one.map(({ rule, severity, message }) => [
      rule,
      severity,
      /(\d+)行都?没有读/.exec(message)?.[1] ?? null,
    ]);
  };

  test.each<readonly [string, Parameters<Book["plus"]>[0]]>([
    ["a personal form", tab("区健华", [["姓名", "区健华", "职务", "检察员", "所在科室", "公诉科"]])],
    ["point and grade in one column", tab("表1", [["关键环节", "涉及对象", "廉政风险点及等级", "防控措施"]])],
    ["a header with three known columns", tab("表1", [["附件"], ["姓名", "岗位", "责任人"], ["张三"]])],
  ])("%s: three known headers in a line are an error", (_, more) => {
    expect(named(more)).toEqual([["L02", "error", null]]);
  });

  test.each<readonly [string, Parameters<Book["plus"]>[0]]>([
    ["its title on line 2", tab("表1", [["附件2"], ["公诉科廉政风险点登记表"], ["张三", "收受礼金"]])],
    ["a promise", tab("承诺书", [["本人承诺"], ["一、认真落实防控要求"], ["二、不收礼"]])],
    ["its tab alone", tab("风险点续表", [[1], [2], [3]])],
  ])("%s: what only speaks of risks is a warning with its lines", (_, more) => {
    expect(named(more)).toEqual([["L02", "warning", "3"]]);
  });

  test.each<readonly [string, Parameters<Book["plus"]>[0]]>([
    ["a continuation without header", tab("续表", [["张三", "公诉人", "泄露案情", "二级"], [], ["李强"]])],
    ["a list of telephones", tab("通讯录", [["张三", "12345"], ["李强"], [" "]])],
    ["a hidden one", tab("备份", [["张三"], ["李强"]], { state: "veryHidden" })],
  ])("%s: everything else is a hint with its lines", (_, more) => {
    expect(named(more)).toEqual([["L04", "hint", "2"]]);
  });

  test.each([
    "风险点汇总表",
    "统计表",
    "廉政风险防控体系表",
    "岗位风险点签字表",
    "填表说明",
    "核查结果",
    "汇总记录",
  ])("a register under the name of our own %s is read", (name) => {
    const book = department()
      .without(staff)
      .plus(tab(name, department().rows(staff)));
    expect(read(book).registers.map(({ sheet, entries }) => [sheet, entries.length])).toEqual([
      [own, 4],
      [name, 3],
    ]);
  });

  test.each([
    [TABS.cover, ["L01"]],
    [TABS.roster, ["L01"]],
    [TABS.changes, []],
  ])("under the name of %s, too; it is not read as that sheet besides, which is missing", (name, rules) => {
    const book = department()
      .without(name)
      .plus(tab(name, department().rows(own)));
    expect(read(book).registers.filter(({ sheet }) => sheet === name)).toHaveLength(1);
    const about = ["L01", "L02", "F01"];
    const found = review(book).filter(({ rule, place }) => about.includes(rule) && place.sheet !== own);
    expect(found.map(({ rule, message }) => [rule, message.includes(name)])).toEqual(
      rules.map((rule) => [rule, true]),
    );
  });

  test.each(["统计表", "汇总记录", "填表说明", "科室信息"])(
    "somebody's own %s is no sheet of ours",
    (name) => {
      const book = new Book("公诉科.xlsx", [
        ...department().without(name).tabs,
        tab(name, [["张三", "12345"]]),
      ]);
      const said = review(book).filter(({ place }) => place.sheet === name);
      expect(said.map(({ rule }) => rule).filter((rule) => rule !== "F01")).toEqual(["L04"]);
    },
  );

  test.each([
    ["等级调整记录 ", "等级调整记录"],
    ["等级调整记录 (2)", "等级调整记录"],
    ["等级调整记录（3）", "等级调整记录"],
    ["人员名册 - 副本", "人员名册"],
  ])("a second, filled “%s” beside the program's own is told, in every kind of workbook", (name, first) => {
    const definition = first === TABS.changes ? gradeChanges : people;
    const line = first === TABS.changes ? gradeChange({ riskId: "GS-G-001", change: "撤销" }) : ["张三"];
    const [header = []] = table<string>(definition, []);
    const lines = (rows: Rows) => [[`${first}（第二张）`], header, ...rows];
    const told = (book: Book, rows: Rows) =>
      review(book.plus(tab(name, lines(rows))))
        .filter(({ place }) => place.sheet === name)
        .map(({ rule, severity, message }) => [rule, severity, message.includes("这张表1行没有读")]);
    const own = institution().plus(tab(TABS.changes, table(gradeChanges, [])));
    for (const book of [department(), own]) {
      expect(told(book, [line])).toEqual([["L04", "warning", true]]);
      expect(told(book, [])).toEqual([]);
    }
  });

  test("somebody's own notes under the name of a copy are a sheet that is not read", () => {
    expect(named(tab("等级调整记录 (2)", [["张三", "待议"]]))).toEqual([["L04", "hint", "1"]]);
  });

  test("our own result sheets, as we draw them, are not read again", () => {
    const drawn = tab(systemTable.tab, [
      ["新会区检察院廉政风险防控体系表"],
      ["填报单位（盖章）："],
      Object.values(systemTable.columns).map(({ header }) => header),
      [
        1,
        "公诉科",
        "公诉人",
        "审查起诉",
        "岗位职责",
        "泄露案情",
        "二级",
        "登记",
        null,
        "公诉人",
        "李强",
        "赵刚",
      ],
    ]);
    expect(found(department().plus(drawn))).toEqual([]);
  });
});

describe("L03: required columns", () => {
  test("a missing one is told of the sheet, and its blanks are not", () => {
    expect(found(department().withoutColumn(staff, "F"))).toEqual([[staff, "L03", null]]);
  });

  test("what a later stage asks for may be missing before it", () => {
    const book = department().withoutColumn(staff, "O");
    expect(found(book, { stage: "评级" })).toEqual([]);
    expect(found(book)).toEqual([[staff, "L03", null]]);
  });

  test("an optional one may be missing", () => {
    expect(found(department().withoutColumn(staff, "H"))).toEqual([]);
  });

  test("of the roster too", () => {
    expect(found(department().withoutColumn(roster, "C"))).toEqual([[roster, "L03", null]]);
  });
});

describe("L04 and L05: columns nobody knows, and columns twice", () => {
  test.each([
    ["自编号", "L04", "自编号"],
    ["科室自编号", "L04", "科室自编号"],
    ["级别", "L05", "风险等级"],
  ])("%s", (header, rule, value) => {
    expect(found(department().with(`${staff}!AB1`, header))).toEqual([[`${staff}!AB1`, rule, value]]);
  });

  test.each(["序号", "科室", "庭室"])("%s is known to say nothing", (header) => {
    expect(found(department().with(`${staff}!AB1`, header))).toEqual([]);
  });

  test("what an unknown column holds is counted", () => {
    const [finding] = said(
      "L04",
      department()
        .with(`${staff}!AB1`, "自编号")
        .withAll([`${staff}!AB2`, `${staff}!AB4`], "7"),
    );
    expect(finding).toMatchObject({ severity: "warning", place: { row: 1, column: 28 } });
    expect(finding?.message).toContain("填了2格");
  });

  test("and so is what stands in a column without a header", () => {
    const [finding] = said("L04", department().with(`${staff}!AC3`, "见另表"));
    expect(finding).toMatchObject({ severity: "warning", place: { row: 1, column: 29 } });
    expect(finding?.message).toContain("AC列没有表头，填了1格");
  });

  test("a signing line that goes beyond the table fills no column", () => {
    expect(
      said(
        "L04",
        department().withRow(staff, 6, ["填表人：王芳", ...Array<null>(30).fill(null), "2012年10月"]),
      ),
    ).toEqual([]);
  });

  test("the first of two is read", () => {
    const book = department().with(`${staff}!AB1`, "等级").with(`${staff}!AB2`, "高");
    expect(found(book)).toEqual([[`${staff}!AB1`, "L05", "风险等级"]]);
  });
});

test("L06: a template that this program does not know yet", () => {
  const version = (value: string) => found(department().saying({ "IRPC.Version": value }));
  expect(version("2")).toEqual([["*", "L06", "2"]]);
  expect(version("1")).toEqual([]);
});

describe("L07: what is hidden is read and told", () => {
  test.each(["hidden", "veryHidden"] as const)("a %s sheet", (state) => {
    expect(found(department().arranged(staff, { state }))).toEqual([[staff, "L07", null]]);
  });

  test("hidden rows", () => {
    const [finding] = said("L07", department().arranged(staff, { hiddenRows: [3, 4] }));
    expect(finding?.message).toContain("有2行数据被隐藏");
  });

  test("rows that a filter hides", () => {
    const [finding] = said("L07", department().arranged(staff, { hiddenRows: [3], filtered: true }));
    expect(finding?.message).toContain("有1行数据被筛选隐藏");
  });

  test("our own hidden lists say nothing", () => {
    const lists = tab("_选项", [["思想道德"]], { state: "veryHidden" });
    expect(found(department().plus(lists))).toEqual([]);
  });
});

describe("L08: merged downwards", () => {
  test("the value holds for the rows below", () => {
    const book = department()
      .with(`${staff}!F4`, null)
      .arranged(staff, { merged: ["F3:F4"] });
    expect(found(book)).toEqual([[`${staff}!F4`, "L08", "思想道德"]]);
  });

  test("what is wrong with it is said once", () => {
    const book = department().with(`${staff}!M3`, "高").with(`${staff}!M4`, null);
    expect(found(book.arranged(staff, { merged: ["M3:M4"] }))).toEqual([
      [`${staff}!M3`, "G03", "高"],
      [`${staff}!M4`, "L08", "高"],
    ]);
  });

  test("a value that stands under the merged area counts", () => {
    expect(found(department().arranged(staff, { merged: ["F3:F4"] }))).toEqual([]);
  });
});

describe("L09: sample rows", () => {
  const sample = ["例", "李强", "科长", "科长", "审批案件", null, null, null, "收受礼金"];

  test.each(["例：收受礼金礼品", "（例）收受礼金礼品", "示例：收受礼金", "例1：收受礼金"])("%s", (text) => {
    const book = department().withRow(staff, 5, [null, null, null, "法警", "押解", null, null, null, text]);
    const findings = found(book).filter(([, rule]) => rule === "L09");
    expect(findings).toEqual([[`${staff}!I5`, "L09", text]]);
  });

  test("nothing else is asked of such a row", () => {
    expect(found(department().withRow(staff, 5, sample))).toEqual([[`${staff}!A5`, "L09", "例"]]);
  });

  test("the word may stand where the list has its 序号, and the row is told as a whole", () => {
    const [header = [], ...lines] = department().rows(staff);
    const rows = [
      ["序号", ...header],
      ...lines.map((line, i) => [i + 1, ...line]),
      ["例", null, ...sample.slice(1)],
    ];
    const book = department().withRows(staff, rows);
    expect(found(book).filter(([, rule]) => rule !== "L04")).toEqual([[`${staff}!A5`, "L09", "例"]]);
    expect(said("L09", book).map(({ field }) => field)).toEqual([null]);
  });

  test("it counts for nobody", () => {
    const book = department().with(`${staff}!I4`, "例：案卷交接手续不全，泄露案件信息");
    expect(found(book).map(([, rule]) => rule)).toEqual(["C01", "L09"]);
  });

  test.each(["例会制度不落实，重大事项不研究", "例行检查走过场"])("%s is no sample", (text) => {
    expect(found(department().with(`${staff}!I4`, text))).toEqual([]);
  });
});

describe("L10: a blank below a name", () => {
  test.each([
    ["B4", "张三"],
    ["D4", "公诉人"],
    ["E4", "审查起诉"],
  ])("%s proposes %s", (cell, above) => {
    const [finding, ...others] = said("L10", department().with(`${staff}!${cell}`, null));
    expect([finding?.severity, finding?.fix, others]).toEqual(["warning", { value: above }, []]);
    expect(said("F01", department().with(`${staff}!${cell}`, null))).toEqual([]);
  });

  test("below no name it is a blank required cell", () => {
    expect(found(department().with(`${staff}!D2`, null))).toEqual([[`${staff}!D2`, "F01", null]]);
  });
});

describe("D04: rows of another department", () => {
  const withColumn = (value: string | null) =>
    department()
      .with(`${staff}!AB1`, "科室")
      .withAll([`${staff}!AB2`, `${staff}!AB3`], "公诉科")
      .with(`${staff}!AB4`, value);

  test("stands at the 科室 cell", () => {
    expect(found(withColumn("侦查监督科"))).toEqual([[`${staff}!AB4`, "D04", "侦查监督科"]]);
  });

  test.each(["公诉科", "公 诉 科", "新会区检察院公诉科", null])("%p is ours", (value) => {
    expect(found(withColumn(value))).toEqual([]);
  });

  test("an alias is ours where the institution's books know it", () => {
    expect(found(withColumn("起诉科"), { institution: institution() })).toEqual([]);
  });

  test("a workbook of nobody loses all its rows", () => {
    const book = department()
      .saying({ "IRPC.Department": "XX" })
      .with(`${cover}!B3`, "XX")
      .with(`${cover}!B4`, "某某科")
      .called("报送.xlsx");
    const findings = said("D04", book, { institution: institution() });
    expect(lines(findings)).toEqual([["*", "D04", "某某科"]]);
    expect(findings[0]?.message).toContain("7行都没有并入");
  });
});

describe("院领导班子", () => {
  const leaders = () =>
    new Book(
      "00-院领导班子.xlsx",
      department()
        .without(own)
        .with(`${cover}!B3`, "LD")
        .with(`${cover}!B4`, "院领导班子")
        .with(`${cover}!B5`, "孙立")
        .with(`${cover}!B7`, null)
        .withRows(roster, [
          department().rows(roster)[0] ?? [],
          ...LEADERS.map(({ name, title, post, rank, inScope }) => [
            null,
            name,
            title,
            post,
            rank,
            null,
            null,
            null,
            inScope,
          ]),
        ])
        .withAll([`${staff}!B2`], "孙立")
        .withAll([`${staff}!B3`], "赵刚")
        .withAll([`${staff}!B4`], "钱勇")
        .with(`${staff}!V2`, "院党组")
        .withAll([`${staff}!V3`, `${staff}!V4`], "孙立").tabs,
      { "IRPC.Kind": "department", "IRPC.Version": "1", "IRPC.Department": "LD" },
    );

  test("needs neither 科室 register nor 分管领导", () => {
    expect(found(leaders())).toEqual([]);
  });

  test("needs no line in 机构设置", () => {
    expect(found(leaders(), { institution: institution() })).toEqual([]);
  });
});
