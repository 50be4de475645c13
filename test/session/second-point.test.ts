import { copyLine } from "../../src/session/line/copy-line";
import { fillingOf, nextIncomplete } from "../../src/session/department/filling";
import { rowForm, setField } from "../../src/session/line/row-form";
import { namedPeople } from "../../src/session/line/named-person";
import { Session } from "../../src/session/session";
import { MemoryLiveWorkbook } from "../support/memory-live-workbook";
import { departmentAtWork } from "../support/pane-workbooks";
import { allCells, opened, settled, STAFF, staffCell, staffColumn, TODAY } from "./fixture";

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
