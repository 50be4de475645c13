import { openInstitution } from "../../../src/flows/open-institution";
import { termCalendar, currentRounds } from "../../../src/session/supervision/calendar";
import { noticesOfState } from "../../../src/session/supervision/check-closed";
import {
  beginStep,
  methodProposal,
  stepForm,
  stepPlan,
  stepsAtHand,
} from "../../../src/session/supervision/stepping";
import { lackingIn } from "../../../src/session/steps/asked-field";
import { storyOf } from "../../../src/session/supervision/story";
import type { StepName } from "../../../src/subjects/warnings/steps/step";
import { DEFAULT_DISPOSALS } from "../../../src/subjects/warnings/default-disposals";
import { institutionAtWork } from "../../support/pane-workbooks";
import { date } from "../../support/sheets";
import { NOTICE, supervision } from "../../support/supervision-books";
import { type Opened } from "../fixture";
import { everything, openedOn } from "./fixture";

/** The last round of a number. */
function noticeOf({ session }: Opened, number: string) {
  return currentRounds(noticesOfState(session.state)).find(({ line }) => line.record.number === number)!;
}

/** Takes a step of a number, with what its form begins with. */
async function take(opened: Opened, step: StepName, number: string | null, typed: Record<string, string>) {
  const { session } = opened;
  const notice = number === null ? null : noticeOf(opened, number);
  const all = { ...(number === null ? {} : beginStep(session.state, step)), ...typed };
  await session.perform(stepPlan(session.state, step, notice, all));
}

const line = (n: number, more: object) => ({ ...NOTICE, number: `检廉预〔2012〕${n}号`, ...more });
const signed = (day: string) => ({ 签发日期: date(day), 签收日期: date(day) });

test("the calendar: overdue, today, the next 14 days, later, not signed for, to be reviewed, drafts, over", async () => {
  const extended = { 延期至: date("2013-01-31"), 延期理由: "案件多", 延期批准人: "林国栋" };
  const replied = { 回告日期: date("2012-11-30"), 成因分析: "审批不严", 整改措施: "集体讨论" };
  const book = supervision({
    warnings: [
      line(1, signed("2012-11-20")),
      line(2, signed("2012-11-23")),
      line(3, signed("2012-11-26")),
      line(4, { ...signed("2012-11-26"), ...extended }),
      line(5, { 签发日期: date("2012-11-29"), 签收人: null, 签收日期: null }),
      line(6, { ...signed("2012-11-26"), ...replied }),
      line(7, { 作废日期: date("2012-11-30"), 作废原因: "重复" }),
      { ...NOTICE, number: "草-1", 签发人: null, 签发日期: null, 签收人: null, 签收日期: null },
    ],
  });
  const { session } = await openedOn("2012-11-30", book);
  const told = termCalendar(session.state).map(({ name, notices }) => [
    name,
    ...notices.map(({ line: { record }, due }) => `${record.number ?? ""} ${due ?? "—"}`),
  ]);
  expect(told).toEqual([
    ["逾期", "检廉预〔2012〕1号 2012-11-27"],
    ["今天到期", "检廉预〔2012〕2号 2012-11-30"],
    ["14 天内到期", "检廉预〔2012〕3号 2012-12-03"],
    ["以后到期", "检廉预〔2012〕4号 2013-01-31"],
    ["没有签收", "检廉预〔2012〕5号 —"],
    ["等复核", "检廉预〔2012〕6号 2012-12-03"],
    ["草拟", "草-1 —"],
    ["已结束", "检廉预〔2012〕7号 2012-10-10"],
  ]);
});

const DRAFT = {
  对象类型: "检察干警",
  对象: "张三",
  department: "公诉科",
  预警事由: "办案超期未报",
  处置方式: "谈心疏导",
  整改要求: "限期整改到位",
};

/** From draft to closing, with a second round; each with the one step that is next before it. */
const WAY: readonly (readonly [StepName | null, string | null, Record<string, string>])[] = [
  ["draft", null, DRAFT],
  ["issue", "草-1", { 签发人: "赵刚" }],
  ["sign", "检廉预〔2012〕1号", { 签收人: "张三" }],
  ["extend", "检廉预〔2012〕1号", { 延期至: "2012-12-20", 延期理由: "案件多", 延期批准人: "林国栋" }],
  ["reply", "检廉预〔2012〕1号", { 成因分析: "审批不严", 整改措施: "集体讨论" }],
  ["review", "检廉预〔2012〕1号", { 复核意见: "重新整改", 复核人: "吴敏" }],
  ["reply", "检廉预〔2012〕1号", { 成因分析: "制度不全", 整改措施: "订立制度" }],
  ["review", "检廉预〔2012〕1号", { 复核意见: "合格", 复核人: "吴敏" }],
];

test("a warning is walked from draft to closing by the step that is next, and every step is undone whole", async () => {
  const opened = await openedOn("2012-12-03", supervision({}));
  const before: unknown[] = [];
  for (const [step, number, typed] of WAY) {
    before.push(await everything(opened));
    if (number !== null && step !== "extend")
      expect(stepsAtHand(opened.session.state, noticeOf(opened, number)).next).toBe(step);
    await take(opened, step!, number, typed);
  }
  const last = noticeOf(opened, "检廉预〔2012〕1号");
  expect([last.state, last.round]).toEqual(["已办结", 2]);
  expect(stepsAtHand(opened.session.state, last)).toEqual({ next: null, others: [] });
  for (const stood of before.reverse()) {
    await opened.session.undo();
    expect(await everything(opened)).toEqual(stood);
  }
});

test("a number that was given and taken back is given again: the series has no gap", async () => {
  const opened = await openedOn("2012-12-03", supervision({}));
  await take(opened, "draft", null, DRAFT);
  await take(opened, "issue", "草-1", { 签发人: "赵刚" });
  await opened.session.undo();
  await take(opened, "issue", "草-1", { 签发人: "赵刚" });
  expect(noticeOf(opened, "检廉预〔2012〕1号").state).toBe("待签收");
});

test("the whole story tells every step with its day and who took it, round by round", async () => {
  const opened = await openedOn("2012-12-03", supervision({}));
  for (const [step, number, typed] of WAY) await take(opened, step!, number, typed);
  const story = storyOf(noticesOfState(opened.session.state), "检廉预〔2012〕1号");
  const told = story.map(({ round, steps }) => [
    round,
    ...steps.map(({ on, what, who }) => [on, what, who].filter(Boolean).join(" ")),
  ]);
  expect(told).toEqual([
    [
      1,
      "草拟",
      "2012-12-03 签发 赵刚",
      "2012-12-03 签收 张三",
      "2012-12-20 回告期限",
      "延期 林国栋",
      "2012-12-03 回告",
      "2012-12-03 复核 吴敏",
    ],
    [2, "2012-12-10 回告期限", "2012-12-03 回告", "2012-12-03 复核 吴敏"],
  ]);
  expect(story[0]!.steps[3]!.says).toEqual(["原期限：2012-12-10"]);
});

test.each<readonly [StepName, Record<string, string>, RegExp]>([
  ["reply", { 成因分析: "审批不严", 整改措施: "集体讨论" }, /现在是“待签收”，不能回告。请先签收。/],
  ["sign", { 签收人: "张三", 签收日期: "2012-11-28" }, /签收日期2012-11-28早于签发日期2012-11-29/],
  ["sign", { 签收人: "张三", 签收日期: "2012-12-09" }, /还没有到（按2012-12-03判断）/],
  ["sign", { 签收日期: "2012-12-01" }, /还没有写：签收人。什么都没有写。/],
  ["sign", { 签收人: "张三", 签收日期: "某日" }, /签收日期/],
])(
  "%s with %o is refused with the sentence of the command line, and changes nothing",
  async (step, typed, sentence) => {
    const book = supervision({
      warnings: [line(1, { 签发日期: date("2012-11-29"), 签收人: null, 签收日期: null })],
    });
    const opened = await openedOn("2012-12-03", book);
    const stood = await everything(opened);
    await expect(take(opened, step, "检廉预〔2012〕1号", typed)).rejects.toThrow(sentence);
    expect(await everything(opened)).toEqual(stood);
  },
);

test("诫勉谈话 asks for the approver before it is issued", async () => {
  const draft = { ...NOTICE, number: "草-1", 处置方式: "诫勉谈话", 签发人: null, 签发日期: null };
  const opened = await openedOn(
    "2012-12-03",
    supervision({ warnings: [{ ...draft, 签收人: null, 签收日期: null }] }),
  );
  const form = stepForm(opened.session.state, "issue", noticeOf(opened, "草-1"), {});
  expect(form.needs.map(({ label }) => label)).toEqual(["签发人", "签发日期", "批准人"]);
});

describe("a new warning", () => {
  const disposals = DEFAULT_DISPOSALS;
  const proposed = (object: string, grade: string) => ({ 对象类型: object, grade });

  test.each([
    ["检察干警", "三级", ["谈心疏导", "批评教育"]],
    ["检察干警", "二级", ["信访约谈", "发函询问"]],
    ["检察干警", "一级", ["诫勉谈话"]],
    ["科室", "一级", ["对责任领导诫勉谈话"]],
    ["单位", "二级", ["发送纪检监察建议书"]],
  ])("for %s at %s: 处置建议 proposes %j, and says why", async (object, grade, methods) => {
    const { session } = await openedOn("2012-12-03", supervision({ disposals }));
    const said = methodProposal(session.state, proposed(object, grade));
    expect(said).toEqual({ methods, because: expect.stringContaining(`${object}、${grade}`) as string });
    const field = stepForm(session.state, "draft", null, proposed(object, grade)).needs.find(
      ({ key }) => key === "处置方式",
    )!;
    expect(field.suggested).toBe(methods[0]);
    expect(field.choices).toEqual(expect.arrayContaining(methods));
  });

  test("without object or grade nothing is proposed, and it is said what is missing", async () => {
    const { session } = await openedOn("2012-12-03", supervision({ disposals }));
    expect(methodProposal(session.state, {})).toEqual({
      methods: [],
      because: expect.stringContaining("写明对象类型和风险等级") as string,
    });
  });

  test("the institution's workbook tells whose the object is and who answers for it", async () => {
    const house = openInstitution(institutionAtWork());
    const { session } = await openedOn("2012-12-03", supervision({ disposals }), house);
    const suggested = (typed: Record<string, string>) => {
      const { needs, may } = stepForm(session.state, "draft", null, typed);
      return Object.fromEntries(
        [...needs, ...may].flatMap(({ key, suggested: one }) => (one ? [[key, one]] : [])),
      );
    };
    const [department] = house.house.departments.filter(({ isLeadership }) => !isLeadership);
    expect(suggested({ 对象类型: "科室", 对象: department!.name })).toMatchObject({
      department: department!.name,
      leader: department!.head,
    });
    const person = house.house.people.find(({ department: of }) => of === department!.name)!;
    expect(suggested({ 对象类型: "检察干警", 对象: person.name })).toMatchObject({
      department: person.department,
      title: person.title,
    });
  });
});

test("any method may be chosen: those of the plan for the object, the office's own, and one in words of one's own", async () => {
  const own = { 对象类型: "检察干警", grade: "三级", 处置方式: "廉政提醒" };
  const opened = await openedOn("2012-12-03", supervision({ disposals: [own] }));
  const { session } = opened;
  const form = (typed: Record<string, string>) => stepForm(session.state, "draft", null, typed).needs;
  const choices = form(DRAFT).find(({ key }) => key === "处置方式")?.choices;
  expect(choices).toEqual([
    ...["谈心疏导", "批评教育", "信访约谈", "发函询问", "诫勉谈话"],
    ...["廉政提醒", "其他方式"],
  ]);
  const other = { ...DRAFT, 处置方式: "其他方式" };
  expect(lackingIn(stepForm(session.state, "draft", null, other))).toEqual(["其他处置方式"]);
  expect(() => stepPlan(session.state, "draft", null, other)).toThrow("处置方式");
  await take(opened, "draft", null, { ...other, 其他处置方式: "列席党组会作说明" });
  expect(noticeOf(opened, "草-1").record.处置方式).toBe("列席党组会作说明");
});

test("drafts that somebody typed without a number: the next step is at hand, and the program names them", async () => {
  const typed = { ...NOTICE, number: null, 签发人: null, 签发日期: null, 签收人: null, 签收日期: null };
  const book = supervision({ warnings: [typed, { ...typed, 对象: "李强" }, { ...typed, 对象: "王芳" }] });
  const opened = await openedOn("2012-12-03", book);
  const { session } = opened;
  const ledger = () =>
    noticesOfState(session.state).map(({ line: { record }, state }) => [record.对象, record.number, state]);
  const second = () => noticesOfState(session.state).find(({ line }) => line.record.对象 === "李强")!;
  const stood = await everything(opened);
  expect(stepsAtHand(session.state, second())).toEqual({ next: "issue", others: ["void"] });
  const plan = stepPlan(session.state, "issue", second(), { 签发人: "赵刚", 签发日期: "2012-12-03" });
  // What was issued is shown, not what was named beside it.
  expect(plan.reveal?.row).toBe(3);
  await session.perform(plan);
  expect(ledger()).toEqual([
    ["张三", "草-1", "草拟"],
    ["李强", "检廉预〔2012〕1号", "待签收"],
    ["王芳", "草-2", "草拟"],
  ]);
  await session.undo();
  expect(await everything(opened)).toEqual(stood);
  await session.perform(
    stepPlan(session.state, "void", second(), { 作废日期: "2012-12-03", 作废原因: "重复" }),
  );
  expect(ledger()).toEqual([
    ["张三", "草-2", "草拟"],
    ["李强", "草-1", "已作废"],
    ["王芳", "草-3", "草拟"],
  ]);
});
