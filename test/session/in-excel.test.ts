import { departmentWorkbook } from "../../src/flows/workbooks/workbooks";
import { sampleInstitution } from "../../src/sample/sample-institution";
import { consolidationPlan, previewConsolidation } from "../../src/session/institution/consolidating";
import { applySafeFixes } from "../../src/session/findings/fixes";
import { handIn } from "../../src/session/department/handing-in";
import { institutionOf } from "../../src/session/institution/institution";
import { approve } from "../../src/session/department/approving";
import { waitingRows } from "../../src/session/department/reviewing";
import { Session } from "../../src/session/session";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import type { WorkbookContent } from "../../src/workbook/grid";
import { openIn } from "../hosts/office/door";
import { openContent } from "../office-host/open-content";
import type { TestExcel } from "../office-host/test-excel";
import { contentOf } from "../support/image-content";
import { departmentAtWork, departmentsFiled, institutionAtWork } from "../support/pane-workbooks";
import { saidIn } from "../support/records";
import { opened, STAFF, staffColumn } from "./fixture";

/** The pane's session through Microsoft's own library, strict about the level. */
async function inExcel(content: WorkbookContent): Promise<{ excel: TestExcel; session: Session }> {
  const excel = openContent(content);
  return { excel, session: await Session.open(openIn(excel, "1.9"), { today: () => "2012-12-01" }) };
}

const chosen = (contents: readonly WorkbookContent[]) =>
  contents.map((content) => ({ content, sha256: content.name }));

/** A department's workbook with so many rows. */
function rows(count: number): WorkbookContent {
  const { content, file } = sampleInstitution().departments[7]!;
  const lines = content.staff ?? [];
  const staff = Array.from({ length: count }, (_, i) => ({
    ...lines[i % lines.length]!,
    riskId: null,
    seal: null,
    signing: null,
  }));
  return contentOf(departmentWorkbook({ ...content, staff }), file);
}

test("a workbook of 1,500 rows is opened and checked in three requests", async () => {
  const { excel, session } = await inExcel(rows(1_500));
  expect(session.state.checked.points.length).toBeGreaterThanOrEqual(1_500);
  expect(excel.syncs).toBeLessThanOrEqual(4);
});

test("one cell typed by the user is judged after one request", async () => {
  const { excel, session } = await inExcel(rows(1_500));
  excel.requests.length = 0;
  const judged = new Promise<void>((resolve) => void session.subscribe(resolve));
  excel.type(STAFF, 4, staffColumn("grade"), "四级");
  await judged;
  expect(session.state.checked.findings.some(({ rule, value }) => rule === "F02" && value === "四级")).toBe(
    true,
  );
  expect(excel.syncs).toBeLessThanOrEqual(1);
});

test("what the pane writes in Excel stands as it does in memory: proposals, approvals, handing in", async () => {
  const { session } = await inExcel(departmentAtWork());
  const memory = await opened(departmentAtWork());
  for (const pane of [session, memory.session]) {
    await pane.perform(applySafeFixes(pane.state)!);
    const mine = waitingRows(pane.state).filter(({ reviewers }) => reviewers.includes("刘春晖"));
    await pane.perform(approve(pane.state, mine, "刘春晖")!);
    await pane.perform(handIn(pane.state));
    await pane.refresh();
  }
  expect(session.state.checked.points.map(({ record }) => record)).toEqual(
    memory.session.state.checked.points.map(({ record }) => record),
  );
  expect(session.state.checked.findings.map(({ rule, place }) => [rule, place.row, place.column])).toEqual(
    memory.session.state.checked.findings.map(({ rule, place }) => [rule, place.row, place.column]),
  );
  for (let steps = session.state.undo.length; steps > 0; steps--) await session.undo();
  await session.refresh();
  const before = await opened(departmentAtWork());
  expect(session.state.checked.points.map(({ record }) => record)).toEqual(
    before.session.state.checked.points.map(({ record }) => record),
  );
});

test("a refusal in the middle of a write leaves the cells as they were, with a sentence that says what to do", async () => {
  const { excel, session } = await inExcel(departmentAtWork());
  const before = session.state.checked.points.map(({ record }) => record);
  excel.refuse({ code: "AccessDenied", request: 2 });
  await expect(session.perform(applySafeFixes(session.state)!)).rejects.toMatchObject({ name: "HostError" });
  await session.refresh();
  expect(session.state.checked.points.map(({ record }) => record)).toEqual(before);
  await session.perform(applySafeFixes(session.state)!);
  expect(applySafeFixes(session.state)).toBeNull();
});

test("18 departments are consolidated in few requests, to the same books as on files", async () => {
  const { excel, session } = await inExcel(institutionAtWork());
  const preview = previewConsolidation(session.state, chosen(departmentsFiled()));
  const plan = consolidationPlan(session.state, preview);
  excel.requests.length = 0;
  await session.perform(plan);
  expect(excel.syncs).toBeLessThanOrEqual(3 * (plan.images?.length ?? 0));
  const { books } = institutionOf(session.state);
  expect(books.table).toEqual(preview.consolidated.result.table.map((row) => saidIn(institutionTable, row)));
  expect([...books.base.values()]).toEqual(preview.consolidated.result.base);
  expect(books.batches).toEqual(preview.consolidated.result.batches);
});
