import { institutionWorkbook } from "../../../src/flows/workbooks/workbooks";
import { sampleInstitution } from "../../../src/sample/sample-institution";
import { withCells } from "../../../src/session/cells";
import { consolidationPlan, previewConsolidation } from "../../../src/session/institution/consolidating";
import { decide, openDecisions } from "../../../src/session/institution/deciding";
import { tasks } from "../../support/every-task";
import { nextTask, tasksAtHand } from "../../../src/session/tasks/task";
import { keysOf } from "../../../src/sheets/define-sheet";
import { institutionTable } from "../../../src/subjects/consolidation/sheets/institution-table";
import { systemTable } from "../../../src/subjects/system-table/sheets/system-table";
import type { WorkbookContent } from "../../../src/workbook/grid";
import { contentOf } from "../../support/image-content";
import { departmentsFiled, institutionAtWork } from "../../support/pane-workbooks";
import { opened, STAFF, staffColumn, type Opened } from "../fixture";

const MEASURES = keysOf(institutionTable).indexOf("measures") + 1;

/** Those of the year that follows have tests of their own. */
const everyday = tasks.filter(({ desk }) => desk === undefined);
const told = ({ session }: Opened) =>
  tasksAtHand(session.state, everyday).map(({ task, state }) => [task.title, state.word, state.says]);
const toldOf = (pane: Opened, title: string) => told(pane).find(([one]) => one === title);
const next = ({ session }: Opened) => nextTask(tasksAtHand(session.state, tasks))?.title;

/** The institution's workbook as it would be with these sheets otherwise. */
function institution(
  otherwise: Partial<ReturnType<typeof sampleInstitution>["institution"]>,
): Promise<Opened> {
  const { institution: content } = sampleInstitution();
  return opened(contentOf(institutionWorkbook({ ...content, ...otherwise }), "院工作簿.xlsx"));
}

async function consolidate({ session }: Opened, contents: readonly WorkbookContent[]): Promise<void> {
  const chosen = contents.map((content) => ({
    content,
    sha256: JSON.stringify(content.sheets).slice(0, 9999),
  }));
  await session.perform(consolidationPlan(session.state, previewConsolidation(session.state, chosen)));
}

test("before anything came, workbooks are sent out; there is nothing to print", async () => {
  const pane = await opened(institutionAtWork());
  expect(told(pane)).toEqual([
    ["科室", "18 个未报", "18 个科室都没有报。请先下发科室工作簿。"],
    ["汇总", "等科室交来", "收到科室交来的工作簿，就在这里汇总。"],
    ["单位", "完成", "6 个单位风险点，没有要改的行。"],
    ["问题", "没有错误", "按措施阶段检查，没有发现问题。"],
    ["打印", "未到", "先汇总，风险点汇总表还是空的。"],
  ]);
  expect(next(pane)).toBe("科室");
});

test("a workbook that was only begun asks for its 机构设置 and its own points", async () => {
  const pane = await institution({ departments: [], roster: [], keyAreas: [], register: [] });
  expect(toldOf(pane, "科室")).toEqual(["科室", "先填机构", "请先填写“机构设置”和“人员名册”。"]);
  expect(toldOf(pane, "单位")).toEqual(["单位", "还没有填", "还没有单位风险点。"]);
});

test("a point of the institution's own that is not finished is counted", async () => {
  const { register } = sampleInstitution().institution;
  const pane = await institution({
    register: register!.map((record, i) => (i < 2 ? { ...record, measures: null } : record)),
  });
  expect(toldOf(pane, "单位")).toEqual(["单位", "2 行要改", "6 个单位风险点，2 行要补充或改正。"]);
});

test("departments that did not file are counted until all have", async () => {
  const pane = await opened(institutionAtWork());
  await consolidate(pane, departmentsFiled().slice(0, 3));
  expect(toldOf(pane, "科室")).toEqual(["科室", "还差 15 个", "18 个科室，未报 15 个。"]);
  expect(toldOf(pane, "汇总")).toEqual([
    "汇总",
    "完成",
    expect.stringMatching(/^第 2012-01 批已写入，共 \d+ 个风险点。/),
  ]);
  await consolidate(pane, departmentsFiled());
  expect(toldOf(pane, "科室")).toEqual(["科室", "完成", "18 个科室都已报。"]);
  expect(toldOf(pane, "打印")).toEqual(["打印", "完成", expect.stringMatching(/^体系表已生成/)]);
  // What comes after the table begins.
  expect(next(pane)).toBe("实施进度");
});

test("without a 体系表 there is one to be made", async () => {
  const pane = await opened(institutionAtWork());
  await consolidate(pane, departmentsFiled().slice(0, 1));
  await pane.workbook.removeSheets([systemTable.tab]);
  await pane.session.refresh();
  expect(toldOf(pane, "打印")).toEqual(["打印", "待生成", "还没有体系表。"]);
});

test("what department and institution say differently waits to be settled, one by one", async () => {
  const pane = await opened(institutionAtWork());
  await consolidate(pane, departmentsFiled());
  const [first] = departmentsFiled();
  const table = pane.session.state.checked.read.institution.table!;
  const rows = table.entries.filter(({ record }) => record.department === "院领导班子").slice(0, 2);
  for (const { row } of rows)
    pane.workbook.type(institutionTable.tab, row, MEASURES, "本院改写的措施，逐条落实。");
  await pane.session.refresh();
  const staff = first!.sheets.find(({ sheet }) => sheet === STAFF)!;
  const changes = rows.map(({ record }) => ({
    ...{ sheet: STAFF, column: staffColumn("measures"), value: "科室改写的措施，每月检查。" },
    row: staff.rows.find(({ values }) => values.includes(record.point!))!.number,
  }));
  await consolidate(pane, [withCells(first!, changes)]);
  expect(toldOf(pane, "汇总")).toEqual(["汇总", "2 处待定", "科室和本院说法不一，请逐条选定。"]);
  const [open] = openDecisions(pane.session.state);
  await pane.session.perform(decide(pane.session.state, open!, "采用本院")!);
  expect(toldOf(pane, "汇总")?.[1]).toBe("1 处待定");
});

test("books that contradict themselves are something to do, and the other tasks stand", async () => {
  const pane = await opened(institutionAtWork());
  await consolidate(pane, departmentsFiled().slice(0, 1));
  pane.workbook.type(institutionTable.tab, 4, keysOf(institutionTable).indexOf("batch") + 1, "2012-09");
  await pane.session.refresh();
  expect(told(pane).map(([title]) => title)).toEqual(["科室", "汇总", "单位", "问题", "打印"]);
  expect(toldOf(pane, "科室")?.slice(1)).toEqual([
    "先要改正",
    expect.stringMatching(/请改用最近一次汇总生成的文件。$/),
  ]);
});
