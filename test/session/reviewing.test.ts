import { approve, sendBack } from "../../src/session/department/approving";
import { reviewersHere, signedOn, waitingRows } from "../../src/session/department/reviewing";
import { allCells, opened, STAFF, staffCell, staffColumn, TODAY, type Opened } from "./fixture";

const HEAD = "刘春晖";
const waitingFor = ({ session }: Opened, name: string) =>
  waitingRows(session.state).filter(({ reviewers }) => reviewers.includes(name));

/** The first row that can be approved, approved. */
async function approvedRow(pane: Opened): Promise<number> {
  const row = waitingFor(pane, HEAD).find(({ lacking }) => lacking.length === 0)!;
  await pane.session.perform(approve(pane.session.state, [row], HEAD)!);
  return row.point.entry.row;
}

test("rows wait for whom the plan names, and who that may be is listed with their number", async () => {
  const { session } = await opened();
  const rows = waitingRows(session.state);
  expect(rows.every(({ why }) => why === "未审核")).toBe(true);
  expect(reviewersHere(session.state)).toEqual([
    { name: "陈伟明", waiting: 5 },
    { name: HEAD, waiting: rows.length - 5 },
  ]);
});

test("a row without likelihood or grade cannot be approved", async () => {
  const pane = await opened();
  const row = waitingFor(pane, "陈伟明").find(({ point }) => point.entry.row === 5);
  expect(row?.lacking).toEqual(["发生可能性"]);
  expect(approve(pane.session.state, [row!], "陈伟明")).toBeNull();
});

test("an approval writes opinion, day and a seal that holds", async () => {
  const pane = await opened();
  const row = await approvedRow(pane);
  expect([
    staffCell(pane, row, "reviewer"),
    staffCell(pane, row, "opinion"),
    staffCell(pane, row, "signing"),
  ]).toEqual([HEAD, "同意", "电子"]);
  expect(staffCell(pane, row, "seal")).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  const { findings } = pane.session.state.checked;
  expect(
    findings.filter(({ place, rule }) => place.row === row && rule.startsWith("A") && place.sheet === STAFF),
  ).toEqual([]);
  expect(
    waitingFor(pane, HEAD).some(({ point }) => point.table.sheet === STAFF && point.entry.row === row),
  ).toBe(false);
});

test("what changed after an approval is shown, old and new", async () => {
  const pane = await opened();
  const row = await approvedRow(pane);
  pane.workbook.type(STAFF, row, staffColumn("grade"), "三级");
  await pane.session.refresh();
  const waiting = waitingFor(pane, HEAD).find(({ point }) => point.entry.row === row);
  expect(waiting).toMatchObject({ why: "审核后有改动", changes: [{ label: "风险等级", now: "三级" }] });
  expect(waiting?.changes?.[0]?.before).toMatch(/^[一二]级$/);
});

test("a row sent back bears the reason and no seal", async () => {
  const pane = await opened();
  const row = await approvedRow(pane);
  pane.workbook.type(STAFF, row, staffColumn("grade"), "三级");
  await pane.session.refresh();
  const [waiting] = waitingFor(pane, HEAD).filter(({ why }) => why === "审核后有改动");
  expect(sendBack(pane.session.state, [waiting!], HEAD, " ")).toBeNull();
  await pane.session.perform(sendBack(pane.session.state, [waiting!], HEAD, "等级偏低")!);
  expect([
    staffCell(pane, row, "opinion"),
    staffCell(pane, row, "seal"),
    staffCell(pane, row, "signing"),
  ]).toEqual(["退回：等级偏低", null, null]);
  expect(waitingFor(pane, HEAD).map(({ why }) => why)).toContain("已退回");
});

test("many are approved in one step and put back in one", async () => {
  const pane = await opened();
  const before = await allCells(pane);
  const rows = waitingFor(pane, HEAD);
  pane.workbook.requests.length = 0;
  await pane.session.perform(approve(pane.session.state, rows, HEAD)!);
  expect(pane.workbook.requests.length).toBeLessThanOrEqual(3);
  expect(waitingFor(pane, HEAD).every(({ lacking }) => lacking.length > 0)).toBe(true);
  await pane.session.undo();
  expect(await allCells(pane)).toEqual(before);
});

test("what is still wrong with a row is named before it is approved", async () => {
  const pane = await opened();
  const first = waitingFor(pane, HEAD).find(({ lacking }) => lacking.length === 0)!;
  const at = first.point.entry.row;
  pane.workbook.type(STAFF, at, staffColumn("category"), "其它");
  await pane.session.refresh();
  const row = waitingFor(pane, HEAD).find(
    ({ point }) => point.table.sheet === STAFF && point.entry.row === at,
  )!;
  expect(row.lacking.length + row.errors.length).toBeGreaterThan(0);
  pane.workbook.type(STAFF, at, staffColumn("category"), "岗位职责");
  pane.workbook.type(STAFF, at, staffColumn("responsible"), "");
  await pane.session.refresh();
  const open = waitingFor(pane, HEAD).find(({ point }) => point.entry.row === at)!;
  expect(open.errors.map(({ rule }) => rule)).toEqual(["M04"]);
  const { sentences } = approve(pane.session.state, [open], HEAD)!;
  expect(sentences).toContain("注意：其中 1 行还有没有改正的错误：");
  expect(sentences.find((sentence) => sentence.startsWith(`${STAFF} 第 ${at} 行：`))).toContain("M04");
});

test("a paper that was signed last week is entered with its own day", async () => {
  const pane = await opened();
  const row = waitingFor(pane, HEAD).find(({ lacking }) => lacking.length === 0)!;
  const at = row.point.entry.row;
  await pane.session.perform(approve(pane.session.state, [row], HEAD, { on: "2012-11-24", paper: true })!);
  const { record } = pane.session.state.checked.points.find(
    ({ table, entry }) => table.sheet === row.point.table.sheet && entry.row === at,
  )!;
  expect([record.reviewedOn, record.signing, record.opinion]).toEqual(["2012-11-24", "纸质", "同意"]);
});

test.each([
  ["2012.11.24", { on: "2012-11-24" }],
  ["2012年11月24日", { on: "2012-11-24" }],
  ["2012-12-02", { wrong: "审核日期不能晚于今天（2012-12-01）。" }],
  ["上周", { wrong: "请填写日期，如 2012-10-8。" }],
  ["2012-11", { wrong: "请填写日期，如 2012-10-8。" }],
])("审核日期 typed as %s", (typed, answer) => {
  expect(signedOn(typed, TODAY)).toEqual(answer);
});

test("no row is approved on a day before it was assessed", async () => {
  const { session } = await opened();
  const row = waitingRows(session.state).find(
    ({ lacking, reviewers }) => lacking.length === 0 && reviewers.includes(HEAD),
  )!;
  expect(approve(session.state, [row], HEAD, { on: "2012-08-01", paper: true })).toBeNull();
});
