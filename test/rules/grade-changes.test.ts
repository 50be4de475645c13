import { recordOf } from "../../src/sheets/define-sheet";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { department, TABS } from "../support/books";
import { gradeChange } from "../support/filed";
import { found, lines, placed, said, type Given } from "../support/found";
import { date, type Book } from "../support/sheets";

/** T: 等级调整记录. 张三's point GS-G-002 is 二级 in the books; his head is 李强. */

const { staff, department: own, changes, roster } = TABS;
type Line = Parameters<typeof gradeChange>[0];
const UP = { riskId: "GS-G-002", change: "升级", from: "二级", to: "一级" } as const;
const approvedGrades = new Map<string, string | null>([["GS-G-002", "二级"]]);
const numbered = department().with(`${staff}!A3`, "GS-G-002").with(`${own}!A2`, "GS-K-001");
const raised = numbered.with(`${staff}!M3`, "一级").with(`${staff}!N3`, "出现信访");
const recorded = (line: Line, book: Book = raised) =>
  book.withRow(changes, 2, gradeChange({ ...UP, ...line }));
const RULES = ["T01", "T02", "T03", "T04", "T05", "T06", "F01", "F14", "G04"];
const verdict = (line: Line, given: Given = {}, book: Book = raised) =>
  RULES.flatMap((rule) => said(rule, recorded(line, book), { approvedGrades, ...given })).map((finding) => [
    placed(finding.place).replace(`${changes}!`, ""),
    finding.rule,
  ]);
const G04 = [`${staff}!M3`, "G04"];
const F14 = [`${staff}!M3`, "F14"];

test("a change in force explains the new grade, and nothing is said", () => {
  expect(verdict({})).toEqual([]);
});

describe("errors keep a change from taking effect, so the new grade is G04", () => {
  test.each<[string, Line, string, string]>([
    ["without a reason", { reason: null }, "E2", "T01"],
    ["with 无 for a reason", { reason: "无" }, "E2", "T01"],
    ["with 见附件 for a reason", { reason: "见附件" }, "E2", "T01"],
    ["without assessment", { assessedOn: null }, "H2", "T01"],
    ["without a reviewer", { reviewer: null }, "I2", "T01"],
    ["without an opinion", { opinion: null }, "J2", "T01"],
    ["without a day of review", { reviewedOn: null }, "K2", "T01"],
    ["from a false 原等级", { from: "三级" }, "C2", "T02"],
    ["called 降级 that raises", { change: "降级" }, "B2", "T04"],
    ["called 新增 on a point that has a grade", { change: "新增", from: null }, "B2", "T02"],
    ["reviewed by the leader instead of the head", { reviewer: "赵刚" }, "I2", "T05"],
    ["reviewed by a colleague", { reviewer: "王芳" }, "I2", "T05"],
    ["reviewed by himself", { reviewer: "张三" }, "I2", "T05"],
    ["reviewed by a stranger", { reviewer: "周建国" }, "I2", "T05"],
  ])("%s", (_, line, cell, rule) => {
    expect(verdict(line)).toEqual([[cell, rule], G04]);
  });

  test("升级 that lowers", () => {
    const lowered = numbered.with(`${staff}!M3`, "三级").with(`${staff}!N3`, "已整改到位");
    expect(verdict({ to: "三级" }, {}, lowered)).toEqual([["B2", "T04"], G04]);
    expect(verdict({ change: "降级", to: "三级" }, {}, lowered)).toEqual([]);
  });

  test("升级 that names no new grade", () => {
    expect(verdict({ to: null })).toEqual([["D2", "F01"], G04]);
  });

  test.each(["退回", "拟同意", "同意，待院党组研究后再定"])("opinion %s", (opinion) => {
    expect(verdict({ opinion })).toEqual([G04]);
  });
});

test.each([
  ["同意定为三级", ["D2"]],
  ["同意，由二级调整为一级", []],
  ["同意", []],
])("审核意见 %s beside 新等级 一级 (G06)", (opinion, cells) => {
  const findings = said("G06", recorded({ opinion }), { approvedGrades });
  expect(findings.map(({ place }) => placed(place))).toEqual(cells.map((cell) => `${changes}!${cell}`));
  for (const finding of findings) expect(finding).toMatchObject({ severity: "warning", fix: null });
});

describe("the day", () => {
  test("before it is reviewed: a warning, and in force", () => {
    expect(verdict({ effectiveOn: date("2012-10-22") })).toEqual([["L2", "T03"]]);
    expect(said("T03", recorded({ effectiveOn: date("2012-10-22") }))[0]?.severity).toBe("warning");
  });

  test("still to come: a hint, and the old grade holds until then", () => {
    const line = { effectiveOn: date("2012-12-01") };
    expect(verdict(line)).toEqual([["L2", "T06"], G04]);
    expect(verdict(line, {}, numbered)).toEqual([["L2", "T06"]]);
    expect(verdict(line, { judgedOn: "2012-12-01" })).toEqual([]);
  });

  test("of a review that is still to come", () => {
    expect(verdict({ reviewedOn: date("2012-11-20") })).toEqual([["K2", "T06"], G04]);
  });
});

describe("who reviews depends on the point", () => {
  const K = { riskId: "GS-K-001", from: "二级", to: "一级" } as const;
  test.each<[string, Line, boolean]>([
    ["a 科室 point by the leader", { ...K, reviewer: "赵刚" }, true],
    ["a 科室 point by the head", { ...K, reviewer: "李强" }, false],
    ["撤销 by the head", { change: "撤销", to: null }, true],
    ["撤销 by the leader", { change: "撤销", to: null, reviewer: "赵刚" }, false],
    ["a stand-in with a mandate in 依据", { reviewer: "王芳", ground: "李强授权王芳审核" }, true],
  ])("%s", (_, line, right) => {
    expect(said("T05", recorded(line, numbered), { approvedGrades })).toHaveLength(right ? 0 : 1);
  });
});

describe("F14: the register still says the grade from before a change in force", () => {
  test("a hint at the grade, with the grade in force, and no G04", () => {
    expect(verdict({}, {}, numbered)).toEqual([F14]);
    expect(said("F14", recorded({}, numbered), { approvedGrades })).toMatchObject([
      { severity: "hint", value: "二级", fix: { value: "一级" } },
    ]);
  });

  test("once the books have it too", () => {
    const known = new Map([["GS-G-002", "一级"]]);
    expect(verdict({}, { approvedGrades: known, ...booked("一级") }, numbered)).toEqual([F14]);
    expect(verdict({}, { approvedGrades: known, ...booked("一级") })).toEqual([]);
  });

  test("a third grade is G04", () => {
    expect(verdict({}, {}, numbered.with(`${staff}!M3`, "三级"))).toEqual([G04]);
  });
});

/** What the books say of GS-G-002 after a batch of 2012-10-26. */
function booked(grade: string): Given {
  const row = { ...emptyRow, riskId: "GS-G-002", level: "岗位", department: "公诉科", name: "张三", grade };
  return { known: new Map([["GS-G-002", { row, sent: null, mergedOn: "2012-10-26" }]]) };
}

const emptyRow = recordOf(institutionTable, {});

describe("T07: the person is no longer there", () => {
  test.each(["调离", "退休"])("%s: a hint at the name", (state) => {
    const gone = numbered.with(`${roster}!H3`, state);
    expect(found(gone).filter(([, rule]) => rule === "T07")).toEqual([[`${staff}!B3`, "T07", "张三"]]);
    expect(said("T07", gone)[0]?.severity).toBe("hint");
  });

  test("at the line of 等级调整记录 that is about his point, and not where it withdraws it", () => {
    const gone = raised.with(`${roster}!H3`, "调离");
    expect(lines(said("T07", recorded({}, gone))).map(([cell]) => cell)).toEqual([`${changes}!A2`]);
    expect(said("T07", recorded({ change: "撤销", to: null }, gone))).toEqual([]);
  });

  test.each(["借出", "长期病休", "挂职"])("%s is still here", (state) => {
    expect(said("T07", numbered.with(`${roster}!H3`, state))).toEqual([]);
  });
});

describe("新增 of a point that has no number yet", () => {
  const line = { riskId: null, change: "新增", from: null, to: "三级" } as const;

  test("is not asked for the number that the consolidation will give, and judges nobody's row", () => {
    expect(verdict(line, {}, department())).toEqual([]);
    expect(said("T05", recorded({ ...line, reviewer: "赵刚" }, department()))).toEqual([]);
  });

  test.each(["升级", "降级", "撤销"])("%s is asked for its number", (change) => {
    expect(verdict({ ...UP, riskId: null, change })).toContainEqual(["A2", "F01"]);
  });
});

describe("原等级 and 新等级 are read as every other column for a grade", () => {
  test.each(["1级", "Ⅰ级", "１级", "一级风险", "第一级", "壹级"])("%s", (to) => {
    const [finding] = said("F03", recorded({ to }));
    expect([placed(finding!.place), finding?.fix?.value]).toEqual([`${changes}!D2`, "一级"]);
  });

  test.each(["高", "A", "★★"])("%s is never guessed", (from) => {
    expect(said("G03", recorded({ from })).map(({ place }) => placed(place))).toEqual([`${changes}!C2`]);
  });
});
