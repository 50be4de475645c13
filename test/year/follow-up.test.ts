import { checkWorkbook } from "../../src/flows/checking/check";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { gradeHistory } from "../../src/subjects/grade-changes/sheets/grade-history";
import { numberedInspections } from "../../src/subjects/inspections/numbers";
import { inspections } from "../../src/subjects/inspections/sheets/inspections";
import { norms } from "../../src/subjects/norms/sheets/norms";
import { proposedGroup } from "../../src/subjects/organising/proposed-group";
import { leadingGroup } from "../../src/subjects/organising/sheets/leading-group";
import { workLog } from "../../src/subjects/organising/sheets/work-log";
import { houseOf } from "../../src/house/build-house";
import { keysOf, recordOf, type SheetDefinition } from "../../src/sheets/define-sheet";
import { columnName } from "../../src/workbook/address";
import { INSTITUTION_TABS, institution, table } from "../support/books";
import { lines, read, type Line } from "../support/found";
import { date, tab, type Book, type Cell } from "../support/sheets";

/** What is asked of the institution's workbook through the year (§13 Inspection, rules, stages). */

const POINTS = [
  { riskId: "GS-K-001", level: "科室", department: "公诉科", grade: "一级", norm: "规则", status: "正常" },
  { riskId: "GS-K-002", level: "科室", department: "公诉科", grade: "二级", status: "正常" },
  { riskId: "GS-K-003", level: "科室", department: "公诉科", grade: "一级", norm: "规则", status: "已撤销" },
];
const with_ = (book: Book, definition: SheetDefinition, rows: readonly Record<string, Cell>[]) =>
  book.plus(tab(definition.tab, table(definition, rows)));
const booked = with_(institution(), institutionTable, POINTS);
const seen = (riskId: string, day: string, more: Record<string, Cell> = {}) => ({
  ...{ riskId, 检查日期: date(day), 检查人: "周明", 方式: "日常检查", 落实情况: "落实" },
  ...more,
});
const cell = <K extends string>(definition: SheetDefinition<K>, key: K, row: number) =>
  `${definition.tab}!${columnName(keysOf(definition).indexOf(key) + 1)}${row}`;

/** What rules of these families say of a workbook on a day. */
function said(book: Book, day: string, families: RegExp): readonly Line[] {
  const { findings } = checkWorkbook(book.content(), { stage: "汇总", today: day });
  return lines(findings.filter(({ rule }) => families.test(rule)));
}

describe("inspections", () => {
  const both = [seen("GS-K-001", "2012-08-01"), seen("GS-K-002", "2012-08-01")];

  test("[Inspection 1] 一级 after three months, 二级 not yet; on the last day nothing is said", () => {
    const book = with_(booked, inspections, both);
    expect(said(book, "2012-11-02", /^S/)).toEqual([
      [cell(institutionTable, "riskId", 2), "S01", "GS-K-001"],
    ]);
    expect(said(book, "2012-11-01", /^S/)).toEqual([]);
    expect(said(book, "2013-02-02", /^S/)).toHaveLength(2);
  });

  test("of a point that was never inspected the interval runs from 建立", () => {
    const history = [{ riskId: "GS-K-001", 日期: date("2012-07-01"), 事件: "建立", to: "一级" }];
    const book = with_(with_(booked, inspections, []), gradeHistory, history);
    expect(said(book, "2012-10-01", /^S/)).toEqual([]);
    expect(said(book, "2012-10-02", /^S/)).toEqual([
      [cell(institutionTable, "riskId", 2), "S01", "GS-K-001"],
    ]);
  });

  test("[Inspection 2] 未落实 without 处理; a term that passed without a result", () => {
    const open = seen("GS-K-001", "2012-10-01", { 落实情况: "未落实" });
    const late = seen("GS-K-002", "2012-10-01", { 处理: "督促整改", 整改期限: date("2012-10-10") });
    const book = with_(booked, inspections, [open, late]);
    expect(said(book, "2012-10-10", /^S/)).toEqual([[cell(inspections, "处理", 2), "S02", null]]);
    expect(said(book, "2012-10-11", /^S/)).toEqual([
      [cell(inspections, "处理", 2), "S02", null],
      [cell(inspections, "整改结果", 3), "S03", null],
    ]);
  });

  test("a number for each line, the next of its year; numbers that stand there stay", () => {
    const records = [
      { 检查日期: "2012-08-01" },
      { 检查日期: "2012-08-02", 编号: "JC-2012-007" },
      { 检查日期: "2013-01-05" },
      { 检查日期: "2012-09-01" },
    ].map((fields) => recordOf(inspections, fields));
    expect(numberedInspections(records, "2012").map(({ 编号: number }) => number)).toEqual([
      "JC-2012-008",
      "JC-2012-007",
      "JC-2013-001",
      "JC-2012-009",
    ]);
  });
});

describe("norms", () => {
  const planned = {
    名称: "线索管理办法",
    类型: "制度",
    responsibleDepartment: "公诉科",
    计划完成: date("2012-11-30"),
  };

  test("[Inspection 3] planned for 11-30 and not issued on 12-01", () => {
    const book = with_(booked, norms, [planned]);
    expect(said(book, "2012-11-30", /^N01/)).toEqual([]);
    expect(said(book, "2012-12-01", /^N01/)).toEqual([[cell(norms, "发布日期", 2), "N01", null]]);
    const issued = with_(booked, norms, [{ ...planned, 发布日期: date("2012-12-01") }]);
    expect(said(issued, "2012-12-01", /^N01/)).toEqual([]);
  });

  test("a 一级 科室 point has a norm on its row or on the list", () => {
    const bare = with_(institution(), institutionTable, [{ ...POINTS[0], norm: null }]);
    expect(said(with_(bare, norms, [planned]), "2012-10-26", /^N02/)).toHaveLength(1);
    const linked = { ...planned, 关联风险点编号: "GS-G-001、GS-K-001" };
    expect(said(with_(bare, norms, [linked]), "2012-10-26", /^N02/)).toEqual([]);
  });
});

describe("the leading group", () => {
  const proposed = proposedGroup(houseOf(read(institution())));

  test("[Inspection 4] as it is proposed nothing is said; a head deleted", () => {
    expect(proposed.map(({ name, 组内职务: role, title }) => [name, role, title])).toEqual([
      ["孙立", "组长", "检察长"],
      ["周明", "成员", "主任"],
      ["李强", "成员", "科长"],
      ["吴磊", "成员", "局长"],
    ]);
    expect(said(with_(institution(), leadingGroup, proposed), "2012-10-26", /^Z/)).toEqual([]);
    const without = proposed.filter(({ name }) => name !== "李强");
    expect(said(with_(institution(), leadingGroup, without), "2012-10-26", /^Z/)).toEqual([
      [leadingGroup.tab, "Z01", "李强"],
    ]);
  });

  test("somebody else leads, or nobody", () => {
    const other = proposed.map((one) => ({ ...one, ...(one.name === "孙立" && { name: "赵刚" }) }));
    expect(said(with_(institution(), leadingGroup, other), "2012-10-26", /^Z/)).toEqual([
      [cell(leadingGroup, "name", 2), "Z01", "赵刚"],
    ]);
    const nobody = proposed.map((one) => ({ ...one, 组内职务: "成员" }));
    expect(said(with_(institution(), leadingGroup, nobody), "2012-10-26", /^Z/)).toEqual([
      [leadingGroup.tab, "Z01", null],
    ]);
  });
});

describe("the log of the work", () => {
  const held = (day: string, kind: string, more: Record<string, Cell>) => ({
    ...{ 日期: date(day), 类型: kind, 内容: `组织${kind}` },
    ...more,
  });
  const everybody = "孙立、赵刚、钱勇、周明、李强、张三、吴磊";
  const first = held("2012-09-05", "学习", { 参加人: everybody });

  test("[Inspection 5] 学习 without one person, and a second session that clears it", () => {
    const book = with_(institution(), workLog, [first]);
    const missed = cell(workLog, "参加人", 2);
    expect(said(book, "2012-10-01", /^P04/)).toEqual([[missed, "P04", everybody]]);
    const again = held("2012-09-12", "学习", { department: "公诉科", 参加人: "王芳" });
    const both = with_(institution(), workLog, [first, again]);
    expect(said(both, "2012-09-11", /^P04/)).toHaveLength(1);
    expect(said(both, "2012-09-12", /^P04/)).toEqual([]);
  });

  test.each([
    ["全体", []],
    ["全体（王芳请假）", ["P04"]],
  ])("参加人 %s: %j", (who, rules) => {
    const book = with_(institution(), workLog, [held("2012-09-05", "动员", { 参加人: who })]);
    expect(said(book, "2012-10-01", /^P04/).map(([, rule]) => rule)).toEqual(rules);
  });

  test("numbers alone do not tell who was missing", () => {
    const book = with_(institution(), workLog, [held("2012-09-05", "动员", { 应到: 8, 实到: 7 })]);
    expect(said(book, "2012-10-01", /^P04/)).toEqual([[cell(workLog, "参加人", 2), "P04", null]]);
  });

  test("[Inspection 6] 总结 to 市院 alone; by the names of 单位信息 to both", () => {
    const sent = (to: string) => held("2012-12-20", "报送", { 接收单位: to });
    const one = with_(institution(), workLog, [sent("江门市检察院")]);
    expect(said(one, "2012-12-21", /^P02/)).toEqual([[cell(workLog, "接收单位", 2), "P02", "江门市检察院"]]);
    const both = with_(institution(), workLog, [sent("市院"), sent("新会区纪委")]);
    expect(said(both, "2012-12-21", /^P02/)).toEqual([]);
    // Nobody has reported yet, and there is still time.
    expect(said(with_(institution(), workLog, [first]), "2012-12-31", /^P02/)).toEqual([]);
    expect(said(with_(institution(), workLog, [first]), "2013-01-01", /^P02/)).toHaveLength(1);
  });

  test("a stage that is over, department by department", () => {
    const book = with_(institution(), workLog, [
      held("2012-09-05", "学习", { department: "公诉科", 参加人: "全体" }),
    ]);
    const names = said(book, "2012-10-01", /^P03/).map(([, , value]) => value);
    expect(names.sort()).toEqual(["办公室", "反贪污贿赂局", "院领导班子"]);
    expect(said(book, "2012-09-30", /^P03/)).toEqual([]);
  });
});

test("an old workbook without these sheets is asked nothing of them", () => {
  expect(said(booked, "2013-12-31", /^[SNZ]|^P0[234]/)).toEqual([]);
  expect(INSTITUTION_TABS).not.toHaveProperty("inspections");
});
