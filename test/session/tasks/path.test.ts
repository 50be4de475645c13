import { newInstitution } from "../../../src/flows/new-institution";
import { institutionWorkbook } from "../../../src/flows/workbooks/workbooks";
import { sampleInstitution } from "../../../src/sample/sample-institution";
import { consolidationPlan, previewConsolidation } from "../../../src/session/institution/consolidating";
import { issuedPlan } from "../../../src/session/institution/issued-on";
import { firstPlace } from "../../../src/session/tasks/first-place";
import { pathOf } from "../../../src/session/tasks/path";
import { nextStep } from "../../../src/session/tasks/task";
import { contentOf } from "../../support/image-content";
import { departmentsFiled, institutionAtWork } from "../../support/pane-workbooks";
import { opened, type Opened } from "../fixture";

const told = ({ session }: Opened) =>
  pathOf(session.state).map(({ step, state }) => [step.title, state.word, state.says]);
const next = ({ session }: Opened) => nextStep(pathOf(session.state))?.step.title;

function begun(): Promise<Opened> {
  return opened(contentOf(newInstitution("2012"), "2012年院工作簿.xlsx"));
}

/** The institution's workbook as it would be with these sheets otherwise. */
function institution(
  otherwise: Partial<ReturnType<typeof sampleInstitution>["institution"]>,
): Promise<Opened> {
  const { institution: content } = sampleInstitution();
  return opened(contentOf(institutionWorkbook({ ...content, ...otherwise }), "院工作簿.xlsx"));
}

test("an institution begun from nothing: what is missing, sheet by sheet, and its first cell", async () => {
  const pane = await begun();
  expect(told(pane)).toEqual([
    ["单位信息", "还差 4 处", "还没有填：单位名称、检察长、市院、区纪委。"],
    ["机构", "还没有填", "“机构设置”里还没有一行。"],
    ["名册", "还没有填", "“人员名册”里还没有一行。"],
    ["下发", "未到", "先填好“单位信息”、“机构设置”、“人员名册”。"],
    ["收齐", "未到", "先下发科室工作簿。"],
    ["汇总", "等科室交来", "收到科室交来的工作簿，就在这里汇总。"],
    ["印制", "未到", "先汇总，风险点汇总表还是空的。"],
  ]);
  const place = firstPlace(pane.session.state)!;
  expect(place.sheet).toBe("单位信息");
  expect(pane.workbook.cell(place.sheet, place.row, 1)).toBe("单位名称");
  expect(place.column).toBe(2);
});

test("a step that is filled in is ticked, and its sheet leads to the next free line", async () => {
  const pane = await institution({ departments: [], roster: [] });
  expect(told(pane)[0]).toEqual(["单位信息", "完成", "“单位信息”已填好。"]);
  expect(next(pane)).toBe("机构");
  const place = firstPlace(pane.session.state)!;
  expect(place).toMatchObject({ sheet: "机构设置", column: 1 });
  expect(pane.workbook.cell("机构设置", place.row, 1)).toBeNull();
});

test("departments without people are named before anything is sent out", async () => {
  const { roster } = sampleInstitution().institution;
  const pane = await institution({ roster: roster.filter(({ department }) => department !== "办公室") });
  expect(told(pane)[2]).toEqual(["名册", expect.anything(), expect.stringContaining("办公室")]);
});

test("workbooks that were made are noted with their day, and then waited for", async () => {
  const pane = await opened(institutionAtWork());
  expect(next(pane)).toBe("下发");
  expect(firstPlace(pane.session.state)).toBeNull();
  await pane.session.perform(issuedPlan(pane.session.state));
  expect(told(pane)[3]).toEqual([
    "下发",
    "完成",
    "2012-12-01 已生成 18 个科室的工作簿。改过名册的，请重新生成。",
  ]);
  expect(next(pane)).toBe("收齐");
  expect(told(pane)[4]?.[1]).toBe("还差 18 个");
  // Nobody undoes a note.
  expect(pane.session.state.undo).toEqual([]);
});

test("departments that did not file are named until all have; then the path is at its end", async () => {
  const pane = await opened(institutionAtWork());
  const consolidate = async (contents = departmentsFiled()) => {
    const chosen = contents.map((content) => ({ content, sha256: content.name }));
    await pane.session.perform(
      consolidationPlan(pane.session.state, previewConsolidation(pane.session.state, chosen)),
    );
  };
  await consolidate(departmentsFiled().slice(2));
  expect(told(pane)[4]).toEqual(["收齐", "还差 2 个", "还没有收齐：院领导班子、办公室。"]);
  await consolidate();
  expect(told(pane).map(([, word]) => word)).toEqual(Array.from({ length: 7 }, () => "完成"));
  expect(next(pane)).toBeUndefined();
});

test("a department's workbook has no path", async () => {
  expect(told(await opened())).toEqual([]);
});
