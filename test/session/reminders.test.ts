import { changesByDepartment } from "../../src/session/institution/preview/by-department";
import { consolidationPlan, previewConsolidation } from "../../src/session/institution/consolidating";
import { remindersOf } from "../../src/session/institution/reminders";
import { withCells } from "../../src/session/cells";
import type { WorkbookContent } from "../../src/workbook/grid";
import { departmentsFiled, institutionAtWork } from "../support/pane-workbooks";
import { opened, STAFF, staffColumn, type Opened } from "./fixture";

const filed = (name: string) => departmentsFiled().find((one) => one.name.includes(name))!;

const chosen = (contents: readonly WorkbookContent[], round = 1) =>
  contents.map((content) => ({ content, sha256: `${content.name} ${round}` }));

async function consolidated(...contents: readonly WorkbookContent[]): Promise<Opened> {
  const pane = await opened(institutionAtWork());
  const { state } = pane.session;
  await pane.session.perform(consolidationPlan(state, previewConsolidation(state, chosen(contents))));
  return pane;
}

function mended(
  content: WorkbookContent,
  row: number,
  key: Parameters<typeof staffColumn>[0],
  value: string | null,
): WorkbookContent {
  return withCells(content, [{ sheet: STAFF, row, column: staffColumn(key), value }]);
}

const told = ({ session }: Opened) => remindersOf(session.state);

test("who has not filed is told so, with everybody who is to fill in", async () => {
  const pane = await consolidated(...departmentsFiled().filter(({ name }) => !name.includes("公诉科")));
  expect(told(pane).map(({ department, standing }) => [department, standing])).toEqual([["公诉科", "未报"]]);
  const { text } = told(pane)[0]!;
  expect(text).toMatch(
    /^公诉科（.+）：廉政风险点登记表还没有报来。\n要填的 10 人：.+、.+。\n请尽快填好、审好，报监察室。$/,
  );
});

test("who has something to mend is told person by person", async () => {
  const wrong = mended(mended(filed("公诉科"), 4, "grade", "五级"), 6, "opinion", "退回");
  const rest = departmentsFiled().filter(({ name }) => !name.includes("公诉科"));
  const pane = await consolidated(...rest, wrong);
  const all = told(pane);
  expect(all.map(({ department, standing }) => [department, standing])).toEqual([["公诉科", "有退回"]]);
  const { text } = all[0]!;
  const lines = wrong.sheets.find(({ sheet }) => sheet === STAFF)!.rows;
  const person = (row: number) => lines.find(({ number }) => number === row)!.values[1] as string;
  expect(text).toMatch(/^公诉科（.+）：报来的登记表有要改正的地方：\n/);
  expect(text).toContain(`${person(4)}：\n  ${STAFF} M4：`);
  expect(text).toContain(`${person(6)}：\n  ${STAFF}第6行没有并入：`);
  expect(text.endsWith("请改好再报一次。")).toBe(true);
});

test("when everything is there nobody is reminded", async () => {
  expect(told(await consolidated(...departmentsFiled()))).toEqual([]);
});

test("the preview says for each department what changes", async () => {
  const pane = await consolidated(filed("公诉科"), filed("办公室"));
  const { state } = pane.session;
  const again = [mended(filed("公诉科"), 4, "measures", "每月由科长检查一次并记录。"), filed("办公室")];
  const changes = changesByDepartment(previewConsolidation(state, chosen(again, 2)));
  expect(changes.map(({ department, says }) => [department, says])).toEqual([
    ["公诉科", expect.stringMatching(/^变更 1/)],
    ["办公室", "没有变化"],
  ]);
  const first = changesByDepartment(previewConsolidation(state, chosen([departmentsFiled()[5]!], 3)));
  expect(first[0]?.says).toMatch(/^新增 \d+/);
});
