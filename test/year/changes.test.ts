import { readFileSync } from "node:fs";
import { unzip } from "../support/unzip";
import { commandOn, Folder, jsonOf } from "../support/command-line";

/** A grade from proposal to effect, on files: §13 Changes. */

const folder = new Folder();

interface Json {
  readonly records: readonly Readonly<Record<string, string | null>>[];
  readonly findings: readonly {
    readonly rule: string;
    readonly value: string | null;
    readonly file: string;
  }[];
  readonly register: readonly Readonly<Record<string, string | null>>[];
}

const json = (answer: Parameters<typeof jsonOf>[0]) => jsonOf(answer) as Json;
const sets = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields).flatMap(([key, value]) => ["--set", `${key}=${value}`]);
/** 李静, 公诉科: reviewed by the head of the department. */
const REVIEW = {
  调整原因: "出现涉及说情的信访",
  集体评定日期: "2012-11-20",
  审核意见: "同意",
  审核日期: "2012-11-21",
};

let house: string;

beforeAll(async () => {
  const shared = (name: string) => folder.shared(name);
  await commandOn("2012-10-08", "new", "--sample", "--out", shared("院.xlsx"));
  await commandOn("2012-10-08", "issue", shared("院.xlsx"), "--sample", "--out", shared("下发"));
  house = shared("汇总.xlsx");
  const run = ["consolidate", shared("下发"), "--institution", shared("院.xlsx"), "--out", house];
  const answer = await commandOn("2012-11-10", ...run, "--format", "json");
  points = json(answer).register.filter(({ department }) => department === "公诉科");
});

let points: Json["register"] = [];
/** A point of a 干警 of 公诉科 that is 二级. */
const second = () =>
  points.find(({ level, grade, reviewer }) => level === "岗位" && grade === "二级" && reviewer !== null);

async function change(to: string, fields: Readonly<Record<string, string>>, day = "2012-11-22") {
  const own = folder.copy(house, "汇总.xlsx");
  const point = second();
  const words = ["--risk", point?.riskId ?? "", "--to", to, "--out", own, "--format", "json"];
  const set = sets({ ...REVIEW, 审核人: point?.reviewer ?? "", ...fields });
  const answer = await commandOn(day, "change", own, ...words, ...set);
  return { own, riskId: point?.riskId ?? "", answer, ...json(answer) };
}

const gradeIn = async (own: string, riskId: string, day = "2012-11-22") => {
  const { records } = json(await commandOn(day, "history", own, "--risk", riskId, "--format", "json"));
  return records.map(({ 事件: event, from, to }) => [event, from, to]);
};

test("[Changes 7] in force: the row, its review and a line of 等级历史; the receipt carries it; the old file sent again is F14 and no D06", async () => {
  const { own, riskId, answer, records } = await change("一级", {});
  expect([answer.status, answer.err]).toEqual([0, ""]);
  expect(records).toMatchObject([{ riskId, change: "升级", from: "二级", to: "一级", status: "已生效" }]);
  expect(await gradeIn(own, riskId)).toEqual([
    ["建立", null, "二级"],
    ["升级", "二级", "一级"],
  ]);
  const checked = json(await commandOn("2012-11-22", "check", own, "--format", "json"));
  expect(checked.findings.filter(({ rule }) => /^[TG]/.test(rule))).toEqual([]);
  const again = await commandOn(
    "2012-11-30",
    ...["consolidate", folder.shared("下发"), "--institution", own, "--out", own],
    ...["--receipts", folder.at("回执"), "--format", "json"],
  );
  const { findings, register } = json(again);
  expect(
    findings.filter(({ rule }) => ["F14", "D06", "G04", "A12"].includes(rule)).map(({ rule }) => rule),
  ).toEqual(["F14"]);
  expect(register.find((row) => row.riskId === riskId)).toMatchObject({
    grade: "一级",
    status: "正常",
    reviewedOn: "2012-11-21",
  });
  expect(await gradeIn(own, riskId)).toHaveLength(2);
  const receipt = folder.at("回执", "07-公诉科-回执.xlsx");
  const returned = json(
    await commandOn("2012-12-01", "check", receipt, "--institution", own, "--records", "--format", "json"),
  );
  expect(returned.register.find((row) => row.riskId === riskId)).toMatchObject({
    grade: "一级",
    reviewedOn: "2012-11-21",
    seal: null,
  });
  const rules = new Set(returned.findings.map(({ rule }) => rule));
  expect(["F14", "G04", "A09", "A12"].filter((rule) => rules.has(rule))).toEqual([]);
});

test.each([
  ["[Changes 1] 降级 that raises", "一级", { 调整类型: "降级" }, "T04"],
  ["[Changes 2] the wrong reviewer", "一级", { 审核人: "林国栋" }, "T05"],
  ["[Changes 3] a false 原等级", "一级", { 原等级: "三级" }, "T02"],
] as const)("%s is told, and nothing is written", async (_, to, fields, rule) => {
  const before = folder.snapshot();
  const { own, riskId, answer, findings } = await change(to, fields);
  expect([answer.status, ...findings.map((finding) => finding.rule)]).toEqual([1, rule]);
  expect(Object.keys(before)).toEqual([]);
  expect(await gradeIn(own, riskId)).toHaveLength(1);
});

test("[Changes 4] effective later: the old grade until then, the new one with the batch of that day", async () => {
  const { own, riskId, answer, records, findings } = await change("一级", { 生效日期: "2013-06-01" });
  expect([answer.status, findings.map(({ rule }) => rule)]).toEqual([0, ["T06"]]);
  expect(records).toMatchObject([{ status: "未到生效日期" }]);
  expect(await gradeIn(own, riskId)).toHaveLength(1);
  const run = async (day: string) =>
    json(
      await commandOn(
        day,
        "consolidate",
        "--as-of",
        day,
        folder.shared("下发"),
        "--institution",
        own,
        "--out",
        own,
        "--format",
        "json",
      ),
    );
  expect((await run("2013-05-31")).register.find((row) => row.riskId === riskId)?.grade).toBe("二级");
  const { register, findings: later } = await run("2013-06-01");
  expect(register.find((row) => row.riskId === riskId)?.grade).toBe("一级");
  expect(later.filter(({ rule }) => ["F14", "D06", "G04"].includes(rule)).map(({ rule }) => rule)).toEqual([
    "F14",
  ]);
  expect(await gradeIn(own, riskId)).toEqual([
    ["建立", null, "二级"],
    ["升级", "二级", "一级"],
  ]);
});

test("withdrawn and taken in again: each an event, the number stays", async () => {
  const { own, riskId } = await change("撤销", { 撤销原因: "职权取消" });
  expect(await gradeIn(own, riskId)).toEqual([
    ["建立", null, "二级"],
    ["撤销", "二级", null],
  ]);
  const words = ["--risk", riskId, "--to", "三级", "--out", own];
  const set = sets({ ...REVIEW, 审核人: second()?.reviewer ?? "" });
  expect((await commandOn("2012-11-25", "change", own, ...words, ...set)).status).toBe(0);
  expect((await gradeIn(own, riskId)).at(-1)).toEqual(["恢复", null, "三级"]);
  const gone = await change("撤销", { 撤销原因: "职权取消" });
  const twice = ["--risk", gone.riskId, "--to", "撤销", "--out", gone.own];
  const again = await commandOn("2012-11-25", "change", gone.own, ...twice, ...set);
  expect([again.status, again.err]).toEqual([2, expect.stringContaining("已经撤销，不用再撤销")]);
});

test.each([
  ["a number that nobody bears", ["--risk", "GS-G-999", "--to", "一级"], "没有编号“GS-G-999”"],
  ["nothing to change", ["--risk", "Y-001", "--to", "一级"], "现行等级已经是一级"],
  [
    "nothing to change, whatever it is called",
    ["--risk", "Y-001", "--to", "一级", "--set", "调整类型=新增"],
    "现行等级已经是一级",
  ],
])("%s: one sentence, exit 2, nothing written", async (_, words, sentence) => {
  const own = folder.copy(house, "汇总.xlsx");
  const before = folder.snapshot();
  const answer = await commandOn(
    "2012-11-22",
    "change",
    own,
    ...words,
    "--out",
    own,
    ...sets({ ...REVIEW, 审核人: "院党组" }),
  );
  expect([answer.status, answer.err]).toEqual([2, expect.stringContaining(sentence)]);
  expect(folder.snapshot()).toEqual(before);
});

test("all that is missing is named at once", async () => {
  const own = folder.copy(house, "汇总.xlsx");
  const answer = await commandOn(
    "2012-11-22",
    "change",
    own,
    "--risk",
    "Y-001",
    "--to",
    "二级",
    "--out",
    own,
  );
  expect(answer.err).toMatch(/还缺：调整原因、集体评定日期、审核人、审核意见、审核日期/);
});

test("who worked on it stands in the properties of the workbook", async () => {
  const own = folder.copy(house, "汇总.xlsx");
  const set = sets({ ...REVIEW, 审核人: "院党组" });
  const words = ["--risk", "Y-001", "--to", "二级", "--by", "吴敏", "--out", own];
  await commandOn("2012-11-22", "change", own, ...words, ...set);
  expect(unzip(readFileSync(own)).get("docProps/custom.xml")).toMatch(/IRPC\.By[^]*吴敏/);
});

test("a 单位 point changes in the institution's own register too", async () => {
  const own = folder.copy(house, "汇总.xlsx");
  const set = sets({ ...REVIEW, 审核人: "院党组" });
  const words = ["--risk", "Y-001", "--to", "二级", "--out", own];
  expect((await commandOn("2012-11-22", "change", own, ...words, ...set)).status).toBe(0);
  const { register } = json(await commandOn("2012-11-22", "check", own, "--records", "--format", "json"));
  expect(register.find(({ riskId }) => riskId === "Y-001")).toMatchObject({
    grade: "二级",
    partyOn: "2012-11-21",
  });
});
