import { askingOf, takeOver } from "../../src/session/library/taking-over";
import { rowForm, type RowForm } from "../../src/session/line/row-form";
import { LIBRARY } from "../../src/subjects/library/entries";
import { opened, staffCell, STAFF, type Opened } from "./fixture";

const entry = LIBRARY.find(({ department }) => department === "公诉科")!.entries[1]!;

function formAt({ session }: Opened, row: number): RowForm {
  return rowForm(session.state, { sheet: STAFF, row })!;
}

function freeRow({ session }: Opened): number {
  const grid = session.state.content.sheets.find(({ sheet }) => sheet === STAFF)!;
  return grid.rows.at(-1)!.number + 1;
}

test("a blank line takes the whole entry, graded by the matrix, and nothing has to be asked", async () => {
  const pane = await opened();
  const row = freeRow(pane);
  const plan = takeOver(pane.session.state, formAt(pane, row), entry, "all");
  expect(plan.sentences).toEqual([]);
  await pane.session.perform(plan);
  expect(staffCell(pane, row, "point")).toBe(entry.point);
  expect(staffCell(pane, row, "grade")).toBe("一级");
  expect(staffCell(pane, row, "measures")).toMatch(/^1、.*\n2、/);
  expect(staffCell(pane, row, "due")).toBe("长期");
  expect(staffCell(pane, row, "name")).toBeNull();
});

test("what stands there is named before it is replaced; whose line it is stays", async () => {
  const pane = await opened();
  const before = (["name", "post", "power", "responsible"] as const).map((key) => staffCell(pane, 8, key));
  const plan = takeOver(pane.session.state, formAt(pane, 8), entry, "all");
  expect(plan.sentences[0]).toMatch(/^原来填的“.*“风险点及表现形式”.*会换成库里的。$/);
  await pane.session.perform(plan);
  expect((["name", "post", "power", "responsible"] as const).map((key) => staffCell(pane, 8, key))).toEqual(
    before,
  );
  expect(staffCell(pane, 8, "point")).toBe(entry.point);
  await pane.session.undo();
  expect(staffCell(pane, 8, "point")).not.toBe(entry.point);
});

test("measures alone leave the risk as it is", async () => {
  const pane = await opened();
  const point = staffCell(pane, 8, "point");
  await pane.session.perform(takeOver(pane.session.state, formAt(pane, 8), entry, "measures"));
  expect(staffCell(pane, 8, "point")).toBe(point);
  expect(staffCell(pane, 8, "measures")).toContain(entry.measures[0]);
});

test("it is asked for the post of the line in its department, and for no line that is no risk point", async () => {
  const pane = await opened();
  const form = formAt(pane, 8);
  expect(askingOf(pane.session.state, form)).toEqual({
    department: "公诉科",
    post: staffCell(pane, 8, "post"),
    level: "岗位",
  });
  const person = rowForm(pane.session.state, { sheet: "人员名册", row: 4 })!;
  expect(askingOf(pane.session.state, person)).toBeNull();
});
