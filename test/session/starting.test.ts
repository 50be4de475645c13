import { handIn } from "../../src/session/department/handing-in";
import { signingPlan } from "../../src/session/department/signing";
import { foundRegisters, newInstitutionPlan, toDepartmentPlan } from "../../src/session/department/starting";
import { untidyWorkbooks } from "../../src/sample/untidy";
import { contentOf } from "../support/image-content";
import { departmentAtWork } from "../support/pane-workbooks";
import { allCells, opened, STAFF } from "./fixture";

/** A register under another name, and nothing else of ours. */
function loose() {
  const content = departmentAtWork();
  const staff = content.sheets.find(({ sheet }) => sheet === STAFF)!;
  return { ...content, properties: new Map<string, string>(), sheets: [{ ...staff, sheet: "Sheet1" }] };
}

test("a new institution workbook leaves the sheets that are there", async () => {
  const pane = await opened(loose());
  const before = await allCells(pane);
  await pane.session.perform(newInstitutionPlan(pane.session.state, "2012"));
  expect(pane.session.state.kind).toBe("institution");
  expect(await allCells(pane)).toMatchObject(before);
});

test("a register-like sheet is shown with what was understood", async () => {
  const { session } = await opened(loose());
  expect(session.state.kind).toBe("other");
  expect(foundRegisters(session.state)).toMatchObject([
    { table: { sheet: "Sheet1", level: "岗位" }, rows: 12, unknown: [] },
  ]);
});

test("turned into a department workbook, the rows are read once and the original is kept", async () => {
  const pane = await opened(loose());
  const before = await allCells(pane);
  const { points } = pane.session.state.checked;
  const tables = foundRegisters(pane.session.state).map(({ table }) => table);
  const plan = toDepartmentPlan(pane.session.state, "公诉科", tables);
  expect(plan.sentences.join("")).toContain("原表保留");
  await pane.session.perform(plan);
  expect(pane.session.state.kind).toBe("department");
  expect(pane.session.state.checked.department).toBe("公诉科");
  expect(pane.session.state.checked.points.map(({ record }) => record.point)).toEqual(
    points.map(({ record }) => record.point),
  );
  expect(pane.session.state.checked.points.every(({ table }) => table.sheet === STAFF)).toBe(true);
  expect(await allCells(pane)).toMatchObject(before);
});

test.each(
  untidyWorkbooks()
    .slice(0, 8)
    .map(({ file, image }) => [file, image] as const),
)("%s as it comes loses no row when it is turned into a department workbook", async (file, image) => {
  const pane = await opened({ ...contentOf(image, file), properties: new Map() });
  const found = foundRegisters(pane.session.state);
  const rows = pane.session.state.checked.points.length;
  await pane.session.perform(
    toDepartmentPlan(
      pane.session.state,
      "试科",
      found.map(({ table }) => table),
    ),
  );
  expect(pane.session.state.checked.points).toHaveLength(rows);
});

test("as many sheets are named as are said to be added, and hidden ones are counted apart", async () => {
  const pane = await opened(loose());
  const [added = ""] = newInstitutionPlan(pane.session.state, "2012").sentences;
  const [, count, names = ""] = /加入 (\d+) 张：([^；。]+)/.exec(added) ?? [];
  expect(names.split("、")).toHaveLength(Number(count));
  expect(added).toMatch(/；另有 \d+ 张隐藏的供程序使用。$/);
});

test("every plan's label reads on behind 已, as it is said when it is done", async () => {
  const pane = await opened(loose());
  const { state } = pane.session;
  const tables = foundRegisters(state).map(({ table }) => table);
  const department = (await opened()).session.state;
  const labels = [
    newInstitutionPlan(state, "2012").label,
    toDepartmentPlan(state, "公诉科", tables).label,
    handIn(department).label,
    signingPlan(department).label,
  ];
  for (const label of labels) expect(label).toMatch(/^(?:新建|转成|登记|生成)/);
});
