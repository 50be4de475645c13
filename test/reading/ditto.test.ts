import { department, institution, row, STAFF_POINTS, TABS } from "../support/books";
import { consolidated } from "../support/consolidated";
import { staffRegister } from "../../src/subjects/registers/sheets/staff-register";
import { found, read, said } from "../support/found";
import { staffCell } from "../support/filed";

const { staff } = TABS;
const [, above] = STAFF_POINTS;

/** 王芳's line is 张三's second one, so that the line above is his first. */
const twoLines = department().withRow(
  staff,
  5,
  row(staffRegister, { ...above, point: "在讯问时诱导当事人供述", measures: "讯问全程录音录像并存档。" }),
);
const book = twoLines.withoutRow(staff, 4);

function recordOf(given = book, line = 4) {
  return read(given).registers[0]?.entries.find((entry) => entry.row === line)?.record;
}

describe("同上 in a cell (07)", () => {
  test.each([
    "同上",
    "同前",
    "如上",
    "〃",
    "″",
    "同上。",
    "同 上",
    "（同上）",
    "“",
    "同上行",
    "与上相同",
    "与上一行一致",
    "＂",
    "''",
    " 同上",
    "\u3000同上 ",
    "【同上】",
  ])("%s is nothing in the record, and L10 alone is said, with the words above as its fix", (mark) => {
    const cell = staffCell("measures", 4);
    const marked = book.with(cell, mark);
    expect(recordOf(marked)?.measures).toBeNull();
    expect(found(marked).filter(([at]) => at === cell)).toEqual([[cell, "L10", mark.trim()]]);
    expect(said("L10", marked)[0]?.fix).toEqual({ value: above?.measures });
  });

  test.each(["power", "post", "category", "grade", "reviewer", "reviewedOn", "responsible", "due"] as const)(
    "in %s as well",
    (key) => {
      const cell = staffCell(key, 4);
      const marked = book.with(cell, "同上");
      expect(recordOf(marked)?.[key]).toBeNull();
      expect(
        found(marked)
          .filter(([at]) => at === cell)
          .map(([, rule]) => rule),
      ).toEqual(["L10"]);
      expect(said("L10", marked)[0]?.fix).toEqual({ value: recordOf(book, 3)?.[key] });
    },
  );

  test("of several in a row each is the first one's words", () => {
    const marked = twoLines.withAll([staffCell("measures", 4), staffCell("measures", 5)], "同上");
    expect(said("L10", marked).map(({ fix }) => fix?.value)).toEqual([above?.measures, above?.measures]);
  });

  test("in the first line there is nothing above: F01 and M01", () => {
    const marked = department().with(staffCell("power", 2), "同上").with(staffCell("measures", 2), "同上");
    expect(found(marked).map(([cell, rule]) => [cell, rule])).toEqual([
      [staffCell("power", 2), "F01"],
      [staffCell("measures", 2), "M01"],
    ]);
  });

  test("below a cell that nobody can use it offers nothing to copy", () => {
    const marked = book.with(staffCell("grade", 3), "高").with(staffCell("grade", 4), "同上");
    expect(said("L10", marked).map(({ fix }) => fix)).toEqual([null]);
  });

  test("what a later stage asks for is silent before it", () => {
    expect(said("L10", book.with(staffCell("measures", 4), "同上"), { stage: "评级" })).toEqual([]);
  });

  test("never reaches the institution's table", () => {
    const marked = book.withAll(
      [staffCell("power", 4), staffCell("measures", 4), staffCell("post", 4)],
      "同上",
    );
    const { result } = consolidated(institution().content(), [marked]);
    expect(JSON.stringify(result.table)).not.toContain("同上");
  });

  test("under a merged area the mark is no value either", () => {
    const marked = book
      .with(staffCell("power", 3), "同上")
      .with(staffCell("power", 4), null)
      .arranged(staff, { merged: ["E3:E4"] });
    expect(recordOf(marked)?.power).toBeNull();
  });

  test("a text that goes on is a text", () => {
    const text = "同上级机关核对后，每月登记";
    expect(recordOf(book.with(staffCell("measures", 4), text))?.measures).toBe(text);
  });
});

/** What says where measures stand or will stand, and none. */
const ELSEWHERE = [
  ...[
    "待制定",
    "正在制定",
    "另行制定",
    "尚未确定",
    "待研究",
    "无需措施",
    "不需要",
    "暂时不用",
    "无（不涉及）",
  ],
  ...["见制度", "参见有关规定", "见科室表", "同左", "同第1条", "同1", "同其他岗位"],
];

describe("无 and its like where something is asked for", () => {
  test.each([
    "无",
    "/",
    "／",
    "—",
    "——",
    "-",
    "略",
    "见附件",
    "详见附件1",
    "无。",
    "（无）",
    "待定",
    ...ELSEWHERE,
  ])("%s as measures is M01", (word) => {
    const cell = staffCell("measures", 3);
    expect(found(department().with(cell, word))).toEqual([[cell, "M01", word]]);
  });

  test.each(["无", "/", "——", "略", "见附件"])("%s as 职权, 岗位 or 责任人 is a blank", (word) => {
    const cells = [staffCell("post", 3), staffCell("power", 3), staffCell("responsible", 3)];
    const lines = found(department().withAll(cells, word)).map(([cell, rule]) => [cell, rule]);
    expect(lines).toEqual([
      [cells[0], "F01"],
      [cells[1], "F01"],
      [cells[2], "M04"],
    ]);
  });

  test.each([
    "无",
    "无。",
    "没有",
    "暂无风险",
    "未发现",
    "未发现风险点",
    "经排查未发现风险点",
    "经自查，本岗位暂无廉政风险",
    "目前没有发现",
    "无明显风险",
    "不存在风险",
    "基本没有风险",
    "无此项业务",
    "无（本岗位不涉及）",
    "暂未发现（2012年）",
    "/",
    "略",
  ])("%s as a risk point is F01 and covers nobody", (word) => {
    const cell = staffCell("point", 4);
    expect(found(department().with(cell, word)).map(([at, rule]) => [at, rule])).toEqual([
      [`${TABS.roster}!B4`, "C01"],
      [cell, "F01"],
    ]);
  });

  test("暂无风险 without measures is L13 besides, and set aside", () => {
    const none = department().with(staffCell("point", 4), "暂无风险").with(staffCell("measures", 4), "无");
    const { result } = consolidated(institution().content(), [none]);
    expect(result.setAside.map(({ point, rule }) => [point.entry.row, rule])).toEqual([[4, "L13"]]);
  });

  test.each([
    ...["同第三人恶意串通，虚构债务", "与上级串通，泄露线索", "正在办理的案件拖延不结"],
    ...[
      "基本没有人复核（签字由一人代签）",
      "另行收取费用",
      "无偿借用企业车辆，接受服务",
      "没有风险意识，接受吃请",
    ],
    "未发现问题线索即结案",
  ])("%s is a risk point", (point) => {
    expect(found(department().with(staffCell("point", 4), point))).toEqual([]);
  });

  test("where nothing is asked for it is a word like others", () => {
    expect(found(department().with(staffCell("norm", 3), "无"))).toEqual([]);
  });
});
