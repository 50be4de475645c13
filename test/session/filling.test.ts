import { addPointFor } from "../../src/session/line/add-point";
import { alike } from "../../src/session/department/alike";
import { fillingOf } from "../../src/session/department/filling";
import { findingGroups } from "../../src/session/findings/findings-view";
import { applyFix, applySafeFixes } from "../../src/session/findings/fixes";
import { rowForm, setField } from "../../src/session/line/row-form";
import { severalPoints, splitRow, splitRows } from "../../src/session/line/split-row";
import { allCells, opened, STAFF, staffCell, staffColumn, type Opened } from "./fixture";

const pointAt = ({ session }: Opened, row: number) =>
  session.state.checked.points.find(({ table, entry }) => table.sheet === STAFF && entry.row === row)!;

test("progress names people without points and rows that are not complete", async () => {
  const { session } = await opened();
  const filling = fillingOf(session.state);
  expect(filling).toMatchObject({ department: "公诉科", people: 10 });
  expect(filling?.without.map(({ name }) => name)).toEqual(["关颖怡"]);
  expect(filling?.incomplete.map(({ entry }) => entry.row)).toEqual([5, 7]);
});

test("a point added for a person stands on the next free line, is gone on with, and then counts", async () => {
  const pane = await opened();
  const [person] = fillingOf(pane.session.state)!.without;
  const plan = addPointFor(pane.session.state, person!);
  await pane.session.perform(plan);
  const row = plan.changes[0]!.row;
  expect([staffCell(pane, row, "name"), staffCell(pane, row, "post")]).toEqual(["关颖怡", person!.post]);
  expect(staffCell(pane, row - 1, "name")).not.toBeNull();
  expect(pane.workbook.selection).toEqual({ sheet: STAFF, row, column: staffColumn("power") });
  const again = addPointFor(pane.session.state, person!);
  expect([again.changes, again.reveal?.row]).toEqual([[], row]);
  const form = rowForm(pane.session.state, { sheet: STAFF, row })!;
  expect(form).toMatchObject({ title: "关颖怡", reviewer: { name: "刘春晖" } });
  await pane.session.perform(
    setField(pane.session.state, form.line, "point", "案卷登记不及时，借阅不留痕。")!,
  );
  expect(fillingOf(pane.session.state)?.without).toEqual([]);
});

test("one proposal is adopted with one press", async () => {
  const pane = await opened();
  const finding = pane.session.state.checked.findings.find(({ value }) => value === "1级")!;
  await pane.session.perform(applyFix(pane.session.state, finding)!);
  expect(staffCell(pane, 4, "grade")).toBe("一级");
});

test("all safe proposals are listed, adopted in one step and put back in one", async () => {
  const pane = await opened();
  const before = await allCells(pane);
  const plan = applySafeFixes(pane.session.state)!;
  expect(plan.sentences).toEqual([
    "岗位风险点登记表 › M4：1级 → 一级",
    "岗位风险点登记表 › F7：思想道德风险 → 思想道德",
  ]);
  await pane.session.perform(plan);
  expect([staffCell(pane, 4, "grade"), staffCell(pane, 7, "category")]).toEqual(["一级", "思想道德"]);
  expect(applySafeFixes(pane.session.state)).toBeNull();
  await pane.session.undo();
  expect(await allCells(pane)).toEqual(before);
});

test("a cell with two points becomes two rows, each with its measures", async () => {
  const pane = await opened();
  const before = await allCells(pane);
  const plan = splitRow(pane.session.state, pointAt(pane, 6))!;
  await pane.session.perform(plan);
  const row = plan.reveal!.row;
  expect(staffCell(pane, 6, "measures")).toBe("双人办案并登记");
  expect(staffCell(pane, row, "point")).toBe("对外接待中接受当事人宴请");
  expect(staffCell(pane, row, "measures")).toBe("报告并记录接待情况");
  expect(staffCell(pane, row, "name")).toBe(staffCell(pane, 6, "name"));
  expect(staffCell(pane, row, "riskId")).toBeNull();
  await pane.session.undo();
  expect(await allCells(pane)).toEqual(before);
});

test("lines of several points are parted in one step, each line's parts below the last, and put back in one", async () => {
  const pane = await opened();
  pane.workbook.type(STAFF, 4, staffColumn("point"), "1、接受吃请；2、泄露案情；3、压案不查");
  await pane.session.refresh();
  const before = await allCells(pane);
  const { state } = pane.session;
  expect(severalPoints(state).map(({ entry }) => entry.row)).toEqual([4, 6]);
  const plan = splitRows(state, severalPoints(state))!;
  expect(plan.label).toBe("把 2 行拆成 5 个风险点");
  await pane.session.perform(plan);
  const start = plan.reveal!.row;
  const parts = [4, start, start + 1, 6, start + 2].map((row) => staffCell(pane, row, "point"));
  expect(parts.slice(0, 3)).toEqual(["接受吃请", "泄露案情", "压案不查"]);
  expect(parts[4]).toBe("对外接待中接受当事人宴请");
  expect([start, start + 1].map((row) => staffCell(pane, row, "name"))).toEqual(
    Array.from({ length: 2 }, () => staffCell(pane, 4, "name")),
  );
  expect([severalPoints(pane.session.state), splitRows(pane.session.state, [])]).toEqual([[], null]);
  await pane.session.undo();
  expect(await allCells(pane)).toEqual(before);
});

test("a cell with one point is not split", async () => {
  const pane = await opened();
  expect(splitRow(pane.session.state, pointAt(pane, 4))).toBeNull();
});

test("the form of a row proposes the grade in the plan's words and names the reviewer", async () => {
  const { session } = await opened();
  const form = rowForm(session.state, { sheet: STAFF, row: 4 })!;
  expect(form.parts.map(({ title }) => title)).toEqual(["查找", "评级", "措施", "审核"]);
  const grade = form.parts[1]!.fields.find(({ key }) => key === "grade");
  expect(grade).toMatchObject({ label: "风险等级", choices: ["一级", "二级", "三级"], required: true });
  expect(form.proposal?.because).toMatch(/^(方案规定|按评级矩阵)/);
  expect(form.reviewer?.says).toMatch(/^(分管领导|科室负责人)/);
  expect(rowForm(session.state, { sheet: STAFF, row: 2 })).toBeNull();
});

test.each([
  ["likelihood", "较低", "较低"],
  ["grade", "Ⅱ级", "二级"],
  ["grade", "高", "高"],
  ["opinion", "同意，评为二级", "同意，评为二级"],
  ["assessedOn", "2012年10月8日", { serial: 41190 }],
  ["note", "  ", null],
] as const)("typed into the form, %s %j stands as %j", async (key, typed, stands) => {
  const pane = await opened();
  await pane.session.perform(setField(pane.session.state, pointAt(pane, 4), key, typed)!);
  expect(staffCell(pane, 4, key)).toEqual(stands);
});

test("findings are grouped by sheet, person or rule, and many alike come together", async () => {
  const { session } = await opened();
  const names = (grouping: "工作表" | "人员" | "规则") =>
    findingGroups(session.state, grouping, new Set(["error"])).map(({ name, findings }) => [
      name,
      findings.length,
    ]);
  expect(names("工作表")).toEqual([
    ["岗位风险点登记表", 2],
    ["人员名册", 1],
  ]);
  expect(names("规则").map(([name]) => name)).toEqual(["F01 错误", "M01 错误", "C01 错误"]);
  expect(names("人员").map(([name]) => name)).toContain("关颖怡");
  const [group] = findingGroups(session.state, "工作表");
  const kinds = alike(group!.findings);
  expect(kinds.flat()).toHaveLength(group!.findings.length);
  expect(kinds.some((kind) => kind.length > 2)).toBe(true);
});

test.each(["riskId", "seal"])("nobody types over %s, which the program writes", async (key) => {
  const pane = await opened();
  expect(setField(pane.session.state, pointAt(pane, 4), key, "GS-G-999")).toBeNull();
});

test("of one line alone there is only what was found on it", async () => {
  const { session } = await opened();
  const found = (row: number) =>
    findingGroups(session.state, "工作表", undefined, "", { sheet: STAFF, row }).flatMap(({ findings }) =>
      findings.map(({ place }) => [place.sheet, place.row]),
    );
  expect(new Set(found(5).map(String))).toEqual(new Set([String([STAFF, 5])]));
  expect(found(1)).toEqual([]);
});
