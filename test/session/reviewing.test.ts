import { approve, reviewersHere, sendBack, waitingRows } from "../../src/session/reviewing";
import { allCells, opened, STAFF, staffCell, staffColumn, type Opened } from "./fixture";

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
  expect(waiting?.changes?.[0]?.approved).toMatch(/^[一二]级$/);
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
