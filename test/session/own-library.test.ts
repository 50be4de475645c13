import { issueWorkbooks } from "../../src/flows/issue";
import { openInstitution } from "../../src/flows/open-institution";
import {
  consolidationPlan,
  previewConsolidation,
  receiptFiles,
} from "../../src/session/institution/consolidating";
import { addToOwnLibrary, ownLibraryOf } from "../../src/session/library/own-library";
import { rowForm } from "../../src/session/line/row-form";
import { searchLibrary } from "../../src/subjects/library/search";
import { ownLibrary } from "../../src/subjects/library/sheets/own-library";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { shown } from "../../src/sheets/columns/cell-text";
import { keysOf } from "../../src/sheets/define-sheet";
import { contentOf } from "../../src/workbook/content-of-image";
import { checkWorkbook } from "../../src/flows/checking/check";
import { departmentsFiled, institutionAtWork } from "../support/pane-workbooks";
import { opened, type Opened } from "./fixture";

const TABLE = institutionTable.tab;
const column = (key: keyof typeof institutionTable.columns) => keysOf(institutionTable).indexOf(key) + 1;
const chosen = departmentsFiled()
  .slice(0, 2)
  .map((content) => ({ content, sha256: content.name }));

/** Two departments consolidated, and the first two lines of people in 风险点汇总表. */
async function consolidated(): Promise<Opened & { readonly first: number; readonly second: number }> {
  const pane = await opened(institutionAtWork());
  const { state } = pane.session;
  await pane.session.perform(consolidationPlan(state, previewConsolidation(state, chosen)));
  const { entries = [] } = pane.session.state.checked.read.institution.table ?? {};
  const rows = entries.filter(({ record }) => record.level === "岗位").map(({ row }) => row);
  return { ...pane, first: rows[0]!, second: rows[1]! };
}

const collecting = ({ session: { state } }: Opened, row: number) => {
  const form = rowForm(state, { sheet: TABLE, row });
  return form && addToOwnLibrary(state, form);
};

async function collect(pane: Opened, ...rows: readonly number[]): Promise<void> {
  for (const row of rows) await pane.session.perform(collecting(pane, row)!);
}

const said = (pane: Opened, row: number, key: keyof typeof institutionTable.columns) =>
  shown(pane.workbook.cell(TABLE, row, column(key)) ?? "");
const pointAt = (pane: Opened, row: number) => said(pane, row, "point");
const found = ({ session: { state } }: Opened) =>
  ownLibraryOf(state.content).flatMap(({ department, entries }) =>
    entries.map(({ point }) => [department, point]),
  );

test("lines of 汇总表 become entries without the person, each once, and go with one undo", async () => {
  const pane = await consolidated();
  const department = said(pane, pane.first, "department");
  await collect(pane, pane.first, pane.second);
  expect(found(pane)).toEqual([
    [`本院·${department}`, pointAt(pane, pane.first)],
    [`本院·${department}`, pointAt(pane, pane.second)],
  ]);
  const person = said(pane, pane.first, "name");
  const sheet = (await pane.workbook.read()).sheets.find((one) => one.sheet === ownLibrary.tab)!;
  expect(JSON.stringify(sheet.rows)).not.toContain(person);
  expect(collecting(pane, pane.first)).toBeNull();
  await pane.session.undo();
  await pane.session.undo();
  expect(found(pane)).toEqual([]);
});

test("a name in the text is said before others can read it", async () => {
  const pane = await consolidated();
  const person = said(pane, pane.first, "name");
  pane.workbook.type(TABLE, pane.first, column("measures"), `每月由${person}核对一次。`);
  await pane.session.refresh();
  expect(collecting(pane, pane.first)?.sentences).toEqual([
    `里面写着${person}的姓名，下发前请在“本院风险点库”里改成岗位名称。`,
  ]);
  expect(collecting(pane, pane.second)?.sentences).toEqual([]);
});

test("what the office wrote beside its entries stays when another is added", async () => {
  const pane = await consolidated();
  await collect(pane, pane.first);
  const beyond = keysOf(ownLibrary).length + 1;
  pane.workbook.type(ownLibrary.tab, 4, beyond, "已核");
  await pane.session.refresh();
  await collect(pane, pane.second);
  expect(pane.workbook.cell(ownLibrary.tab, 4, beyond)).toBe("已核");
  expect(found(pane)).toHaveLength(2);
});

describe("issued with the department's workbook", () => {
  const issued = async () => {
    const pane = await consolidated();
    await collect(pane, pane.first, pane.second);
    const content = await pane.workbook.read();
    const [first] = issueWorkbooks(openInstitution(content));
    return { pane, content: contentOf(first!.image, first!.file) };
  };

  test("the entries are found there, and none is taken for a risk point", async () => {
    const { pane, content } = await issued();
    const asking = { department: null, post: null, level: "岗位" } as const;
    expect(searchLibrary(ownLibraryOf(content), "", asking).map(({ entry }) => entry.point)).toEqual([
      pointAt(pane, pane.first),
      pointAt(pane, pane.second),
    ]);
    const checked = checkWorkbook(content, { stage: "措施", today: "2012-10-08" });
    expect(checked.points).toEqual([]);
    expect(checked.findings.filter(({ place }) => place.sheet === ownLibrary.tab)).toEqual([]);
  });

  test("an office that collected nothing issues no such tab", () => {
    const [first] = issueWorkbooks(openInstitution(institutionAtWork()));
    expect(first?.image.sheets.map(({ sheet }) => sheet)).not.toContain(ownLibrary.tab);
  });

  test("it comes back with the receipt, and stays in the institution's workbook at the next batch", async () => {
    const pane = await consolidated();
    await collect(pane, pane.first);
    const { state } = pane.session;
    const preview = previewConsolidation(state, chosen);
    const [receipt] = [...receiptFiles(state, preview).values()];
    expect(receipt?.sheets.map(({ sheet }) => sheet)).toContain(ownLibrary.tab);
    await pane.session.perform(consolidationPlan(state, preview));
    expect(found(pane)).toHaveLength(1);
  });
});
