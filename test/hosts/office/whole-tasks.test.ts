import { consolidationPlan, previewConsolidation } from "../../../src/session/institution/consolidating";
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

test("18 departments are consolidated in eight requests of less than a megabyte", async () => {
  const { excel, session } = await opened(institutionAtWork());
  expect(excel.requests).toHaveLength(3);
  const chosen = departmentsFiled().map((content) => ({ content, sha256: content.name }));
  const plan = consolidationPlan(session.state, previewConsolidation(session.state, chosen));
  expect(await requestsOf(excel, () => session.perform(plan))).toBeLessThanOrEqual(8);
  expect(Math.max(...excel.requests.map((request) => JSON.stringify(request).length))).toBeLessThan(MB);
  expect(Math.max(...excel.answers)).toBeLessThan(MB);
});
