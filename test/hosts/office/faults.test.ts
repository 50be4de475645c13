import { excelCode, hostError } from "../../../src/hosts/excel/excel-error";
import { HostError } from "../../../src/workbook/host-error";
import type { CellChange, LiveWorkbook } from "../../../src/workbook/live/live-workbook";
import { imageOf } from "../../office-host/book-image";
import { TestExcel } from "../../office-host/test-excel";
import type { WireAction } from "../../office-host/wire";
import { bookOf, sheetOf } from "../../support/workbook-contract";
import { doorTo, openIn } from "./door";

const CODES = [
  ...[
    "AccessDenied",
    "ApiNotFound",
    "Conflict",
    "EmptyChartSeries",
    "FilteredRangeConflict",
    "GeneralException",
  ],
  ...[
    "FormulaLengthExceedsLimit",
    "InactiveWorkbook",
    "InsertDeleteConflict",
    "InvalidArgument",
    "InvalidBinding",
  ],
  ...[
    "InvalidOperation",
    "InvalidOperationInCellEditMode",
    "InvalidReference",
    "InvalidSelection",
    "ItemAlreadyExists",
  ],
  ...[
    "ItemNotFound",
    "MergedRangeConflict",
    "NonBlankCellOffSheet",
    "NotImplemented",
    "OperationCellsExceedLimit",
  ],
  ...[
    "OpenWorkbookLinksBlocked",
    "PivotTableRangeConflict",
    "RangeExceedsLimit",
    "RefreshWorkbookLinksBlocked",
  ],
  ...[
    "RequestAborted",
    "RequestPayloadSizeLimitExceeded",
    "ResponsePayloadSizeLimitExceeded",
    "UnsupportedFeature",
  ],
  ...["UnsupportedOperation", "UnsupportedSheet", "NeverHeardOf"],
];
const OLD = bookOf(
  sheetOf([{ cells: ["旧表", "001", 5] }, { cells: ["第二行"] }], {
    merged: [{ top: 2, left: 1, bottom: 2, right: 3 }],
  }),
  sheetOf([{ cells: ["隐藏"] }], { sheet: "字典", state: "veryHidden" }),
);
const NEW = bookOf(
  sheetOf([{ cells: ["新表", "新"], looks: { bold: true } }], {
    protected: true,
    frozen: { rows: 1, columns: 0 },
  }),
  sheetOf([{ cells: ["新"] }], { sheet: "字典", state: "veryHidden" }),
  sheetOf([{ cells: ["添"] }], { sheet: "添的" }),
);
const CHANGES: readonly CellChange[] = [
  { sheet: "表", row: 1, column: 1, value: "改" },
  { sheet: "表", row: 1, column: 2, value: { serial: 41190 } },
  { sheet: "表", row: 3, column: 1, value: "添" },
];

const FORMULA = "='表'!A1";

/** A workbook of ours with a person's own formula that points to it. */
async function opened(level = "1.13") {
  const excel = new TestExcel();
  const workbook = openIn(excel, level);
  await workbook.paint(OLD);
  excel.type("Sheet1", 1, 1, FORMULA);
  return { excel, workbook };
}

async function refusalOf(work: Promise<unknown>): Promise<HostError> {
  const refusal: unknown = await work.then(
    () => "no refusal",
    (error: unknown) => error,
  );
  if (!(refusal instanceof HostError)) throw new Error("Expected a HostError.", { cause: refusal });
  return refusal;
}

/** Everything that a person could see of the workbook. */
const state = (excel: TestExcel) => imageOf(excel.book);
const isWrite = ({ ActionType }: WireAction): boolean => ActionType === 4 || ActionType === 3;

test.each(CODES)("%s is told as a sentence that says what to do", async (code) => {
  const { excel, workbook } = await opened();
  excel.refuse({ code, request: 1 });
  const { message, cause } = await refusalOf(workbook.read());
  expect(message).toMatch(/请.*。$/);
  expect(message.replaceAll("Excel", "").replaceAll("Esc", "")).not.toMatch(/[A-Za-z]/);
  expect(excelCode(cause)).toBe(code);
});

test("each of the four that people can do something about has a code of its own", async () => {
  const codes = new Map([
    ["AccessDenied", "protected"],
    ["InvalidOperationInCellEditMode", "editing"],
    ["GeneralException", "inactive"],
    ["RequestPayloadSizeLimitExceeded", "over-limits"],
    ["ItemNotFound", "not-found"],
  ]);
  for (const [code, expected] of codes) {
    const { excel, workbook } = await opened();
    excel.refuse({ code, request: 1 });
    expect((await refusalOf(workbook.read())).code).toBe(expected);
  }
});

test("a mistake of our own stays what it is", async () => {
  const door = doorTo(new TestExcel(), "1.9");
  const mistake = door.run((context) => Promise.resolve(context.workbook.name));
  const error: unknown = await mistake.catch((error: unknown) => error);
  expect(excelCode(error)).toBe("PropertyNotLoaded");
  expect(hostError(error)).toBe(error);
});

/** Refuses at every place of the n-th request, as long as there is one, and looks what is left. */
async function atEveryAction(
  request: number,
  work: (workbook: LiveWorkbook) => Promise<unknown>,
  then: (excel: TestExcel, before: ReturnType<typeof state>) => void,
  level = "1.13",
): Promise<number> {
  for (let action = 1; ; action++) {
    const { excel, workbook } = await opened(level);
    const before = state(excel);
    excel.refuse({ code: "InvalidArgument", request, action, when: isWrite });
    const refused = await work(workbook).then(
      () => false,
      (error: unknown) => error instanceof HostError,
    );
    if (!refused) return action - 1;
    then(excel, before);
  }
}

test.each([
  ["1.8", [2, 3]],
  ["1.9", [2, 3]],
  ["1.13", [2, 3]],
] as const)(
  "painting that is refused at any place leaves every old sheet as it was, at %s",
  async (level, requests) => {
    let places = 0;
    for (const request of requests)
      places += await atEveryAction(
        request,
        (workbook) => workbook.paint(NEW),
        (excel, before) => {
          const after = state(excel);
          // Below 1.9 the old sheet can come back only as its copy, and formulas that point to it are lost.
          const shown = ({ sheets }: typeof before) =>
            sheets.filter(({ sheet }) => level !== "1.8" || sheet !== "Sheet1");
          const isNew = after.sheets.some(({ sheet }) => sheet === "添的");
          // Only where the very last old sheets were going already is the new painting whole.
          if (!isNew) expect(shown(after)).toEqual(shown(before));
          else expect(excel.value("表", 1, 1)).toBe("新表");
          expect(excel.book.eventsEnabled).toBe(true);
          expect(after.sheets.filter(({ sheet }) => /^〔|\(\d\)$/.test(sheet))).toEqual([]);
          if (level !== "1.8") expect(excel.sheet("Sheet1").cell(1, 1).formula).toBe(FORMULA);
        },
        level,
      );
    expect(places).toBeGreaterThan(20);
  },
);

test("writing that is refused at any place leaves every cell as it was", async () => {
  const places = await atEveryAction(
    2,
    (workbook) => workbook.writeCells(CHANGES),
    (excel, before) => {
      expect(state(excel)).toEqual(before);
      expect(excel.book.eventsEnabled).toBe(true);
    },
  );
  expect(places).toBeGreaterThan(5);
});

test.each(CODES)("%s in the middle of a write leaves everything as it was", async (code) => {
  const { excel, workbook } = await opened();
  const before = state(excel);
  excel.refuse({ code, request: 2, action: 3, when: isWrite });
  await refusalOf(workbook.writeCells(CHANGES));
  expect(state(excel)).toEqual(before);
  excel.refuse({ code, request: 3, action: 5, when: isWrite });
  await refusalOf(workbook.paint(NEW));
  expect({ ...state(excel), properties: {} }).toEqual({ ...before, properties: {} });
  // Between showing the sheet in Excel's menus and deleting it.
  excel.refuse({ code, request: 2, when: ({ Name }) => Name === "Delete" });
  await refusalOf(workbook.removeSheets(["字典"]));
  expect({ ...state(excel), properties: {} }).toEqual({ ...before, properties: {} });
  expect(excel.book.eventsEnabled).toBe(true);
});

test("no sheet is removed from a workbook whose structure is protected", async () => {
  const { excel, workbook } = await opened();
  const before = state(excel);
  excel.book.structureProtected = true;
  expect(await refusalOf(workbook.removeSheets(["字典"]))).toMatchObject({ code: "protected" });
  expect(state(excel)).toEqual(before);
});

test("a sheet protected with a password is not written, and stays protected", async () => {
  const { excel, workbook } = await opened();
  excel.protect("表");
  const before = state(excel);
  expect(await refusalOf(workbook.writeCells(CHANGES))).toMatchObject({ code: "protected" });
  expect(state(excel)).toEqual(before);
});

test("a sheet that we protected ourselves is written and protected again", async () => {
  const { excel, workbook } = await opened();
  await workbook.paint(NEW);
  await workbook.writeCells([{ sheet: "表", row: 1, column: 1, value: "改" }]);
  expect(excel.value("表", 1, 1)).toBe("改");
  expect(excel.sheet("表").protection).not.toBeNull();
});

test("a workbook whose structure is protected is not painted", async () => {
  const { excel, workbook } = await opened();
  excel.book.structureProtected = true;
  const before = state(excel);
  expect(await refusalOf(workbook.paint(NEW))).toMatchObject({ code: "protected" });
  expect(state(excel)).toEqual(before);
});

test("a sheet that the user renamed or deleted is told to be gone", async () => {
  const { excel, workbook } = await opened();
  excel.rename("表", "改了名");
  expect(await refusalOf(workbook.writeCells(CHANGES))).toMatchObject({ code: "not-found" });
  expect(await refusalOf(workbook.reveal("表", 1, 1))).toMatchObject({ code: "not-found" });
  expect(await workbook.readSheet("表")).toBeUndefined();
});

test("while a cell is being typed into nothing is written, and a word says so", async () => {
  const { excel, workbook } = await opened();
  const before = state(excel);
  excel.editing = true;
  expect(await refusalOf(workbook.writeCells(CHANGES))).toMatchObject({ code: "editing" });
  expect(await refusalOf(workbook.paint(NEW))).toMatchObject({ code: "editing" });
  expect(state(excel)).toEqual(before);
});
