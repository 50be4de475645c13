/**
 * The built pane beside the test's Excel, in Chromium: what it loads before it can be used, and what it asks of Excel.
 * Prints JSON; run by pane.mjs.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { ExcelPane, type Opened } from "../../test/e2e/excel-pane";
import { layOut } from "../../test/e2e/handed-in";
import { departmentAtWork } from "../../test/support/pane-workbooks";
import { staffRegister } from "../../src/subjects/registers/sheets/staff-register";
import type { Grid, WorkbookContent } from "../../src/workbook/grid";
import { keysOf } from "../../src/sheets/define-sheet";

/** What somebody keeps beside the register: rows and columns. */
const NEIGHBOUR = [20_000, 12] as const;
/** Where a grade is typed. */
const ROW = 4;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-pane-"));
  const pane = await ExcelPane.start();
  try {
    const desk = await layOut((name) => join(folder, name));
    const department = await inDepartment(pane, departmentAtWork());
    const beside = await inDepartment(pane, withNeighbour(departmentAtWork()));
    const office = await consolidating(pane, desk);
    const largest = Math.max(department.largest, beside.largest, office.largest);
    console.log(JSON.stringify({ ...department, consolidate: office.asked, largest }));
  } finally {
    await pane.stop();
    rmSync(folder, { recursive: true });
  }
}

/** A department's workbook is opened, and a grade typed that is none. */
async function inDepartment(pane: ExcelPane, content: WorkbookContent) {
  // With the machine's own clock: a page with another one does not tell what it has loaded.
  const opened = await pane.open(content, {}, null);
  await opened.page.getByRole("main").getByRole("tab").first().waitFor();
  await settled(opened);
  const open = await asked(opened);
  const entry = await loaded(opened);
  await opened.tab("问题");
  const grade = keysOf(staffRegister).indexOf("grade") + 1;
  await settled(opened);
  const before = await asked(opened);
  await opened.type(staffRegister.tab, ROW, grade, "四级");
  await opened.page.getByText("四级").first().waitFor();
  await settled(opened);
  const edit = (await asked(opened)) - before;
  const largest = await largestOf(opened);
  await opened.close();
  return { entry, open, edit, largest };
}

async function consolidating(pane: ExcelPane, { content, files }: Awaited<ReturnType<typeof layOut>>) {
  const opened = await pane.open(content, { viewport: { width: 450, height: 800 } });
  await opened.tab("汇总");
  await opened.choose(...files);
  await settled(opened);
  const before = await asked(opened);
  await opened.press("写入第 2012-01 批");
  await opened.agree();
  await opened.done("已写入第 2012-01 批汇总");
  await settled(opened);
  const result = { asked: (await asked(opened)) - before, largest: await largestOf(opened) };
  await opened.close();
  return result;
}

/** Requests to Excel; letting go of objects is none. */
function asked({ page }: Opened): Promise<number> {
  return page.evaluate(() => window.excel.syncs);
}

/** Bytes of the longest request or answer. */
function largestOf({ page }: Opened): Promise<number> {
  return page.evaluate(() =>
    Math.max(
      ...window.excel.requests.map((request) => new TextEncoder().encode(JSON.stringify(request)).length),
      ...window.excel.answers,
    ),
  );
}

/** Bytes, packed, of the pane's own scripts and looks that were fetched by now; not what is only put by for later. */
async function loaded({ page }: Opened): Promise<number> {
  const texts = await page.evaluate(async () => {
    const own = performance
      .getEntriesByType("resource")
      .filter(({ name }) => /\/static\/.*\.(js|css)$/.test(name));
    return Promise.all(
      [...new Set(own.map(({ name }) => name))].map(async (name) => (await fetch(name)).text()),
    );
  });
  return texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
}

/** Nothing more is asked of Excel for a while. */
async function settled(opened: Opened): Promise<void> {
  for (let before = -1, now = await asked(opened); before !== now; now = await asked(opened)) {
    before = now;
    await opened.page.waitForTimeout(500);
  }
}

function withNeighbour(content: WorkbookContent): WorkbookContent {
  const [rows, columns] = NEIGHBOUR;
  const numbers = Array.from({ length: columns }, (_, i) => i + 1);
  const neighbour: Grid = {
    ...{ sheet: "考勤流水", state: "visible", merged: [], filtered: false, widths: new Map() },
    rows: Array.from({ length: rows }, (_, i) => ({
      ...{ number: i + 1, columns: numbers, hidden: false },
      values: numbers.map((column) => `第${i + 1}行第${column}列的一条流水`),
    })),
  };
  return { ...content, sheets: [...content.sheets, neighbour] };
}

void main();
