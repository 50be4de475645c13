import { beginYear, leavingJson, yearFindings } from "../../src/flows/year/begin-year";
import { openInstitution, type Institution } from "../../src/flows/open-institution";
import { progressOf } from "../../src/flows/year/progress";
import { institutionWorkbook } from "../../src/flows/workbooks/workbooks";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { departments } from "../../src/subjects/institution/sheets/departments";
import { institutionRoster } from "../../src/subjects/institution/sheets/roster";
import { institutionRegister } from "../../src/subjects/registers/sheets/institution-register";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { OVERVIEW_TAB } from "../../src/books/pane-sheets";
import type { SheetImage } from "../../src/workbook/sheet-image";
import type { WorkbookContent } from "../../src/workbook/grid";
import { changeGrade } from "../../src/flows/year/changing/change-grade";
import { withCells } from "../../src/session/cells";
import { pointHistory } from "../../src/flows/year/changing/point-history";
import { INSTITUTION_TABS, institution, TABS } from "../support/books";
import { consolidated, edited, rowOf } from "../support/consolidated";
import { gradeChange, numbered, office, staffCell } from "../support/filed";
import { contentOf } from "../support/image-content";
import { date } from "../support/sheets";

/** §13 Year: a new year goes on from the one before. */

const first = consolidated(institution().content(), [numbered(), office()]);
/** 张三 has left; his number is GS-G-002. */
const house = openInstitution(edited(first.next, institutionRoster.tab, "公诉科", "姓名", "李强"));
const old = (content: WorkbookContent = first.next) => openInstitution(content);
const begun = (from: Institution = old()) => beginYear(from, { year: "2013", target: "2013.xlsx" });
const opened = (from?: Institution) => openInstitution(contentOf(begun(from).image, "2013.xlsx"));

test("[Year 1] twice from one workbook: the same bytes", async () => {
  const bytes = await Promise.all([begun(), begun()].map(({ image }) => writeWorkbook(image, deflate)));
  expect(bytes[0]).toEqual(bytes[1]);
});

test("[Year 2] numbers and batches go on, and a new row gets the next number", () => {
  const year = opened();
  expect(year.books.table.map(({ riskId }) => riskId)).toEqual(old().books.table.map(({ riskId }) => riskId));
  expect(year.books.batches).toEqual(old().books.batches);
  const added = numbered().withRow("岗位风险点登记表", 5, numbered().rows("岗位风险点登记表")[2] ?? []);
  const book = added
    .with(staffCell("riskId", 5), null)
    .with(staffCell("point", 5), "新发现的风险：违规查询案件信息");
  const run = consolidated(contentOf(begun().image, "2013.xlsx"), [book], { today: "2013-10-26" });
  expect(run.result.batch).toBe("2013-01");
  const fresh = run.result.table.find(({ point }) => point?.startsWith("新发现的风险"));
  expect(fresh).toMatchObject({ riskId: "GS-G-004", 沿用状态: "新增", 上年等级: null });
  // The department sent no such word.
  const sent = run.result.base.find(({ riskId }) => riskId === "GS-G-004");
  expect(sent).toMatchObject({ point: fresh?.point, 沿用状态: null });
  expect(rowOf(run, "GS-G-002")).toMatchObject({ 沿用状态: "沿用", 上年等级: "二级" });
});

test("[Year 3] no review, seal or filing is left, in the table, what was sent last, and the own register", () => {
  const year = opened();
  const cleared = ["assessedOn", "reviewer", "opinion", "reviewedOn", "filingNo", "filedOn", "done"] as const;
  const left = [...year.books.table, ...year.books.base.values()].flatMap((row) =>
    cleared.filter((key) => row[key]),
  );
  expect(left).toEqual([]);
  const own = year.read.registers.flatMap(({ entries }) => entries.map(({ record }) => record));
  expect(own.length).toBeGreaterThan(0);
  for (const record of own)
    expect(record).toMatchObject({
      panelOn: null,
      partyOn: null,
      opinion: null,
      filingNo: null,
      filedOn: null,
    });
  expect(year.read.institution.info?.record).toMatchObject({
    ...{ year: "2013", filledOn: null, findingFrom: "2013-10-01", summingTo: "2013-12-31" },
    ...{ institution: "新会区检察院", chief: "孙立" },
  });
});

test("总览 of a new year has no figures yet and says when it has; the first batch puts them in", () => {
  const saidOn = (sheets: readonly SheetImage[]) =>
    JSON.stringify(sheets.find(({ sheet }) => sheet === OVERVIEW_TAB)?.rows.slice(0, 3));
  const { image, notes } = begun();
  expect(saidOn(image.sheets)).toContain("2013年度廉政风险防控总览");
  expect(saidOn(image.sheets)).toContain("还没有填数：汇总时自动填写");
  expect(notes.join()).toContain("“总览”还是空的：2013年度第一次汇总时自动填写。");
  const run = consolidated(contentOf(image, "2013.xlsx"), [numbered()], { today: "2013-10-26" });
  expect(saidOn(run.image.sheets)).toContain("按 2013-10-26 判断");
});

test("[Year 4] who has left, and a department that is no more: 拟撤销, with the reason", () => {
  const gone = institution()
    .with(`${INSTITUTION_TABS.roster}!I7`, "调离")
    .with(`${INSTITUTION_TABS.departments}!I2`, date("2012-12-31"));
  const from = old(consolidated(gone.content(), [numbered(), office()]).next);
  const { leaving } = begun(from);
  const reasons = new Map(leaving.map(({ row, reason }) => [row.riskId ?? "", reason]));
  expect(reasons.get("GS-G-002")).toBe("张三已调离");
  expect(
    [...reasons].filter(([riskId]) => riskId.startsWith("BG")).every(([, why]) => why === "办公室已停用"),
  ).toBe(true);
  expect(reasons.has("GS-G-001")).toBe(false);
  const [line] = leavingJson(from, leaving);
  expect(line).toMatchObject({
    沿用状态: "拟撤销",
    source: { file: "汇总.xlsx", sheet: institutionTable.tab },
  });
  const row = opened(from).books.table.find(({ riskId }) => riskId === "GS-G-002");
  expect(row?.沿用状态).toBe("拟撤销");
});

test("a department that went into another goes along with its points, under their numbers", () => {
  const content = consolidated(institution().content(), [numbered(), office()]).next;
  const ended = edited(content, departments.tab, 0, "停用日期", "2012-12-31");
  const from = old(edited(ended, departments.tab, 0, "并入科室", "公诉科"));
  expect(begun(from).leaving).toEqual([]);
  const rows = opened(from).books.table.filter(({ riskId }) => riskId?.startsWith("BG"));
  expect(new Set(rows.map(({ department }) => department))).toEqual(new Set(["公诉科"]));
  expect(new Set(rows.map(({ 沿用状态 }) => 沿用状态))).toEqual(new Set(["沿用"]));
});

test.each([
  ["2013", false, []],
  ["2014", false, ["Y01"]],
  ["2014", true, []],
  ["2012", true, ["Y01"]],
])("[Year 5] %s from 2012, from an older one %s: %j", (year, fromOlder, rules) => {
  expect(yearFindings(old(), year, fromOlder).map(({ rule }) => rule)).toEqual(rules);
});

test("each point in force gets 年度沿用, and no line of before is lost", () => {
  const before = old().books.history;
  const after = opened().books.history;
  expect(after.slice(0, before.length)).toEqual(before);
  const added = after.slice(before.length);
  expect(added.map(({ riskId }) => riskId)).toEqual(old().books.table.map(({ riskId }) => riskId));
  expect(added[0]).toMatchObject({ 日期: "2013-01-01", 事件: "年度沿用", batch: null });
});

test("[Changes 5] the history of a point: 建立, 升级, 年度沿用, in the order in which they happened", () => {
  const raised = numbered().withRow(
    TABS.changes,
    2,
    gradeChange({ riskId: "GS-G-002", change: "升级", from: "二级", to: "一级" }),
  );
  const run = consolidated(first.next, [raised, office()], { today: "2012-11-26" });
  const story = pointHistory(opened(old(run.next)), "GS-G-002");
  expect(story.map(({ 日期: day, 事件: event, from, to }) => [day, event, from, to])).toEqual([
    ["2012-10-26", "建立", null, "二级"],
    ["2012-11-26", "升级", "二级", "一级"],
    ["2013-01-01", "年度沿用", "一级", "一级"],
  ]);
});

test("a change before the first batch of a year belongs to no batch of the last one", () => {
  const year = opened();
  const set = [
    ...[["reason", "出现涉及说情的信访"] as const, ["assessedOn", "2013-01-08"] as const],
    ...[["reviewer", "李强"] as const, ["opinion", "同意"] as const, ["reviewedOn", "2013-01-09"] as const],
  ];
  const { patch } = changeGrade(year, { riskId: "GS-G-002", to: "一级", set }, "2013-01-10");
  const after = openInstitution(withCells(year.content, patch?.changes ?? []));
  expect(after.books.history.at(-1)).toMatchObject({ 事件: "升级", batch: null, 日期: "2013-01-10" });
});

test("last year's files again are a batch of the new year, not the old one again", () => {
  const run = consolidated(contentOf(begun().image, "2013.xlsx"), [numbered(), office()], {
    today: "2013-10-26",
  });
  expect(run.result.batch).toBe("2013-01");
  expect(run.result.history.filter(({ 事件: event }) => event === "建立")).toHaveLength(
    old().books.table.length,
  );
});

test("no stage of the new year is done, nor begun, before a department has sent anything in it", () => {
  const states = (books: Institution, today: string) =>
    progressOf(books, today)
      .filter(({ department }) => department === "公诉科")
      .map(({ stage, state, on }) => [stage, state, on]);
  expect(states(opened(), "2013-02-01")).toEqual(
    ["动员部署", "查找风险点", "评定等级", "制定措施"].map((stage) => [stage, "未开始", null]),
  );
  const again = consolidated(contentOf(begun().image, "2013.xlsx"), [numbered()], { today: "2013-10-26" });
  expect(states(old(again.next), "2013-10-27")).toContainEqual(["查找风险点", "完成", "2013-10-26"]);
});

test("whatever else stands in the workbook goes along", () => {
  expect(house.books.table.length).toBe(old().books.table.length);
  const tabs = contentOf(begun().image, "2013.xlsx").sheets.map(({ sheet }) => sheet);
  expect(tabs).toEqual(expect.arrayContaining([institutionTable.tab, institutionRegister.tab]));
  expect(institutionWorkbook).toBeDefined();
});
