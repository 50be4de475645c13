import {
  archiveGroups,
  beginEntry,
  beginEntryStep,
  entryForm,
  entryPlan,
  entryStepForm,
  entryStepPlan,
  type ArchiveLine,
} from "../../../src/session/supervision/archive-list";
import { analysisPlan, countedOf, periodAtHand, periodsOf } from "../../../src/session/supervision/analysing";
import { supervisionOf } from "../../../src/session/supervision/check-closed";
import { date } from "../../support/sheets";
import { ANALYSIS, ENTRY, supervision } from "../../support/supervision-books";
import type { Opened } from "../fixture";
import { everything, openedOn } from "./fixture";

const FRESH = { ...ENTRY, 核实情况: null, 核实日期: null, 处理意见: null, 处理结果: null, 归档日期: null };
const NEW = {
  来源: "举报",
  涉及科室: "公诉科",
  信息内容: "反映审批把关不严",
  是否新发现风险: "否",
  承办人: "吴敏",
};

function told({ session }: Opened) {
  return archiveGroups(session.state).map(({ state, lines }) => [
    state,
    ...lines.map(({ record }) => record.entry),
  ]);
}

function lineOf({ session }: Opened, entry: string): ArchiveLine {
  const all = archiveGroups(session.state).flatMap(({ lines }) => lines);
  return all.find(({ record }) => record.entry === entry)!;
}

async function step(opened: Opened, entry: string, typed: Record<string, string>): Promise<void> {
  const line = lineOf(opened, entry);
  const { state } = opened.session;
  const all = { ...beginEntryStep(state, line.next!), ...typed };
  await opened.session.perform(entryStepPlan(state, line, line.next!, all));
}

test("an entry is registered, verified, handled and filed, and every step is undone whole", async () => {
  const opened = await openedOn("2012-11-05", supervision({}));
  const { session } = opened;
  const before: unknown[] = [await everything(opened)];
  await session.perform(entryPlan(session.state, { ...beginEntry(session.state), ...NEW }));
  expect(told(opened)).toEqual([["待核实", "XX-2012-001"]]);
  const steps = [
    ["待处理", { 核实情况: "属实" }],
    ["办理中", { 处理意见: "建档" }],
    ["已归档", { 处理结果: "已谈话" }],
  ] as const;
  for (const [state, typed] of steps) {
    before.push(await everything(opened));
    await step(opened, "XX-2012-001", typed);
    expect(told(opened)).toEqual([[state, "XX-2012-001"]]);
  }
  expect(lineOf(opened, "XX-2012-001").next).toBeNull();
  for (const stood of before.reverse()) {
    await session.undo();
    expect(await everything(opened)).toEqual(stood);
  }
});

test.each([
  ["密级", "秘密", /密级/],
  ["密级", "绝密", /密级/],
  ["收集日期", "某日", /收集日期/],
  ["承办人", "", /还没有写：承办人/],
])("%s %s is refused, and nothing is written", async (key, value, sentence) => {
  const opened = await openedOn("2012-11-05", supervision({}));
  const stood = await everything(opened);
  const { state } = opened.session;
  expect(() => entryPlan(state, { ...beginEntry(state), ...NEW, [key]: value })).toThrow(sentence);
  expect(await everything(opened)).toEqual(stood);
});

test("公开 and 内部 are all that is offered", () => {
  const field = entryForm({}).may.find(({ key }) => key === "密级");
  expect(field?.choices).toEqual(["公开", "内部"]);
});

test.each([
  ["移送", ["归档日期", "移送机关", "移送日期"]],
  ["预警", ["归档日期", "关联通知书编号"]],
  ["建档", ["归档日期"]],
])("what was decided as %s is filed with %j", async (处理意见, needs) => {
  const opened = await openedOn(
    "2012-11-05",
    supervision({ archive: [{ ...ENTRY, 处理意见, 归档日期: null }] }),
  );
  const line = lineOf(opened, "XX-2012-001");
  expect(entryStepForm(line, "file", {}).needs.map(({ label }) => label)).toEqual(needs);
});

test.each([
  [{ 核实日期: "2012-10-07" }, /核实日期2012-10-07早于收集日期2012-10-08/],
  [{ 核实日期: "2012-11-06" }, /核实日期2012-11-06还没有到/],
])("verified on %o is refused with a sentence", async (typed, sentence) => {
  const opened = await openedOn("2012-11-05", supervision({ archive: [FRESH] }));
  await expect(step(opened, "XX-2012-001", { 核实情况: "属实", ...typed })).rejects.toThrow(sentence);
});

describe("a period", () => {
  const entries = [
    { ...ENTRY, entry: "XX-2012-001", 收集日期: date("2012-08-08") },
    { ...ENTRY, entry: "XX-2012-002" },
    { ...ENTRY, entry: "XX-2012-003", 来源: "投诉", 收集日期: date("2012-11-01") },
  ];

  test("the last that is over and was not analysed comes first", async () => {
    const { session } = await openedOn("2013-01-05", supervision({ archive: entries }));
    expect(periodsOf(session.state)).toEqual(["2013-Q1", "2012-Q4", "2012-Q3", "2013", "2012"]);
    expect(periodAtHand(session.state)).toBe("2012-Q4");
    const done = await openedOn("2013-01-05", supervision({ archive: entries, analyses: [ANALYSIS] }));
    expect(periodAtHand(done.session.state)).toBe("2012-Q3");
  });

  test("its totals and trend are counted, written to 档案分析 beside the office's words, and undone", async () => {
    const opened = await openedOn("2013-01-05", supervision({ archive: entries }));
    const { session } = opened;
    const stood = await everything(opened);
    const { totals } = countedOf(session.state, "2012-Q4");
    expect(Object.fromEntries(totals)).toMatchObject({
      信息总数: "2",
      与上期比: expect.stringMatching(/1/) as string,
    });
    await session.perform(
      analysisPlan(session.state, "2012-Q4", { 趋势分析: "信访件增多。", 报告人: "吴敏" }),
    );
    const [line] = supervisionOf(session.state).read.tables.archiveAnalyses!.entries;
    expect(line!.record).toMatchObject({
      统计期: "2012-Q4",
      信息总数: "2",
      趋势分析: "信访件增多。",
      报告人: "吴敏",
    });
    await session.undo();
    expect(await everything(opened)).toEqual(stood);
  });

  test("words that stand there already stay where nobody types others", async () => {
    const { session } = await openedOn("2013-01-05", supervision({ archive: entries, analyses: [ANALYSIS] }));
    await session.perform(analysisPlan(session.state, "2012-Q4", { 采纳情况: "已采纳" }));
    const [line] = supervisionOf(session.state).read.tables.archiveAnalyses!.entries;
    expect(line!.record).toMatchObject({
      信息总数: "2",
      趋势分析: "信访件较上季度减少。",
      采纳情况: "已采纳",
    });
  });
});
