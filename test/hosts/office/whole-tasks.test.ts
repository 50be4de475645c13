import { consolidationPlan, previewConsolidation } from "../../../src/session/institution/consolidating";
import type { Plan } from "../../../src/session/plan";
import { Session } from "../../../src/session/session";
import { staffRegister } from "../../../src/subjects/registers/sheets/staff-register";
import type { WorkbookContent } from "../../../src/workbook/grid";
import { openContent } from "../../office-host/open-content";
import type { TestExcel } from "../../office-host/test-excel";
import { departmentAtWork, departmentsFiled, institutionAtWork } from "../../support/pane-workbooks";
import { columnOf } from "../../session/fixture";
import { openIn } from "./door";

/** What a whole task asks of Excel, every request counted: on a slow machine each of them is felt. */

/** Long enough for whatever might follow by itself. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));
const MB = 1_000_000;

async function opened(content: WorkbookContent): Promise<{ excel: TestExcel; session: Session }> {
  const excel = openContent(content);
  excel.requests.length = 0;
  const session = await Session.open(openIn(excel), { today: () => "2012-12-01" });
  await settled();
  return { excel, session };
}

async function requestsOf(excel: TestExcel, work: () => unknown): Promise<number> {
  excel.requests.length = 0;
  await work();
  await settled();
  return excel.requests.length;
}

test("a department's workbook is opened in two requests, an edit is read in one", async () => {
  const { excel } = await opened(departmentAtWork());
  expect(excel.requests).toHaveLength(2);
  const type = () => excel.type(staffRegister.tab, 5, columnOf(staffRegister, "grade"), "四级");
  expect(await requestsOf(excel, type)).toBe(1);
});

test("18 departments are consolidated in four requests of less than a megabyte", async () => {
  const { excel, session } = await opened(institutionAtWork());
  expect(excel.requests).toHaveLength(3);
  const chosen = departmentsFiled().map((content) => ({ content, sha256: content.name }));
  const plan = consolidationPlan(session.state, previewConsolidation(session.state, chosen));
  expect(await requestsOf(excel, () => session.perform(plan))).toBe(4);
  const sizes = excel.requests.map((request) => Buffer.byteLength(JSON.stringify(request)));
  expect(Math.max(...sizes)).toBeLessThan(MB);
  expect(Math.max(...excel.answers)).toBeLessThan(MB);
  const known = session.state.content;
  await session.refresh();
  expect(session.state.content).toEqual(known);
});

/** A plan that draws one sheet and shows a cell of it. */
const DRAWING: Plan = {
  label: "画一张",
  ...{ sentences: [], changes: [], reveal: { sheet: "新表", row: 2, column: 1 } },
  images: [
    {
      sheet: "新表",
      columns: [{ width: 9 }],
      rows: [{ cells: ["甲"] }, { cells: ["乙"] }],
      frozen: { rows: 1, columns: 0 },
    },
  ],
};

test.each<[what: string, code: string, request: number]>([
  ["how it scrolls", "InvalidArgument", 4],
  ["to hand it over", "ResponsePayloadSizeLimitExceeded", 5],
])(
  "a sheet that is drawn is known and shown, whatever Excel refuses after that: %s",
  async (_, code, request) => {
    const { excel, session } = await opened(departmentAtWork());
    excel.refuse({ code: "InvalidArgument", request: 4 });
    if (request > 4) excel.refuse({ code, request });
    await session.perform(DRAWING);
    expect(session.state.content.sheets.at(-1)?.rows.map(({ values }) => values)).toEqual([["甲"], ["乙"]]);
    expect(excel.book.selection?.sheet.name).toBe("新表");
  },
);
