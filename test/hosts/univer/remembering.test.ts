import { ICommandService, UndoCommand, type Workbook } from "@univerjs/core";
import { AddDataValidationMutation, RemoveDataValidationMutation } from "@univerjs/data-validation";
import type { IRender, IRenderManagerService } from "@univerjs/engine-render";
import {
  InsertRowMutation,
  MoveRangeMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import fc from "fast-check";
import { Subject } from "rxjs";
import { rememberCellsInFrame } from "../../../src/hosts/univer/screen/cells-in-frame";
import { rememberRules } from "../../../src/hosts/univer/marks/rules-by-cell";
import { SheetMemory } from "../../../src/hosts/univer/memory/sheet-memory";
import { univerWorkbook } from "../../../src/hosts/univer/univer-workbook";
import { workbookImageOf } from "../../../src/hosts/univer/model/workbook-image-of";
import type { WorkbookImage } from "../../../src/workbook/sheet-image";
import { headlessUniver, type HeadlessUniver } from "../../support/univer";
import { bookOf, sheetOf } from "../../support/workbook-contract";

const ROWS = 6;

function open(): HeadlessUniver {
  const lines = Array.from({ length: ROWS }, (_, i) => ({ cells: [`甲${i}`, { serial: 41000 + i }] }));
  return headlessUniver(bookOf(sheetOf(lines, { sheet: "登记表" })));
}

function command(host: HeadlessUniver, id: string, params: object): boolean {
  const place = {
    unitId: host.workbook.getUnitId(),
    subUnitId: host.workbook.getActiveSheet(true)?.getSheetId(),
  };
  const commands = host.univer.__getInjector().get(ICommandService);
  return commands.syncExecuteCommand(id, { ...place, ...params });
}

const rows = (from: number, to = from) => ({ startRow: from, endRow: to, startColumn: 0, endColumn: 9 });

describe("rows that are remembered while a sheet is followed", () => {
  const row = fc.nat(ROWS - 1);
  const edit = fc.oneof(
    fc.record({ row, column: fc.nat(2), v: fc.constantFrom("乙", 7, null) }).map(({ row: r, column, v }) => ({
      id: SetRangeValuesMutation.id,
      params: { cellValue: { [r]: { [column]: { v, p: null } } } },
    })),
    row.map((r) => ({ id: InsertRowMutation.id, params: { range: rows(r) } })),
    row.map((r) => ({ id: SetRowHiddenMutation.id, params: { ranges: [rows(r)] } })),
    row.map((r) => ({
      id: SetRangeValuesMutation.id,
      params: { cellValue: { [r]: { 1: { s: { n: { pattern: "0.00" } } } } } },
    })),
  );

  test("say what a fresh reading says, whatever was done", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        const host = open();
        const { stop } = await host.live.follow(() => undefined);
        await host.live.read();
        for (const { id, params } of edits) {
          command(host, id, params);
          const fresh = univerWorkbook(host.univer, host.workbook, "测试.xlsx");
          expect(await host.live.readSheet("登记表")).toEqual(await fresh.readSheet("登记表"));
        }
        await stop();
        host.univer.dispose();
      }),
      { numRuns: 25 },
    );
  });

  test("are the same objects where nothing touched them", async () => {
    const host = open();
    const { stop } = await host.live.follow(() => undefined);
    const before = await host.live.readSheet("登记表");
    command(host, SetRangeValuesMutation.id, { cellValue: { 2: { 0: { v: "乙" } } } });
    const after = await host.live.readSheet("登记表");
    expect(after?.rows.map((one, i) => one === before?.rows[i])).toEqual([
      true,
      true,
      false,
      true,
      true,
      true,
    ]);
    await stop();
  });
});

describe("sheets that are remembered until they are put down again", () => {
  const names = ["登记表", "说明", "名册"];
  const at = fc.nat(2);
  interface Edit {
    readonly id: string;
    readonly params: (sheets: readonly string[]) => object;
  }
  const sheet = (n: number, params: object) => (sheets: readonly string[]) => ({
    subUnitId: sheets[n],
    ...params,
  });
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    at.map((n) => ({
      id: SetRangeValuesMutation.id,
      params: sheet(n, { cellValue: { 1: { 0: { v: "乙", p: null } } } }),
    })),
    at.map((n) => ({ id: InsertRowMutation.id, params: sheet(n, { range: rows(1) }) })),
    at.map((n) => ({ id: SetRowHiddenMutation.id, params: sheet(n, { ranges: [rows(2)] }) })),
    at.map((n) => ({ id: SetWorksheetNameMutation.id, params: sheet(n, { name: `新名${n}` }) })),
    at.map((n) => ({ id: SetWorksheetHideMutation.id, params: sheet(n, { hidden: 1 }) })),
    at.map((n) => ({ id: SetWorksheetOrderMutation.id, params: sheet(n, { fromOrder: n, toOrder: 0 }) })),
    at.map((n) => ({
      id: AddDataValidationMutation.id,
      params: sheet(n, { rule: { uid: "r1", type: "list", formula1: "甲", ranges: [rows(1, 3)] } }),
    })),
    at.map((n) => ({
      id: MoveRangeMutation.id,
      params: (sheets: readonly string[]) => ({
        subUnitId: undefined,
        fromRange: rows(0),
        toRange: rows(1),
        from: { subUnitId: sheets[n], value: { 0: { 0: null } } },
        to: { subUnitId: sheets[(n + 1) % 3], value: { 1: { 0: { v: "搬来" } } } },
      }),
    })),
  );

  function following(): { host: HeadlessUniver; memory: SheetMemory; now(): WorkbookImage } {
    const lines = [{ cells: ["甲"] }, { cells: ["乙", 2] }, { cells: ["丙"] }];
    const host = headlessUniver(bookOf(...names.map((name) => sheetOf(lines, { sheet: name }))));
    const memory = new SheetMemory(host.workbook.getUnitId());
    host.univer
      .__getInjector()
      .get(ICommandService)
      .onCommandExecuted((one) => memory.take(one));
    return { host, memory, now: () => workbookImageOf(host.univer, host.workbook, memory.known) };
  }

  test("look as if they were drawn up anew, whatever was done", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        const { host, now } = following();
        now();
        for (const { id, params } of edits) {
          const sheets = host.workbook.getSheets().map((one) => one.getSheetId());
          // The screen hides no last sheet.
          if (id === SetWorksheetHideMutation.id && host.workbook.getUnhiddenWorksheets().length === 1)
            continue;
          command(host, id, params(sheets));
          expect(now()).toEqual(host.image());
        }
        await host.live.paint({ sheets: [sheetOf([{ cells: ["新"] }], { sheet: "名册" })], properties: {} });
        expect(now()).toEqual(host.image());
        await host.univer.__getInjector().get(ICommandService).executeCommand(UndoCommand.id);
        expect(now()).toEqual(host.image());
        host.univer.dispose();
      }),
      { numRuns: 25 },
    );
  });

  test("are the same objects where nothing touched them", () => {
    const { host, now } = following();
    const before = now();
    const [, second] = host.workbook.getSheets();
    command(host, SetRangeValuesMutation.id, {
      subUnitId: second?.getSheetId(),
      cellValue: { 0: { 0: { v: "改" } } },
    });
    const after = now();
    expect(after.sheets.map((one, i) => one === before.sheets[i])).toEqual([true, false, true]);
  });
});

describe("cells that are remembered while a frame is drawn", () => {
  function drawing(workbook: Workbook): { begin(): void; end(): void; stop(): void; asked(): number } {
    const [begin, end] = [new Subject<number>(), new Subject<never>()];
    const sheet = workbook.getActiveSheet(true)!;
    const ask = sheet.getCell.bind(sheet);
    let asked = 0;
    sheet.getCell = (...place) => (asked++, ask(...place));
    const created = new Subject<IRender>();
    const renders = { getRenderById: () => null, created$: created } as unknown as IRenderManagerService;
    const stop = rememberCellsInFrame(workbook, renders);
    const engine = { beginFrame$: begin, endFrame$: end };
    created.next({ unitId: workbook.getUnitId(), engine } as unknown as IRender);
    return { begin: () => begin.next(0), end: () => end.next(undefined as never), stop, asked: () => asked };
  }

  test("are asked for once, empty ones too, and anew in the next frame and between frames", () => {
    const { workbook } = open();
    const frame = drawing(workbook);
    const sheet = workbook.getActiveSheet(true)!;
    const look = (): unknown => [
      sheet.getCell(0, 0)?.v,
      sheet.getCell(0, 0)?.v,
      sheet.getCell(50, 5),
      sheet.getCell(50, 5),
    ];
    frame.begin();
    look();
    expect(frame.asked()).toBe(2);
    sheet.getCellMatrix().setValue(0, 0, { v: "丙" });
    frame.end();
    expect(sheet.getCell(0, 0)?.v).toBe("丙");
    frame.begin();
    expect(look()).toEqual(["丙", "丙", null, null]);
    expect(frame.asked()).toBe(5);
    frame.stop();
  });
});

test("the rule of a cell is remembered until a rule comes, goes or changes", () => {
  const host = open();
  const injector = host.univer.__getInjector();
  rememberRules(injector);
  const model = injector.get(SheetDataValidationModel);
  const [unit, sheet] = [host.workbook.getUnitId(), host.workbook.getActiveSheet(true)!.getSheetId()];
  const ruleAt = (): unknown => model.getRuleIdByLocation(unit, sheet, 2, 0);
  expect([ruleAt(), ruleAt()]).toEqual([undefined, undefined]);
  const rule = { uid: "r1", type: "list", formula1: '["甲"]', ranges: [rows(1, 3)] };
  command(host, AddDataValidationMutation.id, { rule });
  expect([ruleAt(), ruleAt()]).toEqual(["r1", "r1"]);
  command(host, RemoveDataValidationMutation.id, { ruleId: "r1" });
  expect(ruleAt()).toBeUndefined();
});
