import { ICommandService, RedoCommand, UndoCommand } from "@univerjs/core";
import { InsertRowMutation, SetRangeValuesMutation } from "@univerjs/sheets";
import type { SheetChange } from "../../../src/workbook/live/live-workbook";
import { headlessUniver, type HeadlessUniver } from "../../support/univer";
import { bookOf, cellsOf, sheetOf } from "../../support/workbook-contract";

const DAY = { format: 'yyyy"年"m"月"d"日"' };
const QUIET = 120;

function open(): HeadlessUniver {
  return headlessUniver(
    bookOf(
      sheetOf([{ cells: ["姓名", "日期"] }, { cells: ["甲", { serial: 41000 }] }], {
        sheet: "登记表",
        columns: [{ width: 9 }, { width: 12, look: DAY }],
        validations: [
          { area: { top: 2, left: 1, bottom: 9, right: 1 }, accepts: { kind: "list", values: ["甲", "乙"] } },
        ],
      }),
      sheetOf([{ cells: ["说明"] }], { sheet: "说明" }),
    ),
  );
}

async function cells({ live }: HeadlessUniver, sheet = "登记表"): Promise<unknown> {
  const grid = await live.readSheet(sheet);
  return grid && cellsOf(grid);
}

/** What was told until nothing more came. */
async function told(host: HeadlessUniver, work: () => unknown): Promise<readonly SheetChange[]> {
  const changes: SheetChange[] = [];
  const { stop } = await host.live.follow((change) => changes.push(change));
  await work();
  await new Promise((resolve) => setTimeout(resolve, QUIET));
  await stop();
  return changes;
}

function byHand({ univer, workbook }: HeadlessUniver, id: string, params: object): boolean {
  const subUnitId = workbook.getSheetBySheetName("登记表")?.getSheetId();
  const place = { unitId: workbook.getUnitId(), subUnitId };
  return univer
    .__getInjector()
    .get(ICommandService)
    .syncExecuteCommand(id, { ...place, ...params });
}

function run({ univer }: HeadlessUniver, id: string): Promise<boolean> {
  return univer.__getInjector().get(ICommandService).executeCommand(id);
}

describe("writing cells", () => {
  test("answers with what stood there, ready to be written back", async () => {
    const host = open();
    const before = await host.live.writeCells([
      { sheet: "登记表", row: 2, column: 1, value: "乙" },
      { sheet: "登记表", row: 2, column: 2, value: null },
      { sheet: "登记表", row: 3, column: 2, value: { serial: 41001 } },
    ]);
    expect(before.map(({ value }) => value)).toEqual(["甲", { serial: 41000 }, null]);
    expect(await cells(host)).toEqual([
      [1, 1, "姓名"],
      [1, 2, "日期"],
      [2, 1, "乙"],
      [3, 2, { serial: 41001 }],
    ]);
    await host.live.writeCells(before);
    expect(await cells(host)).toEqual(await cells(open()));
  });

  test("a date shows as one where its cell had no such look", async () => {
    const host = open();
    await host.live.writeCells([{ sheet: "登记表", row: 5, column: 1, value: { serial: 41001 } }]);
    expect(await cells(host)).toContainEqual([5, 1, { serial: 41001 }]);
  });

  test("on a sheet that is gone writes nothing at all", async () => {
    const host = open();
    const changes = [
      { sheet: "登记表", row: 2, column: 1, value: "乙" },
      { sheet: "没有", row: 2, column: 1, value: "乙" },
    ];
    await expect(host.live.writeCells(changes)).rejects.toThrow("没有找到工作表“没有”");
    expect(await cells(host)).toEqual(await cells(open()));
  });

  test("in several sheets is one step of the user's undo, and of redo", async () => {
    const host = open();
    await host.live.writeCells([
      { sheet: "登记表", row: 2, column: 1, value: "乙" },
      { sheet: "说明", row: 1, column: 1, value: "改过" },
    ]);
    await run(host, UndoCommand.id);
    expect([await cells(host), await cells(host, "说明")]).toEqual([
      await cells(open()),
      await cells(open(), "说明"),
    ]);
    await run(host, RedoCommand.id);
    expect(await cells(host, "说明")).toEqual([[1, 1, "改过"]]);
  });
});

describe("painting", () => {
  const image = bookOf(
    sheetOf([{ cells: ["新"] }], { sheet: "登记表" }),
    sheetOf([{ cells: ["加"] }], { sheet: "结果" }),
  );

  test("leaves other sheets and properties, and puts new sheets at the end", async () => {
    const host = open();
    await host.live.paint({ ...image, properties: { 甲: "1" } });
    await host.live.paint({ sheets: [], properties: { 乙: "2" } });
    const { sheets, properties } = await host.live.read();
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["登记表", "说明", "结果"]);
    expect([...properties]).toEqual([
      ["甲", "1"],
      ["乙", "2"],
    ]);
  });

  test("is one step of the user's undo, drop-downs included, and of redo", async () => {
    const host = open();
    await host.live.paint(image);
    await run(host, UndoCommand.id);
    expect(await cells(host)).toEqual(await cells(open()));
    expect((await host.live.read()).sheets.map(({ sheet }) => sheet)).toEqual(["登记表", "说明"]);
    expect(host.image().sheets[0]?.validations).toEqual(open().image().sheets[0]?.validations);
    await run(host, RedoCommand.id);
    expect(await cells(host)).toEqual([[1, 1, "新"]]);
  });

  test("keeps the sheet that somebody looks at", async () => {
    const host = open();
    await host.live.reveal("说明", 1, 1);
    await host.live.paint(image);
    expect(await host.live.selected()).toMatchObject({ sheet: "说明" });
  });
});

describe("what is told", () => {
  test("typing is, with its area, once for what comes together", async () => {
    const host = open();
    const changes = await told(host, () => {
      byHand(host, SetRangeValuesMutation.id, { cellValue: { 1: { 0: { v: "丙", t: 1 } } } });
      byHand(host, SetRangeValuesMutation.id, { cellValue: { 4: { 1: { v: "丁", t: 1 } } } });
    });
    expect(changes).toEqual([{ sheet: "登记表", area: { top: 2, left: 1, bottom: 5, right: 2 } }]);
  });

  test("a change of looks alone is not", async () => {
    const host = open();
    expect(
      await told(host, () =>
        byHand(host, SetRangeValuesMutation.id, { cellValue: { 1: { 0: { s: { bl: 1 } } } } }),
      ),
    ).toEqual([]);
  });

  test("our own writing is not; taking it back by hand is", async () => {
    const host = open();
    const write = () => host.live.writeCells([{ sheet: "登记表", row: 2, column: 1, value: "乙" }]);
    expect(await told(host, write)).toEqual([]);
    expect(await told(host, () => host.live.paint(bookOf(sheetOf([{ cells: ["新"] }]))))).toEqual([]);
    expect(await told(host, () => run(host, UndoCommand.id))).not.toEqual([]);
  });

  test("a row that comes in between asks for everything to be read again", async () => {
    const host = open();
    const range = { startRow: 1, endRow: 1, startColumn: 0, endColumn: 20 };
    expect(await told(host, () => byHand(host, InsertRowMutation.id, { range }))).toEqual([
      { sheet: "登记表", area: null },
    ]);
  });
});

test("the cell that is shown is the one that is selected", async () => {
  const host = open();
  await host.live.reveal("登记表", 2, 2);
  expect(await host.live.selected()).toEqual({ sheet: "登记表", row: 2, column: 2 });
  await expect(host.live.reveal("没有", 1, 1)).rejects.toThrow("没有找到工作表");
});
