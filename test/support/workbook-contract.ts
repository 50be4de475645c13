import type { CellValue, Grid, WorkbookContent } from "../../src/workbook/grid";
import type { Look, RowImage, SheetImage, WorkbookImage } from "../../src/workbook/sheet-image";
import type { WorkbookTarget } from "../../src/workbook/workbook";

/** A place where a workbook can be painted and read back. */
export interface WorkbookHost {
  readonly target: WorkbookTarget;
  read(): Promise<WorkbookContent>;
}

/** A promise that a host cannot keep, with the reason why. */
export interface HostException {
  readonly promise: string;
  readonly reason: string;
}

/** A sheet with nothing but rows. */
export function sheetOf(rows: readonly RowImage[], rest: Partial<SheetImage> = {}): SheetImage {
  return { sheet: "表", columns: [], rows, ...rest };
}

/** A workbook with nothing but sheets. */
export function bookOf(...sheets: readonly SheetImage[]): WorkbookImage {
  return { sheets, properties: {} };
}

/** The cells of a sheet as `[name of row and column, value]`, row by row. */
export function cellsOf({ rows }: Grid): readonly (readonly [number, number, CellValue])[] {
  return rows.flatMap(({ number, columns, values }) =>
    columns.map((column, index) => [number, column, values[index]!] as const),
  );
}

const BORDERED: Look = { border: "thin", wrap: true, font: "宋体", size: 10.5 };
const DAY: Look = { ...BORDERED, format: 'yyyy"年"m"月"d"日"' };

/** What every host promises: what is painted is read back. */
const PROMISES: Readonly<Record<string, (open: () => Promise<WorkbookHost>) => Promise<void>>> = {
  "values of every kind come back": async (open) => {
    const cells = ["文字", "001", 12.5, -0.1, 0, true, false, { serial: 41190 }];
    const { sheets } = await painted(open, bookOf(sheetOf([{ cells, looks: BORDERED }])));
    expect(sheets[0]?.rows[0]?.values).toEqual(cells);
  },
  "text stays text, whatever it begins with": async (open) => {
    const cells = ["=1+1", "+86", "-开头", "@甲", "'引号", "1e5", "2012-10-08", "TRUE", "#N/A", "合计"];
    const { sheets } = await painted(open, bookOf(sheetOf([{ cells }])));
    expect(sheets[0]?.rows[0]?.values).toEqual(cells);
  },
  "odd text comes back": async (open) => {
    const cells = [
      " 前后 ",
      "一\n二",
      "\r\n",
      "\t",
      "_x000D_",
      "&<>\"']]>",
      "😀𠮷",
      "\u0001\u001F",
      "\uFFFE",
    ];
    const { sheets } = await painted(open, bookOf(sheetOf([{ cells }])));
    expect(sheets[0]?.rows[0]?.values).toEqual(cells);
  },
  "the longest text comes back": async (open) => {
    const cells = ["长".repeat(32_767)];
    const { sheets } = await painted(open, bookOf(sheetOf([{ cells }])));
    expect(sheets[0]?.rows[0]?.values).toEqual(cells);
  },
  "a fault is written as its word": async (open) => {
    const { sheets } = await painted(open, bookOf(sheetOf([{ cells: [{ fault: "#REF!" }] }])));
    expect(sheets[0]?.rows[0]?.values).toEqual(["#REF!"]);
  },
  "a date shows as a date in a look of its own, of its column and of none": async (open) => {
    const day = { serial: 39000 };
    const image = sheetOf([{ cells: [day, day, day], looks: [DAY] }], {
      columns: [{ width: 9 }, { width: 9, look: DAY }],
    });
    const { sheets } = await painted(open, bookOf(image));
    expect(sheets[0]?.rows[0]?.values).toEqual([day, day, day]);
  },
  "empty cells and rows are no cells, and the others keep their places": async (open) => {
    const rows = [
      { cells: [] },
      { cells: [null, "乙", "", null, 5], looks: BORDERED },
      { cells: [null] },
      { cells: ["丁"] },
    ];
    const { sheets } = await painted(open, bookOf(sheetOf(rows)));
    expect(sheets[0] && cellsOf(sheets[0])).toEqual([
      [2, 2, "乙"],
      [2, 5, 5],
      [4, 1, "丁"],
    ]);
  },
  "merged areas are listed": async (open) => {
    const merged = [
      { top: 1, left: 1, bottom: 1, right: 15 },
      { top: 2, left: 1, bottom: 4, right: 1 },
    ];
    const { sheets } = await painted(
      open,
      bookOf(sheetOf([{ cells: ["题"] }, { cells: ["科室"] }], { merged })),
    );
    expect(sheets[0]?.merged).toEqual(merged);
  },
  "widths come back within a character": async (open) => {
    const columns = [{ width: 9 }, { width: 8.43 }, { width: 36.5 }];
    const { sheets } = await painted(open, bookOf(sheetOf([{ cells: ["甲", "乙", "丙"] }], { columns })));
    for (const [index, { width }] of columns.entries()) {
      expect(Math.abs((sheets[0]?.widths.get(index + 1) ?? 0) - width)).toBeLessThan(1);
    }
  },
  "a hidden column comes back with its width": async (open) => {
    const columns = [{ width: 9 }, { width: 60, hidden: true }];
    const { sheets } = await painted(open, bookOf(sheetOf([{ cells: ["甲", "乙"] }], { columns })));
    expect(sheets[0]?.rows[0]?.values).toEqual(["甲", "乙"]);
    expect(Math.abs((sheets[0]?.widths.get(2) ?? 0) - 60)).toBeLessThan(1);
  },
  "sheets keep their order, names and states": async (open) => {
    const image = bookOf(
      sheetOf([{ cells: ["一"] }], { sheet: "字典", state: "veryHidden" }),
      sheetOf([{ cells: ["二"] }], { sheet: "科室's & <表>" }),
      sheetOf([{ cells: ["三"] }], { sheet: "汇总记录", state: "hidden" }),
    );
    const { sheets } = await painted(open, image);
    expect(sheets.map(({ sheet, state }) => [sheet, state])).toEqual([
      ["字典", "veryHidden"],
      ["科室's & <表>", "visible"],
      ["汇总记录", "hidden"],
    ]);
  },
  "custom properties come back": async (open) => {
    const properties = { "IRPC.Kind": "department", "IRPC.部门": "公诉科 & <一>", "IRPC.Empty": "" };
    const { properties: read } = await painted(open, { ...bookOf(sheetOf([{ cells: ["甲"] }])), properties });
    expect(Object.fromEntries(read)).toEqual(properties);
  },
  "what was there before is gone": async (open) => {
    const host = await open();
    await host.target.paint(bookOf(sheetOf([{ cells: ["旧"] }, { cells: ["旧"] }])));
    await host.target.paint(bookOf(sheetOf([{ cells: ["新"] }])));
    expect((await host.read()).sheets.flatMap(cellsOf)).toEqual([[1, 1, "新"]]);
  },
};

async function painted(open: () => Promise<WorkbookHost>, image: WorkbookImage): Promise<WorkbookContent> {
  const host = await open();
  await host.target.paint(image);
  return host.read();
}

/** Holds a host to every promise but those it has a reason not to keep. */
export function workbookContract(
  host: string,
  open: () => Promise<WorkbookHost>,
  exceptions: readonly HostException[] = [],
): void {
  describe(`a workbook in ${host}`, () => {
    for (const [promise, holds] of Object.entries(PROMISES)) {
      const exception = exceptions.find((known) => known.promise === promise);
      // An exception is shown and not skipped: once the host can keep the promise, the reason is out of date.
      if (exception)
        test(`not here: ${promise} – ${exception.reason}`, () => expect(holds(open)).rejects.toThrow());
      else test(promise, () => holds(open));
    }
  });
}
