import { newSupervision } from "../../src/flows/supervision/new-supervision";
import { checkSupervision } from "../../src/flows/supervision/check-supervision";
import { openSupervision } from "../../src/flows/supervision/open-supervision";
import { openInstitution } from "../../src/flows/open-institution";
import { institution, INSTITUTION_TABS } from "../support/books";
import { tab } from "../support/sheets";
import { contentOf } from "../support/image-content";
import { command, Folder } from "../support/command-line";

const folder = new Folder();
const { info } = INSTITUTION_TABS;

function made(book = institution()) {
  return openSupervision(contentOf(newSupervision(openInstitution(book.content())), "监察室.xlsx"));
}

test("holds the six ledgers, its own 单位信息 and 处置建议, and nothing is wrong with it", () => {
  const supervision = made();
  expect(supervision.read.tabs).toEqual([
    ...["填表说明", "单位信息", "处置建议", "信息档案库", "档案分析", "班子成员廉政档案"],
    ...["预警处置台账", "责任追究", "假日表"],
  ]);
  // Who leads stands in the institution's workbook alone.
  expect(checkSupervision(supervision, { today: "2012-12-01" }).map(({ rule }) => rule)).toEqual(["I06"]);
});

test("单位信息 is the institution's, and what it leaves blank stands there by default", () => {
  const record = made().read.tables.info?.record;
  expect(record).toMatchObject({ institution: institution().rows(info)[0]?.[1], officeMark: "检" });
  expect(record).toMatchObject({ inquiry: "15工作日", deliveryGrace: "3工作日", newRiskTerm: "10工作日" });
});

test("a setting that the institution changed stays as it is", () => {
  const row = institution()
    .rows(info)
    .findIndex(([label]) => label === "送达宽限");
  const changed = institution().with(`${info}!B${row + 1}`, "5工作日");
  expect(made(changed).read.tables.info?.record.deliveryGrace).toBe("5工作日");
});

test("labels of the office's own go along", () => {
  const rows = institution().rows(info);
  const book = institution().withRow(info, rows.length + 1, ["廉政账户", "0812"]);
  expect(made(book).read.tables.info?.extra).toEqual([{ header: "廉政账户", value: "0812" }]);
});

test("处置建议 proposes a method for each object and grade", () => {
  const lines = made().read.tables.disposals?.entries.map(({ record }) => Object.values(record));
  expect(lines).toContainEqual(["检察干警", "一级", "诫勉谈话"]);
  expect(lines).toContainEqual(["单位", "二级", "发送纪检监察建议书"]);
  expect(lines).toHaveLength(9);
});

test("假日表 knows the year and the next, and the institution's own entries win", () => {
  const rows = [
    ["日期", "类型", "名称"],
    ["2012-10-7", "班", "值班"],
  ];
  const days = made(institution().plus(tab("假日表", rows))).read.tables.holidays?.entries;
  const of = (day: string) =>
    days?.filter(({ record }) => record.日期 === day).map(({ record }) => record.类型);
  expect(of("2012-10-07")).toEqual(["班"]);
  expect(of("2012-09-30")).toEqual(["休"]);
  expect(of("2012-09-29")).toEqual(["班"]);
  expect(days?.some(({ record }) => record.日期?.startsWith("2013-02"))).toBe(true);
  expect(days?.some(({ record }) => record.日期?.startsWith("2014"))).toBe(false);
});

test("a sheet that is missing is said", () => {
  const { content } = made();
  const without = { ...content, sheets: content.sheets.filter(({ sheet }) => sheet !== "预警处置台账") };
  const findings = checkSupervision(openSupervision(without), { today: "2012-12-01" });
  const told = findings.filter(({ rule }) => rule !== "I06");
  expect(told.map(({ rule, message }) => [rule, message.includes("预警处置台账")])).toEqual([["L01", true]]);
});

test("new-supervision never overwrites", async () => {
  const path = await folder.put("院.xlsx", institution());
  const out = folder.at("监察室.xlsx");
  expect((await command("new-supervision", path, "--out", out)).status).toBe(0);
  const before = folder.snapshot();
  expect((await command("new-supervision", path, "--out", out)).status).toBe(2);
  expect(folder.snapshot()).toEqual(before);
});

test("check judges it alone, in an output of its own", async () => {
  const path = await folder.put("院.xlsx", institution());
  const own = folder.at("监察室.xlsx");
  await command("new-supervision", path, "--out", own);
  const answer = await command("check", own, "--out", folder.at("问题.xlsx"), "--format", "json");
  expect(answer.status).toBe(0);
  expect(JSON.parse(answer.out)).toMatchObject({
    files: [{ kind: "supervision", refused: null }],
    findings: [{ rule: "I06", severity: "hint" }],
  });
  expect(folder.has("问题.xlsx")).toBe(true);
});
