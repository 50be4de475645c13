import { Session } from "../../../src/session/session";
import { staffRegister } from "../../../src/subjects/registers/sheets/staff-register";
import { columnOf } from "../../session/fixture";
import { openContent } from "../../office-host/open-content";
import type { TestExcel } from "../../office-host/test-excel";
import { departmentAtWork } from "../../support/pane-workbooks";
import { openIn } from "./door";

const STAFF = staffRegister.tab;
const GRADE = columnOf(staffRegister, "grade");
const MB = 1_000_000;

/** A department's workbook in Excel with a sheet of somebody's own beside it. */
function beside(rows: number, columns: number, name = "考勤流水"): TestExcel {
  const excel = openContent(departmentAtWork());
  const sheet = excel.book.add(name);
  for (let row = 1; row <= rows; row++)
    for (let column = 1; column <= columns; column++)
      sheet.enter(row, column, `第${row}行第${column}列的一条流水`);
  return excel;
}

async function open(excel: TestExcel): Promise<Session> {
  return Session.open(openIn(excel), { today: () => "2012-12-01" });
}

const judged = (session: Session): Promise<void> =>
  new Promise((resolve) => {
    const stop = session.subscribe(() => {
      stop();
      resolve();
    });
  });

test("a neighbour of 20,000 × 12 cells is named, not read, and the pane opens in the usual requests", async () => {
  const alone = openContent(departmentAtWork());
  await open(alone);
  const excel = beside(20_000, 12);
  const session = await open(excel);
  expect(excel.syncs).toBe(alone.syncs);
  expect(Math.max(...excel.answers)).toBeLessThan(MB);
  expect(session.state.checked.points.length).toBeGreaterThan(10);
  const said = session.state.checked.findings.find(({ place }) => place.sheet === "考勤流水");
  expect([said?.rule, said?.message]).toEqual(["L04", expect.stringContaining("20000")]);
});

test("an edit of a large neighbour costs no more than one of a small sheet", async () => {
  const excel = beside(20_000, 12);
  const session = await open(excel);
  excel.answers.length = 0;
  const done = judged(session);
  excel.type("考勤流水", 19_000, 3, "改了一条");
  await done;
  expect(Math.max(...excel.answers)).toBeLessThan(0.1 * MB);
});

test.each([
  [3_000, 12],
  [40, 400],
])("a register of %i rows in %i columns under another name is read whole", async (rows, columns) => {
  const excel = beside(0, 0, "附件1");
  const sheet = excel.sheet("附件1");
  const heads = ["姓名", "岗位", "职权", "风险类别", "风险点及表现形式", "风险等级", "防控措施"];
  heads.forEach((head, index) => sheet.enter(2, index + 1, head));
  for (let row = 3; row < rows + 3; row++)
    heads.forEach((head, index) => sheet.enter(row, index + 1, `${head}${row}`));
  sheet.enter(2, columns, "最右边的一栏");
  const session = await open(excel);
  const points = session.state.checked.points.filter(({ table }) => table.sheet === "附件1");
  expect(points).toHaveLength(rows);
  expect(Math.max(...excel.answers)).toBeLessThan(2 * MB);
});

test("a sheet that Excel cannot hand over is named, and bars nothing", async () => {
  const excel = beside(20, 12);
  for (let row = 1; row <= 20; row++) excel.sheet("考勤流水").enter(row, 1, "长".repeat(30_000));
  const plain = openContent(departmentAtWork());
  await open(plain);
  excel.longestAnswer = Math.max(...plain.answers) + 1_000;
  const session = await open(excel);
  expect(session.state.checked.points.length).toBeGreaterThan(10);
  expect(session.state.trouble).toContain("“考勤流水”读不出来");
});

test("60 quick edits are read in a few requests, and the last one counts", async () => {
  const excel = openContent(departmentAtWork());
  const session = await open(excel);
  excel.requests.length = 0;
  for (let edit = 1; edit <= 60; edit++)
    excel.type(STAFF, 4 + (edit % 5), GRADE, edit === 60 ? "四级" : "二级");
  await new Promise((resolve) => setTimeout(resolve, 100));
  await session.reveal({ sheet: STAFF, row: 1, column: 1 });
  expect(excel.syncs).toBeLessThanOrEqual(6);
  expect(session.state.checked.findings).toContainEqual(
    expect.objectContaining({ rule: "F02", value: "四级" }),
  );
});

test("a register that was renamed and then edited keeps its points", async () => {
  const excel = openContent(departmentAtWork());
  const session = await open(excel);
  const before = session.state.checked.points.length;
  excel.rename(STAFF, "岗位表（定）");
  const done = judged(session);
  excel.type("岗位表（定）", 4, GRADE, "四级");
  await done;
  expect(session.state.checked.points).toHaveLength(before);
  const finding = session.state.checked.findings.find(
    ({ rule, value }) => rule === "F02" && value === "四级",
  );
  expect(finding?.place.sheet).toBe("岗位表（定）");
  // And once more under the new name.
  const again = judged(session);
  excel.type("岗位表（定）", 5, GRADE, "五级");
  await again;
  expect(session.state.checked.points).toHaveLength(before);
});
