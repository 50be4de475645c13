import { noticesIn } from "../../src/flows/supervision/warnings-ledger";
import { openSupervision } from "../../src/flows/supervision/open-supervision";
import { commandOn, expectOneLine, Folder, jsonOf } from "../support/command-line";
import { date } from "../support/sheets";
import { judged, NOTICE, supervision } from "../support/supervision-books";

/** The checks of follow-up.md §13 under Warnings, by their numbers. */

type Fields = typeof NOTICE;
const folder = new Folder();
const REPLY = { 回告日期: date("2012-10-08"), 成因分析: "把关不严", 整改措施: "每案登记" } as const;
const AGAIN = { 复核意见: "重新整改", 复核人: "吴敏", 复核日期: date("2012-10-09") } as const;
const UNSIGNED = { 签收人: null, 签收日期: null } as const;

const ledger = (...lines: readonly Fields[]) =>
  supervision({ warnings: lines.map((one) => ({ ...NOTICE, ...one })) });
const told = (book: ReturnType<typeof ledger>, today: string) =>
  noticesIn(openSupervision(book.content()), { today }).map(({ state, due, round }) => [state, due, round]);
const rules = (book: ReturnType<typeof ledger>, today: string) =>
  judged(book, today)
    .filter(({ rule }) => rule.startsWith("W"))
    .map(({ rule }) => rule);

test("[Warnings 1] signed for on 2012-09-27, five working days over the holidays of the library end on 2012-10-10", () => {
  expect(told(ledger({}), "2012-10-08")).toEqual([["待回告", "2012-10-10", 1]]);
});

test("[Warnings 1] and over the office's own table, which says the same", () => {
  const days = ["09-30", "10-01", "10-02", "10-03", "10-04", "10-05", "10-06", "10-07"];
  const holidays = [
    ...days.map((day) => ({ 日期: date(`2012-${day}`), 类型: "休" })),
    { 日期: date("2012-09-29"), 类型: "班" },
  ];
  const book = supervision({ warnings: [NOTICE], holidays });
  expect(told(book, "2012-10-08")).toEqual([["待回告", "2012-10-10", 1]]);
  const other = supervision({ warnings: [NOTICE], holidays: [{ 日期: date("2012-10-08"), 类型: "休" }] });
  expect(told(other, "2012-10-08")).toEqual([["待回告", "2012-10-11", 1]]);
});

test("[Warnings 2] five natural days that end on a holiday are moved to the next working day", () => {
  const book = ledger({});
  const info = book.tabs[0]!.name;
  const days = book.withRow(info, 3, ["谈心疏导回告期限", "5自然日"]);
  expect(told(days, "2012-10-01")).toEqual([["待回告", "2012-10-08", 1]]);
});

test("[Warnings 3] not signed for: the term runs from the end of the grace, and W12", () => {
  const book = ledger(UNSIGNED);
  // Issued on Wednesday 26 September: Thursday, Friday, and the Saturday on which people worked.
  expect(told(book, "2012-09-29")).toEqual([["待签收", null, 1]]);
  expect(rules(book, "2012-09-29")).not.toContain("W12");
  expect(told(book, "2012-10-08")).toEqual([["待签收", "2012-10-12", 1]]);
  expect(rules(book, "2012-10-08")).toContain("W12");
  expect(told(book, "2012-10-13")).toEqual([["逾期未回告", "2012-10-12", 1]]);
  expect(rules(book, "2012-10-13")).toEqual(expect.arrayContaining(["W03", "W12"]));
});

test("[Warnings 3] signed for after the grace: from the day of signing, and W12 stays", () => {
  const late = ledger({ 签收日期: date("2012-10-09") });
  expect(told(late, "2012-10-10")).toEqual([["待回告", "2012-10-16", 1]]);
  expect(rules(late, "2012-10-10")).toContain("W12");
});

test("[Warnings 4] 限期整改 for a person is W01, another method a warning", () => {
  const severity = (method: string) =>
    judged(ledger({ 处置方式: method }), "2012-10-08").find(({ rule }) => rule === "W01")?.severity;
  expect([severity("限期整改"), severity("通报"), severity("批评教育")]).toEqual([
    "error",
    "warning",
    undefined,
  ]);
});

test("[Warnings 5] a reply on the last day is in time, on the next day it is late", () => {
  const on = (day: string) => ledger({ ...REPLY, 回告日期: date(day) });
  expect(told(on("2012-10-10"), "2012-10-20")).toEqual([["已回告", "2012-10-10", 1]]);
  expect(rules(on("2012-10-10"), "2012-10-20")).not.toContain("W04");
  expect(told(on("2012-10-11"), "2012-10-20")).toEqual([["逾期回告", "2012-10-10", 1]]);
  expect(rules(on("2012-10-11"), "2012-10-20")).toContain("W04");
});

test("[Warnings 7] 重新整改 opens a second round with a new term from the review, and W09", () => {
  const book = ledger({ ...REPLY, ...AGAIN }, { round: 2 });
  // From 2012-10-09: 10, 11, 12, 15, 16 October.
  expect(told(book, "2012-10-10")).toEqual([
    ["重新整改", "2012-10-10", 1],
    ["待回告", "2012-10-16", 2],
  ]);
  expect(rules(book, "2012-10-10")).toContain("W09");
  expect(rules(book, "2012-10-10")).not.toContain("W16");
});

test("[Warnings 7] a second round whose number was typed another way is of the same notice", () => {
  const book = ledger({ ...REPLY, ...AGAIN }, { round: 2, number: "检廉预[2012]第 1 号" });
  expect(told(book, "2012-10-10")[1]).toEqual(["待回告", "2012-10-16", 2]);
  expect(rules(book, "2012-10-10")).not.toContain("W16");
});

test("[Warnings 8] 诫勉谈话 without approval is W13", () => {
  expect(rules(ledger({ 处置方式: "诫勉谈话" }), "2012-10-08")).toContain("W13");
  expect(rules(ledger({ 处置方式: "诫勉谈话", 批准人: "赵刚" }), "2012-10-08")).not.toContain("W13");
});

test("[Warnings 9] a reply before the notice was signed for is W15 and does not count", () => {
  const book = ledger({ ...UNSIGNED, ...REPLY });
  expect(rules(book, "2012-10-08")).toContain("W15");
  expect(told(book, "2012-10-08")[0]?.[0]).toBe("待签收");
});

test("an extension holds with reason and approver, and else the first term does", () => {
  const extended = { 延期至: date("2012-10-20"), 延期理由: "取证" };
  expect(told(ledger({ ...extended, 延期批准人: "赵刚" }), "2012-10-15")).toEqual([
    ["待回告", "2012-10-20", 1],
  ]);
  const unapproved = ledger(extended);
  expect(told(unapproved, "2012-10-15")).toEqual([["逾期未回告", "2012-10-10", 1]]);
  expect(rules(unapproved, "2012-10-15")).toEqual(expect.arrayContaining(["W03", "W15"]));
});

const REVIEWED = { 复核意见: "合格", 复核人: "吴敏" } as const;

test.each<readonly [what: string, fields: Fields, field: string | null, says: string]>([
  ["signed for before it was issued", { 签收日期: date("2012-09-25") }, "签收日期", "签收在签发以前"],
  [
    "replied to before it was signed for",
    { ...REPLY, 签收日期: date("2012-10-09") },
    "回告日期",
    "回告在签收以前",
  ],
  ["reviewed without a reply", { ...REVIEWED, 复核日期: date("2012-10-09") }, "复核日期", "复核在回告以前"],
  ["reviewed on no day", { ...REPLY, ...REVIEWED }, "复核日期", "没有复核日期，这次复核不算。请补填"],
  [
    "extended without approval",
    { 延期至: date("2012-10-20"), 延期理由: "取证" },
    "延期至",
    "延期没有理由或批准人",
  ],
  [
    "extended to the term itself",
    { 延期至: date("2012-10-10"), 延期理由: "取证", 延期批准人: "赵刚" },
    "延期至",
    "不晚于原来的期限2012-10-10",
  ],
])("W15: %s", (_, fields, field, says) => {
  const found = judged(ledger(fields), "2012-10-15").filter(({ rule }) => rule === "W15");
  expect(found.map((one) => [one.field, one.message])).toEqual([[field, expect.stringContaining(says)]]);
});

const SET = {
  draft: [
    "对象类型=检察干警",
    "对象=张三",
    "科室=公诉科",
    "预警事由=办案超期",
    "处置方式=谈心疏导",
    "整改要求=改正",
  ],
  issue: ["签发人=赵刚", "签发日期=2012-09-26"],
  void: ["作废日期=2012-09-28", "作废原因=对象写错"],
} as const;
const sets = (fields: readonly string[]) => fields.flatMap((one) => ["--set", one]);
const DAY = "2012-10-08";

async function step(own: string, name: keyof typeof SET, ...more: readonly string[]): Promise<string> {
  const answer = await commandOn(
    DAY,
    "warn",
    name,
    own,
    ...more,
    ...sets(SET[name]),
    "--out",
    own,
    "--format",
    "json",
  );
  expect([name, answer.status, answer.err]).toEqual([name, 0, ""]);
  const { records } = jsonOf(answer) as { records: readonly { number: string }[] };
  return records[0]?.number ?? "";
}

const listed = async (own: string, day = DAY) => {
  const answer = await commandOn(day, "warn", "list", own, "--format", "json");
  return jsonOf(answer) as {
    records: readonly { number: string; status: string }[];
    findings: readonly { rule: string; cell: string | null }[];
  };
};

test("[Warnings 6] the second of three is void and the next is the fourth; a deleted row shows, the last one too", async () => {
  const own = await folder.put("监察室.xlsx", supervision({}));
  for (let n = 1; n <= 3; n++) {
    expect(await step(own, "draft")).toBe("草-1");
    expect(await step(own, "issue", "--number", "草-1")).toBe(`检廉预〔2012〕${n}号`);
  }
  await step(own, "void", "--number", "检廉预〔2012〕2号");
  await step(own, "draft");
  expect(await step(own, "issue", "--number", "草-1")).toBe("检廉预〔2012〕4号");
  const whole = await listed(own);
  expect(whole.records.map(({ status }) => status)).toEqual(["待签收", "已作废", "待签收", "待签收"]);
  expect(whole.findings.filter(({ rule }) => rule === "W16")).toEqual([]);
});

test("[Warnings 6] W16 stands at the row after a gap, and at no cell where the last one is gone", () => {
  const at = (book: ReturnType<typeof ledger>) =>
    judged(book, DAY).flatMap(({ rule, place }) => (rule === "W16" ? [place.row] : []));
  expect(at(ledger({}, { number: "检廉预〔2012〕3号" }))).toEqual([3]);
  expect(at(ledger({}).saying({ "IRPC.Highest.廉预〔2012〕": "2" }))).toEqual([null]);
  expect(at(ledger({}, {}))).toEqual([3]);
  expect(at(ledger({}, { number: "检廉预〔2012〕2号" }))).toEqual([]);
});

test("[Warnings 10] the day alone changes states, and no byte of the file", async () => {
  const own = await folder.put("监察室.xlsx", ledger({}));
  const before = folder.snapshot();
  const days = ["2012-09-25", "2012-09-26", "2012-09-27", "2012-10-10", "2012-10-11"];
  const states = [];
  for (const day of days) states.push((await listed(own, day)).records[0]?.status);
  expect(states).toEqual(["草拟", "待签收", "待回告", "待回告", "逾期未回告"]);
  expect(folder.snapshot()).toEqual(before);
});

describe("a step that may not be taken", () => {
  test.each([
    ["missing fields are named all at once", ["issue", "--number", "检廉预〔2012〕1号"], "签发人、签发日期"],
    [
      "a notice that is signed for cannot be signed for again",
      ["sign", "--number", "检廉预〔2012〕1号", ...sets(["签收人=张三", "签收日期=2012-09-27"])],
      "待回告",
    ],
    [
      "nothing happens in the future",
      [
        "reply",
        "--number",
        "检廉预〔2012〕1号",
        ...sets(["回告日期=2012-12-01", "成因分析=a", "整改措施=b"]),
      ],
      "还没有到",
    ],
    ["a number that is not there", ["void", "--number", "检廉预〔2012〕9号", ...sets(SET.void)], "没有"],
    [
      "a field that is none of this step",
      ["draft", ...sets([...SET.draft, "回告日期=2012-10-8"])],
      "回告日期",
    ],
  ])("%s: one sentence, and nothing is changed", async (_, words, said) => {
    const own = await folder.put("监察室.xlsx", ledger({}));
    const before = folder.snapshot();
    const answer = await commandOn(DAY, "warn", words[0]!, own, ...words.slice(1), "--out", own);
    expect(answer.status).toBe(2);
    expectOneLine(answer);
    expect(answer.err).toContain(said);
    expect(folder.snapshot()).toEqual(before);
  });
});
