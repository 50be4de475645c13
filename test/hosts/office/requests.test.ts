import { Session } from "../../../src/session/session";
import { supervisionImageAtWork } from "../../support/supervision-at-work";
import { departmentWorkbook } from "../../../src/flows/workbooks/workbooks";
import { sampleInstitution } from "../../../src/sample/sample-institution";
import { departmentRegister } from "../../../src/subjects/registers/sheets/department-register";
import type { CellChange } from "../../../src/workbook/live/live-workbook";
import type { Grid } from "../../../src/workbook/grid";
import type { Area } from "../../../src/workbook/address";
import type { Look, RowImage, WorkbookImage } from "../../../src/workbook/sheet-image";
import { TestExcel } from "../../office-host/test-excel";
import { bookOf, sheetOf } from "../../support/workbook-contract";
import { openIn } from "./door";

const REGISTER = departmentRegister.tab;

/** A department's workbook with so many rows in its register. */
function department(rows: number): WorkbookImage {
  const [, one] = sampleInstitution().departments;
  const lines = one?.content.department ?? [];
  const many = Array.from({ length: rows }, (_, index) => lines[index % lines.length]!);
  return departmentWorkbook({ ...one!.content, department: many });
}

async function opened(image: WorkbookImage) {
  const excel = new TestExcel();
  const workbook = openIn(excel);
  await workbook.paint(image);
  return { excel, workbook };
}

/** Long enough for the library to let go of the objects of a run. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

/** All requests, the one that lets go of objects at the end of a run among them. */
async function requestsOf(excel: TestExcel, work: () => Promise<unknown>): Promise<number> {
  await settled();
  excel.requests.length = 0;
  await work();
  await settled();
  return excel.requests.length;
}

for (const [rows, syncs] of [
  [15, 2],
  [1_500, 3],
] as const) {
  test(`a department's workbook of ${rows} rows is read in ${syncs} requests`, async () => {
    const { excel, workbook } = await opened(department(rows));
    expect(await requestsOf(excel, () => workbook.read())).toBeLessThanOrEqual(syncs + 1);
    expect(excel.syncs).toBe(syncs);
  });

  test(`what was edited on a sheet of ${rows} rows is read again in one, and the rest stands`, async () => {
    const { excel, workbook } = await opened(department(rows));
    const before = (await workbook.readSheet(REGISTER))!;
    const row = before.rows.at(-1)!.number;
    excel.type(REGISTER, row, 3, "改了");
    const area = { top: row, left: 3, bottom: row, right: 3 };
    let after: Grid | undefined;
    await requestsOf(excel, async () => (after = await workbook.readSheet(REGISTER, { before, area })));
    expect(excel.syncs).toBe(1);
    expect(after).toEqual(await workbook.readSheet(REGISTER));
    expect(after?.rows.at(-1)?.values).toContain("改了");
  });

  test(`a sheet of ${rows} rows is painted in three`, async () => {
    const cells = Array.from({ length: 24 }, (_, index) => `第${index}列`);
    const image = bookOf(sheetOf(Array.from({ length: rows }, () => ({ cells, height: 15 }))));
    const { excel, workbook } = await opened(image);
    await requestsOf(excel, () => workbook.paint(image));
    expect(excel.syncs).toBe(3);
  });

  test(`${rows} cells are written in two`, async () => {
    const { excel, workbook } = await opened(department(15));
    const changes = Array.from({ length: rows }, (_, index): CellChange => ({
      ...{ sheet: REGISTER, column: 3 },
      row: index + 5,
      value: `新${index}`,
    }));
    await requestsOf(excel, () => workbook.writeCells(changes));
    expect(excel.syncs).toBe(2);
  });
}

test("监察室专用工作簿 is opened in as many requests as a department's workbook", async () => {
  const cost = async (image: WorkbookImage) => {
    const { excel, workbook } = await opened(image);
    return requestsOf(excel, () => Session.open(workbook, { today: () => "2012-10-26" }));
  };
  expect(await cost(supervisionImageAtWork())).toBeLessThanOrEqual(await cost(department(15)));
});

test("a whole workbook is painted in as many requests as a sheet, and one for how it scrolls and prints", async () => {
  const { excel, workbook } = await opened(bookOf(sheetOf([])));
  await requestsOf(excel, () => workbook.paint(department(15)));
  expect(excel.syncs).toBe(4);
});

/** `count` rows of 24 cells. */
const rowsOf = (
  count: number,
  row: (index: number) => RowImage["cells"][number],
  looks?: (index: number) => Look,
) =>
  Array.from({ length: count }, (_, index): RowImage => ({
    cells: Array.from({ length: 24 }, () => row(index)),
    ...(looks && { looks: looks(index) }),
  }));

test.each<[what: string, rows: readonly RowImage[], merged: readonly Area[]]>([
  ["numbers", rowsOf(2_000, (index) => index), []],
  ["Chinese texts", rowsOf(1_000, () => "未按规定报告个人重要事项，被案件关系人利用"), []],
  ["dates under numbers", rowsOf(1_500, (index) => (index % 2 ? index : { serial: index })), []],
  [
    "looks",
    rowsOf(
      600,
      () => "字",
      (index) => ({ size: 8 + index / 10, border: "thin", fill: "FFFFFF" }),
    ),
    [],
  ],
  [
    "merged cells",
    rowsOf(2_900, () => "并"),
    Array.from({ length: 2_900 }, (_, index) => ({ top: index + 1, left: 1, bottom: index + 1, right: 2 })),
  ],
])(
  "a sheet of many %s goes over in pieces of less than a megabyte, and is whole",
  async (_, rows, merged) => {
    const image = bookOf(sheetOf(rows, { merged }));
    const excel = new TestExcel();
    const workbook = openIn(excel, "1.13", { named: () => false, wanted: () => true });
    await requestsOf(excel, () => workbook.paint(image));
    const sizes = excel.requests.map((request) => Buffer.byteLength(JSON.stringify(request)));
    expect(Math.max(...sizes)).toBeLessThan(1_000_000);
    expect(sizes.length).toBeGreaterThan(3);
    const [, sheet] = (await workbook.read()).sheets;
    expect(sheet?.rows).toHaveLength(rows.length);
    expect(sheet?.merged).toHaveLength(merged.length);
  },
);

test("nothing is loaded that nobody asked for", async () => {
  const { excel, workbook } = await opened(department(15));
  await requestsOf(excel, () => workbook.read());
  const asked = excel.requests.flatMap(({ Actions }) =>
    Actions.flatMap(({ ActionType, QueryInfo }) => (ActionType === 2 ? [QueryInfo?.Select ?? []] : [])),
  );
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((names) => names.length === 0)).toEqual([]);
});
