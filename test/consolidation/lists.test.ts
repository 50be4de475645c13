import { departmentStandings } from "../../src/session/institution/institution";
import { openInstitution } from "../../src/flows/open-institution";
import { receipts } from "../../src/flows/consolidating/receipts";
import { department, institution } from "../support/books";
import { consolidated, rowsWith, sums, told } from "../support/consolidated";
import { antiGraft } from "../support/filed";
import { Book, tab, type Rows } from "../support/sheets";

/** One list of several departments, with a column 科室. */

const house = institution().content();
const HEADER = [
  "序号",
  "科室",
  "姓名",
  "岗位",
  "岗位职责",
  "风险类别",
  "风险点",
  "可能性",
  "后果",
  "等级",
  "防控措施",
  "责任人",
];
const line = (number: number, of: string | null, name: string, point: string) => [
  ...[number, of, name, "科长", "审查起诉", "岗位职责", point],
  ...["较大", "较严重", "二级", "两人同行，记录三日内入卷。", name],
];
const LINES = [
  line(1, "公诉科", "李强", "审批案件把关不严"),
  line(2, null, "张三", "接受当事人吃请"),
  line(3, "反贪局", "吴磊", "初查线索泄密"),
];
const list = (rows: Rows = LINES) =>
  new Book("上报.xlsx", [tab("汇总", [["廉政风险点登记表"], HEADER, ...rows], { merged: ["B3:B4"] })]);

test("its rows go to the departments that they name", () => {
  const run = consolidated(house, [list()]);
  const merged = run.result.merged.map(({ row }) => [row.riskId, row.department, row.name]);
  expect(merged).toEqual([
    ["GS-G-001", "公诉科", "李强"],
    ["GS-G-002", "公诉科", "张三"],
    ["FT-G-001", "反贪污贿赂局", "吴磊"],
  ]);
  expect(sums(run.result)).toEqual({ "上报.xlsx": [3, 3, 0] });
  expect(told(run, "D04")).toEqual([]);
});

test("rows that name nobody who is listed are set aside one by one", () => {
  const run = consolidated(house, [
    list([...LINES, line(4, "后勤科", "赵六", "公车私用"), line(5, null, "周明", "泄密")]),
  ]);
  expect(sums(run.result)).toEqual({ "上报.xlsx": [5, 3, 2] });
  expect(told(run, "D04").map(({ place, value }) => [place.row, place.column, value])).toEqual([
    [6, 2, "后勤科"],
    [7, 2, null],
  ]);
  expect(run.result.setAsideLedger.map(({ department: of, rule }) => [of, rule])).toEqual([
    ["后勤科", "D04"],
    [null, "D04"],
  ]);
});

test("the departments have filed with it, now and in the next batch", () => {
  const run = consolidated(house, [list()]);
  const missed = (of: typeof run) =>
    told(of, "C04").flatMap(({ value }) => (value === "院领导班子" ? [] : value));
  expect(missed(run)).toEqual(["办公室"]);
  expect(missed(consolidated(run.next, [antiGraft()]))).toEqual(["办公室"]);
  const standings = departmentStandings({ content: run.next } as Parameters<typeof departmentStandings>[0]);
  expect(standings.map(({ name, standing }) => [name, standing])).toContainEqual(["公诉科", "已报"]);
});

test("what was there before and is missing in it is 本次未报, of its departments alone", () => {
  const before = consolidated(house, [department(), antiGraft()]);
  const run = consolidated(before.next, [list(LINES.slice(0, 2))]);
  const lost = run.result.table.filter(({ status }) => status === "本次未报").map(({ department: of }) => of);
  expect(new Set(lost)).toEqual(new Set(["公诉科"]));
});

test("beside a department's own workbook nothing tells which is later (D03), for that department alone", () => {
  const run = consolidated(house, [list(), antiGraft()]);
  expect(told(run, "D03").map(({ severity }) => severity)).toEqual(["error", "error"]);
  expect(rowsWith(run, "审批案件把关不严")).toHaveLength(1);
  expect(rowsWith(run, "初查线索泄密")).toHaveLength(0);
});

test("each department's receipt has its own rows and findings", () => {
  const run = consolidated(house, [
    list([...LINES.slice(0, 2), line(3, "反贪局", "查无此人", "初查线索泄密")]),
  ]);
  const files = receipts(openInstitution(house), run.result);
  const said = (name: string) => JSON.stringify(files.find(({ department: of }) => of.name === name)?.image);
  expect(files.map(({ department: of }) => of.name)).toEqual(["公诉科", "反贪污贿赂局"]);
  expect([said("公诉科"), said("反贪污贿赂局")].map((text) => text.includes("查无此人"))).toEqual([
    false,
    true,
  ]);
});

test("院领导班子 needs no line in 机构设置", () => {
  const run = consolidated(house, [list([line(1, "院领导班子", "赵刚", "干预下级办案"), ...LINES.slice(2)])]);
  expect(run.result.merged.map(({ row }) => [row.riskId, row.department])).toEqual([
    ["LD-G-001", "院领导班子"],
    ["FT-G-001", "反贪污贿赂局"],
  ]);
});
