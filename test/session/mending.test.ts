import { findingGroups } from "../../src/session/findings/findings-view";
import { applyFixes } from "../../src/session/findings/fixes";
import { fieldOfFinding, toGoThrough } from "../../src/session/findings/walk";
import { departmentAtWork } from "../support/pane-workbooks";
import { allCells, opened, STAFF, staffCell, staffColumn } from "./fixture";

const found = (state: Parameters<typeof findingGroups>[0], search: string) =>
  findingGroups(state, "工作表", undefined, search).flatMap(({ findings }) => findings);

test.each([
  ["F01", ["J5"]],
  ["1级", ["M4"]],
  ["发生可能性 空白", ["J5"]],
  ["孙悟空", []],
])("a search for %j finds what people read there", async (search, cells) => {
  const { session } = await opened();
  const rows = found(session.state, search).filter(({ place }) => place.sheet === STAFF);
  const names = rows.map(({ place }) => `${"_ABCDEFGHIJKLM"[place.column ?? 0] ?? ""}${place.row ?? 0}`);
  expect(names).toEqual(cells);
});

test("a search for a person finds what is said of his lines", async () => {
  const { session } = await opened();
  const rows = new Set(found(session.state, "莫雪芬").map(({ place }) => place.row));
  const his = session.state.checked.points.filter(({ record }) => record.name === "莫雪芬");
  expect([...rows].every((row) => his.some(({ entry }) => entry.row === row))).toBe(true);
});

/** 分管领导 stands as reviewer on every line, the head's own among them. */
async function wronglyReviewed() {
  const pane = await opened(departmentAtWork());
  const { points } = pane.session.state.checked;
  const staff = points.filter(({ table }) => table.sheet === STAFF);
  for (const { entry } of staff)
    pane.workbook.type(STAFF, entry.row, staffColumn("reviewer"), "陈伟明", true);
  await pane.session.refresh();
  return { pane, staff };
}

test("a wrong reviewer is mended on all lines in one step, listed before, and put back in one", async () => {
  const { pane, staff } = await wronglyReviewed();
  const before = await allCells(pane);
  const wrong = found(pane.session.state, "A03");
  const plan = applyFixes(pane.session.state, wrong)!;
  expect(plan.label).toBe(`改正 ${wrong.length} 处`);
  expect(plan.sentences).toHaveLength(wrong.length);
  expect(plan.sentences[0]).toMatch(/陈伟明 → 刘春晖$/);
  await pane.session.perform(plan);
  expect(found(pane.session.state, "A03")).toEqual([]);
  const ofHead = staff.filter(({ record }) => record.name === "刘春晖");
  for (const { entry } of ofHead) expect(staffCell(pane, entry.row, "reviewer")).toBe("陈伟明");
  await pane.session.undo();
  expect(await allCells(pane)).toEqual(before);
});

test("nothing is mended where nothing is proposed", async () => {
  const { session } = await opened();
  expect(applyFixes(session.state, found(session.state, "F01"))).toBeNull();
});

test("what is gone through stands in a cell, and is mended in its own field", async () => {
  const { session } = await opened();
  const walk = toGoThrough(session.state, findingGroups(session.state, "工作表"));
  expect(walk.length).toBeGreaterThan(0);
  expect(walk.every(({ place }) => place.row !== null)).toBe(true);
  const blank = walk.find(({ place }) => place.sheet === STAFF && place.row === 5)!;
  expect(fieldOfFinding(session.state, blank)?.field).toMatchObject({ key: "likelihood", control: "choice" });
});
