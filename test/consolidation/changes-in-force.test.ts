import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { institution, INSTITUTION_TABS, TABS } from "../support/books";
import { consolidated, edited, rowOf, told } from "../support/consolidated";
import { gradeChange, numbered, office, ownCell, staffCell } from "../support/filed";
import { lines } from "../support/found";
import { date, type Book } from "../support/sheets";

/** Changes of grade in the institution's books, and new words under an old approval. */

const first = consolidated(institution().content(), [numbered()]);
const UP = { riskId: "GS-G-002", change: "升级", from: "二级", to: "一级" } as const;
const recorded = (more: Parameters<typeof gradeChange>[0] = {}, book: Book = numbered()) =>
  book.withRow(TABS.changes, 2, gradeChange({ ...UP, ...more }));
const grade = (value: string, book: Book = numbered()) =>
  book.with(staffCell("grade", 3), value).with(staffCell("gradeReason", 3), "出现信访");

describe("a grade change", () => {
  test("in force holds although the register still says the old grade (F14), in this batch and the next", () => {
    const run = consolidated(first.next, [recorded()]);
    expect(rowOf(run, "GS-G-002")).toMatchObject({ grade: "一级", status: "正常" });
    expect(told(run, "F14")).toMatchObject([{ severity: "hint", fix: { value: "一级" } }]);
    expect([...told(run, "G04"), ...told(run, "D06")]).toEqual([]);
    expect(run.result.batches.at(-1)?.changes).toContain("GS-G-002 风险等级：二级→一级");
    const later = consolidated(run.next, [recorded(), office()]);
    expect(rowOf(later, "GS-G-002")).toMatchObject({ grade: "一级", status: "正常" });
    expect([...told(later, "G04"), ...told(later, "D06"), ...told(later, "A12")]).toEqual([]);
    expect(told(later, "F14")).toHaveLength(1);
  });

  test.each<[string, Parameters<typeof gradeChange>[0], string]>([
    ["without a reason", { reason: null }, "T01"],
    ["from a false 原等级", { from: "三级" }, "T02"],
    ["[Changes 1] called 降级 that raises", { change: "降级" }, "T04"],
    ["reviewed by the wrong person", { reviewer: "王芳" }, "T05"],
    ["before its day", { effectiveOn: date("2013-01-01") }, "T06"],
  ])("%s leaves the institution's grade, and the row is 待整改", (_, more, rule) => {
    const run = consolidated(first.next, [recorded(more, grade("一级"))]);
    expect(told(run, rule)).toHaveLength(1);
    expect(told(run, "G04")).toHaveLength(1);
    expect(rowOf(run, "GS-G-002")).toMatchObject({ grade: "二级", status: "待整改" });
    const still = consolidated(first.next, [recorded(more)]);
    expect(told(still, "G04")).toEqual([]);
    expect(rowOf(still, "GS-G-002").grade).toBe("二级");
  });

  test("comes into force on its day", () => {
    const book = recorded({ effectiveOn: date("2012-12-01") }, grade("一级"));
    const before = consolidated(first.next, [book], { asOf: "2012-11-30" });
    const after = consolidated(before.next, [book, office()], { asOf: "2012-12-01" });
    expect([before, after].map((run) => rowOf(run, "GS-G-002").grade)).toEqual(["二级", "一级"]);
    expect(told(after, "G04")).toEqual([]);
  });

  test("of former years stays in the record without a word", () => {
    const done = consolidated(first.next, [recorded({}, grade("一级"))]);
    const again = recorded({}, grade("二级")).withRow(
      TABS.changes,
      3,
      gradeChange({ ...UP, change: "降级", from: "一级", to: "二级", reviewedOn: date("2012-11-20") }),
    );
    const run = consolidated(done.next, [again], { asOf: "2012-11-30" });
    expect(rowOf(run, "GS-G-002")).toMatchObject({ grade: "二级", status: "正常" });
    expect(["T02", "T04", "T05", "G04"].flatMap((rule) => told(run, rule))).toEqual([]);
  });

  test.each<[string, Parameters<typeof gradeChange>[0]]>([
    ["by the wrong person", { reviewer: "赵刚" }],
    ["without a reason", { reason: "无" }],
    ["before its day", { effectiveOn: date("2013-01-01") }],
  ])("a withdrawal %s withdraws nothing", (_, more) => {
    const run = consolidated(first.next, [recorded({ change: "撤销", to: null, ...more })]);
    expect(rowOf(run, "GS-G-002").status).toBe("正常");
  });
});

describe("A12: new words under an old approval", () => {
  const changed = numbered().with(staffCell("point", 3), "收受案件当事人礼金，为其说情");

  const ofOwn = (key: Parameters<typeof ownCell>[0], value: string) =>
    [numbered().with(ownCell(key, 3), value), "GS-K-002", ownCell("reviewedOn", 3)] as const;
  const ofStaff = (key: Parameters<typeof staffCell>[0], value: string) =>
    [numbered().with(staffCell(key, 3), value), "GS-G-002", staffCell("reviewedOn", 3)] as const;

  /** Everything that was reviewed, each alone, on every level that a department sends. */
  const ONE_BY_ONE = [
    ["姓名", "name", ...ofStaff("name", "王芳")],
    ["岗位", "post", ...ofStaff("post", "书记员")],
    ["职权", "power", ...ofStaff("power", "案件审批")],
    ["风险类别", "category", ...ofStaff("category", "制度机制")],
    ["风险点", "point", ...ofStaff("point", "收受案件当事人礼金，为其说情")],
    ["发生可能性", "likelihood", ...ofStaff("likelihood", "大")],
    ["后果严重程度", "severity", ...ofStaff("severity", "严重")],
    ["风险等级", "grade", ...ofStaff("grade", "一级")],
    ["科室的职权", "power", ...ofOwn("power", "案件审批")],
    ["科室的风险类别", "category", ...ofOwn("category", "岗位职责")],
    ["科室的风险点", "point", ...ofOwn("point", "量刑建议随意，没有统一标准")],
    ["科室的发生可能性", "likelihood", ...ofOwn("likelihood", "大")],
    ["科室的后果严重程度", "severity", ...ofOwn("severity", "严重")],
    ["科室的风险等级", "grade", ...ofOwn("grade", "一级")],
  ] as const;

  test.each(ONE_BY_ONE)("[Changes 6] %s alone: 待整改, said at 审核日期", (_, key, book, riskId, cell) => {
    const run = consolidated(first.next, [book]);
    expect(lines(told(run, "A12"))).toEqual([[cell, "A12", "2012-10-15"]]);
    expect(told(run, "A12")[0]).toMatchObject({ severity: "error" });
    expect(told(run, "A12")[0]?.message).toContain(institutionTable.columns[key].header);
    expect(rowOf(run, riskId).status).toBe("待整改");
    // Without a line of 等级调整记录 the institution keeps its grade (G04); all else is merged as it came.
    const before = rowOf(first, riskId)[key];
    expect(rowOf(run, riskId)[key] === before).toBe(key === "grade");
    expect(told(run, "G04")).toHaveLength(key === "grade" ? 1 : 0);
  });

  test.each(ONE_BY_ONE)("%s alone, reviewed again since: nothing is said", (_, _key, book, _id, cell) => {
    const later = ["2012-10-15", "2012-10-16"].map((day) =>
      told(consolidated(first.next, [book.with(cell, date(day))]), "A12"),
    );
    expect(later.map(({ length }) => length)).toEqual([1, 0]);
  });

  test.each([
    ["a review of an earlier day", "reviewedOn", date("2012-10-12"), ["A12"]],
    ["no opinion", "opinion", null, ["A05"]],
    ["退回", "opinion", "退回", ["A07"]],
    ["another reviewer", "reviewer", "赵刚", ["A03", "A12"]],
    ["no day of review", "reviewedOn", null, ["A06"]],
  ] as const)("new words under %s: %j", (_, key, value, rules) => {
    const run = consolidated(first.next, [changed.with(staffCell(key, 3), value)]);
    const spoken = ["A03", "A05", "A06", "A07", "A12"].filter((rule) => told(run, rule).length > 0);
    expect(spoken).toEqual(rules);
  });

  test.each([
    ["权力事项", "power", "决定不起诉"],
    ["风险类别", "category", "岗位职责"],
    ["风险点及表现形式", "point", "检委会议题不提前送达，仓促表决"],
    ["发生可能性", "likelihood", "较大"],
    ["后果严重程度", "severity", "较严重"],
    ["风险等级", "grade", "二级"],
  ] as const)("%s of the institution's own point alone: said at 院党组审核日期", (header, key, value) => {
    const ours = edited(first.next, INSTITUTION_TABS.register, "Y-001", header, value);
    const run = consolidated(ours, [numbered(), office()]);
    expect(told(run, "A12").map(({ place, field }) => [place.sheet, field])).toEqual([
      [INSTITUTION_TABS.register, "partyOn"],
    ]);
    expect(told(run, "A12")[0]?.message).toContain(institutionTable.columns[key].header);
    expect(rowOf(run, "Y-001").status).toBe("待整改");
  });

  test("stays until it is reviewed again", () => {
    const run = consolidated(first.next, [changed]);
    const later = consolidated(run.next, [changed, office()]);
    expect(told(later, "A12")).toEqual(told(run, "A12"));
    expect(rowOf(later, "GS-G-002").status).toBe("待整改");
    const older = changed.with(staffCell("reviewedOn", 3), date("2012-10-12"));
    expect(told(consolidated(later.next, [older]), "A12")).toHaveLength(1);
    const reviewed = changed.with(staffCell("reviewedOn", 3), date("2012-10-20"));
    const done = consolidated(later.next, [reviewed]);
    expect(told(done, "A12")).toEqual([]);
    expect(rowOf(done, "GS-G-002").status).toBe("正常");
  });

  test("is over when the approved words are back", () => {
    const run = consolidated(first.next, [changed]);
    expect(told(consolidated(run.next, [numbered()]), "A12")).toEqual([]);
  });

  test("is found for a row that lost its number", () => {
    const bare = numbered().with(staffCell("severity", 3), "严重").with(staffCell("riskId", 3), null);
    expect(told(consolidated(first.next, [bare]), "A12")).toHaveLength(1);
  });

  test("of measures, of what a later review saw, and of white space nothing is said", () => {
    const measures = numbered().with(staffCell("measures", 3), "每月由专人检查回避情况并登记。");
    const anew = changed.with(staffCell("reviewedOn", 3), date("2012-10-16"));
    const spaced = numbered().with(staffCell("point", 3), "接受当事人及其委托人吃请， 办人情案");
    for (const book of [measures, anew, spaced, numbered()])
      expect(told(consolidated(first.next, [book]), "A12")).toEqual([]);
  });

  test("of words that the institution wrote and the department took over nothing is said", () => {
    const text = "接受当事人吃请，办人情案";
    const ours = edited(first.next, "风险点汇总表", "GS-G-002", "风险点及表现形式", text);
    const run = consolidated(ours, [numbered().with(staffCell("point", 3), text)]);
    expect(told(run, "A12")).toEqual([]);
    expect(
      told(consolidated(run.next, [numbered().with(staffCell("point", 3), text), office()]), "A12"),
    ).toEqual([]);
  });

  test("is silent before anything was approved", () => {
    const open = consolidated(institution().content(), [numbered().with(staffCell("opinion", 3), null)]);
    expect(told(consolidated(open.next, [changed]), "A12")).toEqual([]);
  });
});
