import { batchesOf, changesBetween } from "../../src/session/institution/batches";
import { consolidationPlan, previewConsolidation } from "../../src/session/institution/consolidating";
import { withCells } from "../../src/session/cells";
import type { WorkbookContent } from "../../src/workbook/grid";
import { departmentsFiled, institutionAtWork } from "../support/pane-workbooks";
import { opened, STAFF, staffColumn, type Opened } from "./fixture";

const [OFFICE, POLITICS, DISCIPLINE] = departmentsFiled() as [
  WorkbookContent,
  WorkbookContent,
  WorkbookContent,
];

async function file(pane: Opened, contents: readonly WorkbookContent[], round: number): Promise<void> {
  const chosen = contents.map((content) => ({ content, sha256: `${content.name} ${round}` }));
  const { state } = pane.session;
  await pane.session.perform(consolidationPlan(state, previewConsolidation(state, chosen)));
}

/** Three batches: two departments, one of them with another measure, a third department. */
async function threeBatches(): Promise<Opened> {
  const pane = await opened(institutionAtWork());
  const changed = withCells(OFFICE, [
    { sheet: STAFF, row: 4, column: staffColumn("due"), value: "2013-06-30" },
  ]);
  await file(pane, [OFFICE, POLITICS], 1);
  await file(pane, [changed], 2);
  await file(pane, [DISCIPLINE], 3);
  return pane;
}

const nameOf = ({ name }: WorkbookContent): string => name.replace(/^\d+-|\.xlsx$/g, "");

test("the batches that are remembered, first to last, with day and files", async () => {
  const { session } = await threeBatches();
  expect(batchesOf(session.state)).toEqual([
    { name: "2012-01", mergedOn: session.state.today, files: 2 },
    { name: "2012-02", mergedOn: session.state.today, files: 1 },
    { name: "2012-03", mergedOn: session.state.today, files: 1 },
  ]);
});

test("before the first there is nothing to compare", async () => {
  const { session } = await opened(institutionAtWork());
  expect(batchesOf(session.state)).toEqual([]);
});

test.each([
  [null, "2012-01", [nameOf(OFFICE), nameOf(POLITICS)]],
  ["2012-01", "2012-02", [nameOf(OFFICE)]],
  ["2012-02", "2012-03", [nameOf(DISCIPLINE)]],
  ["2012-01", "2012-03", [nameOf(OFFICE), nameOf(DISCIPLINE)]],
  [null, "2012-03", [nameOf(OFFICE), nameOf(POLITICS), nameOf(DISCIPLINE)]],
  ["2012-03", "2012-03", []],
])("after %s up to %s: who filed between", async (after, until, departments) => {
  const { session } = await threeBatches();
  expect(changesBetween(session.state, after, until).map(({ department }) => department)).toEqual(
    departments,
  );
});

test("what a department changed is told with its number, its column and both values", async () => {
  const { session } = await threeBatches();
  const [office] = changesBetween(session.state, "2012-01", "2012-02");
  expect(office?.says).toBe("变更 1");
  expect(office?.details).toEqual([{ batch: "2012-02", text: "LD-G-001 完成时限：长期→2013-06-30" }]);
});

test("the counts of several batches are added up", async () => {
  const { session } = await threeBatches();
  const [first] = changesBetween(session.state, null, "2012-01");
  const [both] = changesBetween(session.state, null, "2012-02");
  expect(both?.says).toBe(`${first?.says}，变更 1`);
});
