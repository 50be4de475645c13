import { CellValueType, type ICellData } from "@univerjs/core";
import { SetRangeValuesMutation, SheetInterceptorService } from "@univerjs/sheets";
import { ICommandService } from "@univerjs/core";
import { takeAsTyped } from "../../../src/hosts/univer/screen/as-typed";
import type { CellValue } from "../../../src/workbook/grid";
import { headlessUniver } from "../../support/univer";
import { bookOf, cellsOf, sheetOf } from "../../support/workbook-contract";

const TEXT = { format: "@" };
const HEAD = { cells: ["完成时限", "数量"] };

/** What stands in a cell after somebody typed into it. */
async function typed(text: string, column: number, row = 2): Promise<CellValue | undefined> {
  const { live, univer, workbook } = headlessUniver(
    bookOf(sheetOf([HEAD, { cells: [null, null] }], { columns: [{ width: 9, look: TEXT }, { width: 9 }] })),
  );
  const injector = univer.__getInjector();
  takeAsTyped(injector);
  const sheet = workbook.getActiveSheet();
  const input: ICellData = text.startsWith("=") ? { f: text, v: null } : { v: text, f: null };
  const cell = injector.get(SheetInterceptorService).onWriteCell(workbook, sheet, row - 1, column - 1, input);
  injector.get(ICommandService).syncExecuteCommand(SetRangeValuesMutation.id, {
    unitId: workbook.getUnitId(),
    subUnitId: sheet.getSheetId(),
    cellValue: { [row - 1]: { [column - 1]: cell } },
  });
  const grid = await live.readSheet(sheet.getName());
  return cellsOf(grid!).find(([r, c]) => r === row && c === column)?.[2];
}

describe("what is typed into a cell for text stays as it was typed", () => {
  test.each(["2012-12", "2012年12月", "007036", "2012.10", "1-1", "50%", "TRUE", "=1+2", "2012-10-08"])(
    "%s",
    async (text) => expect(await typed(text, 1)).toBe(text),
  );

  test("beyond the last line of its column too", async () =>
    expect(await typed("2012-12", 1, 40)).toBe("2012-12"));

  test("elsewhere a number is a number", async () => expect(await typed("7036", 2)).toBe(7036));
});

const DAY = 'yyyy"年"m"月"d"日"';
const OCTOBER_8 = 41190;

/** What is seen of a cell after somebody typed into it: its number and the format in which it shows. */
function typedAt(
  text: string,
  { row, column }: { readonly row: number; readonly column: number },
): readonly [unknown, string | undefined] {
  const { univer, workbook } = headlessUniver(
    bookOf(
      sheetOf(
        [
          { cells: ["审核日期", "数量", "日期"] },
          { cells: [null, null, { serial: OCTOBER_8 }], looks: [undefined, undefined, { format: DAY }] },
          { cells: [null], looks: [{ format: "General" }] },
          { cells: [null], looks: [{ fill: "FFFF00" }] },
        ],
        { columns: [{ width: 9, look: { format: DAY } }, { width: 9, look: { format: "0" } }, { width: 9 }] },
      ),
    ),
  );
  const injector = univer.__getInjector();
  takeAsTyped(injector);
  const sheet = workbook.getActiveSheet();
  const place = [row - 1, column - 1] as const;
  const cell = injector.get(SheetInterceptorService).onWriteCell(workbook, sheet, ...place, { v: text });
  injector.get(ICommandService).syncExecuteCommand(SetRangeValuesMutation.id, {
    unitId: workbook.getUnitId(),
    subUnitId: sheet.getSheetId(),
    cellValue: { [place[0]]: { [place[1]]: cell } },
  });
  // What the component shows a number in is the format that stands at the cell itself.
  return [sheet.getCellRaw(...place)?.v, sheet.getCellStyle(...place)?.n?.pattern ?? undefined];
}

describe("what is typed into a cell that nobody has filled in shows as its column does", () => {
  test.each<[string, string, { row: number; column: number }, [unknown, string]]>([
    ["a date in an empty cell", "2012-10-8", { row: 2, column: 1 }, [OCTOBER_8, DAY]],
    ["a date written with strokes", "2012/10/8", { row: 2, column: 1 }, [OCTOBER_8, DAY]],
    ["a month", "2012-10", { row: 2, column: 1 }, [41183, DAY]],
    ["a date with its time", "2012-10-8 0:00", { row: 2, column: 1 }, [OCTOBER_8, DAY]],
    ["a date in a cell whose own format says nothing", "2012-10-8", { row: 3, column: 1 }, [OCTOBER_8, DAY]],
    ["a date in a new row below the table", "2012-10-8", { row: 40, column: 1 }, [OCTOBER_8, DAY]],
    [
      "a date below another, where the column says nothing",
      "2012-10-8",
      { row: 3, column: 3 },
      [OCTOBER_8, DAY],
    ],
    ["a bare number", "7036", { row: 2, column: 2 }, [7036, "0"]],
    ["a number where days stand, as in Excel", "41190", { row: 2, column: 1 }, [OCTOBER_8, DAY]],
    [
      "a date in a row of its own height, painted before",
      "2012-10-8",
      { row: 4, column: 1 },
      [OCTOBER_8, DAY],
    ],
    ["an amount with its comma", "1,234", { row: 2, column: 2 }, [1234, "0"]],
  ])("%s", (_what, text, place, shown) => expect(typedAt(text, place)).toEqual(shown));

  test("a share typed where days stand is left to the component: it is neither", () =>
    expect(typedAt("50%", { row: 2, column: 1 })).toEqual(["50%", undefined]));
});

test("what no drop-down offers is taken: the pane says what is wrong with it", async () => {
  const list = { kind: "list", values: ["一级", "二级"] } as const;
  const { univer, workbook } = headlessUniver(
    bookOf(
      sheetOf([HEAD], { validations: [{ area: { top: 2, left: 1, bottom: 9, right: 1 }, accepts: list }] }),
    ),
  );
  const interceptors = univer.__getInjector().get(SheetInterceptorService);
  interceptors.writeCellInterceptor.intercept(
    interceptors.writeCellInterceptor.getInterceptPoints().VALIDATE_CELL,
    {
      handler: () => Promise.resolve(false),
    },
  );
  const asked = (): unknown => interceptors.onValidateCell(workbook, workbook.getActiveSheet(), 1, 0);
  expect(await asked()).toBe(false);
  takeAsTyped(univer.__getInjector());
  expect(await asked()).toBe(true);
});

test("a text that was forced to be one is left to the component", () => {
  const { univer, workbook } = headlessUniver(bookOf(sheetOf([HEAD])));
  takeAsTyped(univer.__getInjector());
  const forced = { v: "001", t: CellValueType.FORCE_STRING };
  const interceptors = univer.__getInjector().get(SheetInterceptorService);
  expect(interceptors.onWriteCell(workbook, workbook.getActiveSheet(), 1, 0, forced)).toMatchObject(forced);
});
