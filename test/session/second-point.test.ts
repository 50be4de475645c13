import { copyLine } from "../../src/session/line/copy-line";
import { fillingOf, nextIncomplete } from "../../src/session/department/filling";
import { rowForm, setField } from "../../src/session/line/row-form";
import { namedPeople } from "../../src/session/line/named-person";
import { Session } from "../../src/session/session";
import { MemoryLiveWorkbook } from "../support/memory-live-workbook";
import { departmentAtWork } from "../support/pane-workbooks";
import { findingGroups } from "../../src/session/findings/findings-view";
import { allCells, opened, settled, STAFF, staffCell, staffColumn, TODAY, type Opened } from "./fixture";

const LAST = 15;

test("the selected line is written once more below, without its number and what became of it", async () => {
  const pane = await opened();
  const before = await allCells(pane);
  const plan = copyLine(pane.session.state, { sheet: STAFF, row: 8 })!;
  await pane.session.perform(plan);
  const row = plan.reveal!.row;
  expect(plan.label).toBe("复制第 8 行");
  for (const key of ["name", "title", "post", "power", "point", "measures", "due"] as const)
    expect([key, staffCell(pane, row, key)]).toEqual([key, staffCell(pane, 8, key)]);
  for (const key of ["riskId", "reviewer", "opinion", "seal", "assessedOn", "done", "doneOn"] as const)
    expect([key, staffCell(pane, row, key)]).toEqual([key, null]);
  expect(pane.workbook.selection).toEqual({ sheet: STAFF, row, column: staffColumn("point") });
  await pane.session.undo();
  expect(await allCells(pane)).toEqual(before);
});

/** What is said of a line as a form and the list of problems tell it: sentences about a point that stands there twice. */
function toldTwice({ session: { state } }: Opened, row: number): readonly string[] {
  const form = rowForm(state, { sheet: STAFF, row })!.parts.flatMap(({ fields }) => fields);
  const [group] = findingGroups(state, "规则", undefined, "D02");
  const told = form.flatMap(({ findings }) => findings).filter(({ rule }) => rule === "D02");
  expect((group?.findings ?? []).map(({ message }) => message)).toEqual(told.map(({ message }) => message));
  return told.map(({ message }) => message);
}

test("a line just copied is told to be made one's own, not to be deleted, until somebody goes on elsewhere", async () => {
  const pane = await opened();
  const { session } = pane;
  const plan = copyLine(session.state, { sheet: STAFF, row: 8 })!;
  await session.perform(plan);
  const { row } = plan.reveal!;
  const set = async (at: number, key: string, typed: string) => {
    const { line } = rowForm(session.state, { sheet: STAFF, row: at })!;
    await session.perform(setField(session.state, line, key, typed)!);
  };
  const ITS_OWN = [expect.stringMatching(/^这一行照抄了第8行，请改成自己的内容/)];
  expect(toldTwice(pane, row)).toEqual(ITS_OWN);
  await set(row, "likelihood", "较小");
  expect(toldTwice(pane, row)).toEqual(ITS_OWN);
  const { severity, message } = session.state.checked.findings.find(({ rule }) => rule === "D02")!;
  expect([severity, message]).toEqual(["warning", expect.stringMatching(/请删去重复的一行。$/)]);
  await set(5, "likelihood", "较大");
  expect(toldTwice(pane, row)).toEqual([message]);
  await set(row, "point", "庭前准备不充分，遗漏重要证据。");
  expect(toldTwice(pane, row)).toEqual([]);
});

test("in the roster whoever comes next is first, then whoever was written of last", async () => {
  const pane = await opened();
  const listed = () =>
    fillingOf(pane.session.state)!.everybody.map(({ person, points }) => [person.name, points > 0]);
  const [next, last] = listed();
  expect([next?.[1], last]).toEqual([false, [staffCell(pane, LAST, "name"), true]]);
  const rest = listed().slice(2);
  expect(rest).toEqual(rest.toSorted((a, b) => Number(a[1]) - Number(b[1])));
});

test.each([
  ["nothing is selected", null],
  ["a blank line is selected", { sheet: STAFF, row: LAST + 5 }],
  ["another sheet is in sight", { sheet: "科室信息", row: 3 }],
])("the last line of the register is the one above where %s", async (_, at) => {
  const { session } = await opened();
  const staff = session.state.checked.points.filter(({ table }) => table.sheet === STAFF);
  expect(copyLine(session.state, at)?.label).toBe(`复制第 ${staff.at(-1)!.entry.row} 行`);
});

test("the form says what a line still asks for, in the order of the work, and what is expected there", async () => {
  const { session } = await opened();
  const asked = (row: number) =>
    rowForm(session.state, { sheet: STAFF, row })!.parts.map(({ title, fields }) => [
      title,
      fields.filter(({ asks }) => asks).map(({ key }) => key),
    ]);
  expect(asked(5)).toEqual([
    ["查找", []],
    ["评级", ["likelihood"]],
    ["措施", []],
    ["审核", []],
  ]);
  const blank = asked(40);
  expect(blank.slice(1, 3)).toEqual([
    ["评级", ["likelihood", "severity", "grade"]],
    ["措施", ["measures", "responsible", "due"]],
  ]);
  const review = rowForm(session.state, { sheet: STAFF, row: 8 })!.parts[3]!.fields;
  expect(review.find(({ key }) => key === "reviewer")?.suggested).toBe("刘春晖");
});

test("after a line comes the next one that asks for something, and the first after the last", async () => {
  const { session } = await opened();
  const filling = fillingOf(session.state)!;
  expect(nextIncomplete(filling, { sheet: STAFF, row: 5 })?.entry.row).toBe(7);
  expect(nextIncomplete(filling, { sheet: STAFF, row: 7 })?.entry.row).toBe(5);
});

test("a name chosen in the form brings post and title", async () => {
  const pane = await opened();
  const form = rowForm(pane.session.state, { sheet: STAFF, row: 30 })!;
  await pane.session.perform(setField(pane.session.state, form.line, "name", "莫雪芬")!);
  expect([staffCell(pane, 30, "title"), staffCell(pane, 30, "post")]).toEqual(["检察员", "主诉检察官"]);
});

async function completing() {
  const workbook = new MemoryLiveWorkbook(departmentAtWork());
  const session = await Session.open(workbook, { today: () => TODAY, beside: namedPeople });
  return { workbook, session };
}

test.each([
  ["a name of the roster", "莫雪芬", ["检察员", "主诉检察官"]],
  ["somebody whom the roster does not know", "孙悟空", [null, null]],
])("typed into the sheet, %s brings what is known", async (_, name, stands) => {
  const pane = await completing();
  pane.workbook.type(STAFF, 30, staffColumn("name"), name);
  await settled(pane);
  expect([staffCell(pane, 30, "title"), staffCell(pane, 30, "post")]).toEqual(stands);
});

test("what somebody wrote as his post stays, whatever name comes before it", async () => {
  const pane = await completing();
  pane.workbook.type(STAFF, 30, staffColumn("post"), "内勤");
  pane.workbook.type(STAFF, 30, staffColumn("name"), "莫雪芬");
  await settled(pane);
  expect([staffCell(pane, 30, "title"), staffCell(pane, 30, "post")]).toEqual([null, "内勤"]);
});

test("a post that is taken away does not come back", async () => {
  const pane = await completing();
  pane.workbook.type(STAFF, 30, staffColumn("name"), "莫雪芬");
  await settled(pane);
  for (const key of ["title", "post"] as const) pane.workbook.type(STAFF, 30, staffColumn(key), null);
  await settled(pane);
  expect(staffCell(pane, 30, "post")).toBeNull();
});
