import { withCells } from "../../../src/session/cells";
import { flowAtHand } from "../../../src/session/year/charts/charting";
import { chartDocument, chartFiles, drawnPower } from "../../../src/session/year/charts/drawing-charts";
import { howFar } from "../../../src/session/tasks/task";
import { yearTasks } from "../../../src/session/tasks/year";
import { flowRecords } from "../../../src/sample/flows";
import { institutionTable } from "../../../src/subjects/consolidation/sheets/institution-table";
import { flow, type FlowRecord } from "../../../src/subjects/flow/sheets/flow";
import type { WorkbookContent } from "../../../src/workbook/grid";
import { edited } from "../../support/consolidated";
import { sampleBooks } from "../../support/sample-books";
import { atWork } from "./fixture";

/** 流程图 in the pane: every power as the sheet has it on the screen. */

const SEAL = "院印和空白文书管理";
const [task] = yearTasks.filter(({ view }) => view === "flow");

async function stateOf(content: WorkbookContent) {
  const { session } = await atWork(content);
  return session.state;
}

/** The sample's workbook with one cell of a step of 院印 typed anew. */
function typed(step: string, key: keyof FlowRecord, value: string | null): WorkbookContent {
  const line = flowRecords().findIndex((record) => record.power === SEAL && record.环节序号 === step);
  return edited(sampleBooks().content, flow.tab, line, flow.columns[key].header, value);
}

const sealOf = (state: Awaited<ReturnType<typeof stateOf>>) => {
  const one = flowAtHand(state).powers.find(({ power }) => power.matter === SEAL);
  if (!one) throw new Error(`no ${SEAL}`);
  return one;
};

test("what is typed into a cell is what is drawn, and what is said of the power", async () => {
  const before = await stateOf(sampleBooks().content);
  expect(sealOf(before).said).toEqual([]);
  const after = await stateOf(typed("2", "下一环节", "3、7"));
  expect(sealOf(after).said.map(({ rule }) => rule)).toEqual(["V04"]);
  const renamed = await stateOf(typed("4", "环节名称", "双人监印"));
  const drawn = drawnPower(renamed, sealOf(renamed).power);
  const shapes = JSON.stringify(drawn.pages.map((page) => page.shapes));
  expect(shapes).toContain("双人监印");
  expect(drawn.steps.map(({ row }) => row)).toEqual(sealOf(renamed).power.nodes.map(({ row }) => row));
  expect(drawn.steps[3]?.words).toMatch(/^4 双人监印（步骤，印章管理员），下一环节5，风险点：BG-G-007 /);
});

test.each<[string, () => WorkbookContent, string, RegExp]>([
  ["in order", () => sampleBooks().content, "done", /^40 项职权，画得出来/],
  ["a branch without words", () => typed("2", "下一环节", "3、7"), "to-do", /^40 项职权里 1 处要改。$/],
  [
    "a point that was raised",
    () =>
      edited(
        sampleBooks().content,
        institutionTable.tab,
        "ZG-K-002",
        institutionTable.columns.grade.header,
        "一级",
      ),
    "to-do",
    /^1 个一级风险点没有画进流程图。$/,
  ],
  [
    "a workbook of before",
    () => ({
      ...sampleBooks().content,
      sheets: sampleBooks().content.sheets.filter(({ sheet }) => sheet !== flow.tab),
    }),
    "not-yet",
    /再汇总一次/,
  ],
])("how far the task is: %s", async (_, content, kind, says) => {
  if (!task) throw new Error("no task");
  const state = howFar(task, await stateOf(content()));
  expect([state.kind, state.says]).toEqual([kind, expect.stringMatching(says)]);
});

test("one power as a file a page; all of them with the main chart", async () => {
  const state = await stateOf(sampleBooks().content);
  const one = await chartFiles(state, "png", sealOf(state).power);
  expect([...one.keys()][0]).toBe("办公室-院印和空白文书管理.png");
  const document = await chartDocument(state, "办公室");
  expect([...document].map(([file, { blocks }]) => [file, blocks.length])).toEqual([
    ["流程图-办公室.docx", 2],
  ]);
  const all = await chartFiles(state, "svg");
  expect(all.size).toBeGreaterThanOrEqual(41);
  expect([...all.keys()]).toContain("主图.svg");
});

test("of two departments' powers of one name, the one that was pressed is saved", async () => {
  const { content, read } = sampleBooks();
  const table = read.institution.flow;
  const renamed = (table?.entries ?? []).filter(({ record }) => record.power === "审查起诉");
  const column = table?.header?.columnOf.get("power") ?? 0;
  const cells = renamed.map(({ row }) => ({ sheet: flow.tab, row, column, value: SEAL }));
  const state = await stateOf(withCells(content, cells));
  const names = await Promise.all(
    flowAtHand(state)
      .powers.filter(({ power }) => power.matter === SEAL)
      .map(async ({ power }) => [...(await chartFiles(state, "svg", power)).keys()][0]),
  );
  expect(names).toEqual([`办公室-${SEAL}.svg`, `公诉科-${SEAL}.svg`]);
});
