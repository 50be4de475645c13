import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type WorkBook, type WorkSheet, utils, write } from "@e965/xlsx";
import { writeWorkbook } from "../../../src/hosts/file/write/write-workbook";
import { deflate } from "../../../src/hosts/file/disk/formats/deflate";
import { readLegacy } from "../../../src/hosts/file/legacy/read-legacy";
import type { Grid } from "../../../src/workbook/grid";
import type { WorkbookImage } from "../../../src/workbook/sheet-image";
import { convert, describeWith } from "../../support/tools";
import { cellsByName } from "../xlsx/reading";

/** A workbook in the old format, as the library itself writes it. */
function old(sheets: Readonly<Record<string, WorkSheet>>, book: Partial<WorkBook> = {}): Uint8Array {
  const whole = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(whole, sheet, name);
  return new Uint8Array(write({ ...whole, ...book }, { type: "buffer", bookType: "biff8" }) as Buffer);
}

const SHEET = utils.aoa_to_sheet([
  ["科室", "日期", 1.5],
  [true, "", "一\n二"],
]);
SHEET.B2 = { t: "n", v: 41_190, z: 'yyyy"年"m"月"d"日"' };
SHEET.C3 = { t: "e", v: 0x17 };
SHEET.D3 = { t: "n", v: 12, z: "0.00" };
SHEET["!ref"] = "A1:D3";
SHEET["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 1 } }];

describe("an .xls", () => {
  test("says the same as an .xlsx would", async () => {
    const { name, sheets } = await readLegacy("旧.xls", old({ 登记表: SHEET }));
    const [grid] = sheets as [Grid];
    expect([name, grid.sheet, grid.state]).toEqual(["旧.xls", "登记表", "visible"]);
    expect(cellsByName(grid)).toEqual({
      A1: "科室",
      B1: "日期",
      C1: 1.5,
      A2: true,
      B2: { serial: 41_190 },
      C2: "一\n二",
      C3: { fault: "#REF!" },
      D3: 12,
    });
    expect(grid.merged).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
  });

  test("of the 1904 system has its days converted", async () => {
    const bytes = old({ 表: SHEET }, { Workbook: { WBProps: { date1904: true } } });
    const content = await readLegacy("旧.xls", bytes);
    expect(content.date1904).toBe(true);
    expect(cellsByName(content.sheets[0] as Grid)).toMatchObject({ B2: { serial: 41_190 + 1462 }, C1: 1.5 });
  });

  test("of Excel 95, which is not Unicode, is refused", async () => {
    const bytes = new Uint8Array(
      write({ SheetNames: ["A"], Sheets: { A: SHEET } }, { type: "buffer", bookType: "biff5" }) as Buffer,
    );
    await expect(readLegacy("旧.xls", bytes)).rejects.toMatchObject({ code: "not-a-workbook" });
  });

  test("over the limits is refused", async () => {
    await expect(readLegacy("旧.xls", old({ 表: SHEET }), { cells: 3 })).rejects.toMatchObject({
      code: "over-limits",
    });
    await expect(readLegacy("旧.xls", old({ 表: SHEET }), { rowsPerSheet: 2 })).rejects.toMatchObject({
      code: "over-limits",
    });
    await expect(readLegacy("旧.xls", old({ 表: SHEET }), { packedBytes: 99 })).rejects.toMatchObject({
      code: "over-limits",
    });
  });

  test.each([0.2, 0.5, 0.8, 0.95])("cut to %d of its length is damaged, never empty", async (share) => {
    const bytes = old({ 表: SHEET });
    const cut = bytes.slice(0, Math.floor(bytes.length * share));
    await expect(readLegacy("旧.xls", cut)).rejects.toMatchObject({ code: "damaged" });
  });

  test("that refers to sheets without saying how many is damaged, not endless", async () => {
    const bytes = old({ 表: SHEET });
    // An EXTERNSHEET record without content in place of the first one of no importance.
    const at = Buffer.from(bytes).indexOf(Buffer.from("5c007000", "hex"));
    bytes.set([0x17, 0x00, 0x00, 0x00, 0x5c, 0x00, 0x6c, 0x00], at);
    await expect(readLegacy("旧.xls", bytes)).rejects.toMatchObject({ code: "damaged" });
  });

  test("behind a password is encrypted", async () => {
    const bytes = old({ 表: SHEET });
    // A FILEPASS record in place of WRITEACCESS, which is as long and stands first.
    const at = Buffer.from(bytes).indexOf(Buffer.from("5c007000", "hex"));
    bytes.set([0x2f, 0x00, 0x70, 0x00, 0x00, 0x00], at);
    await expect(readLegacy("旧.xls", bytes)).rejects.toMatchObject({ code: "encrypted" });
  });
});

describeWith(["soffice"], "an .xls by LibreOffice", () => {
  const IMAGE: WorkbookImage = {
    properties: { "IRPC.Kind": "department", 说明: "廉政" },
    sheets: [
      {
        sheet: "登记表",
        columns: [{ width: 20 }, { width: 12, look: { format: "yyyy-mm-dd" } }],
        rows: [{ cells: ["一\n二", { serial: 41_190 }, 1.5, true] }, { cells: [null] }, { cells: ["三"] }],
        merged: [{ top: 1, left: 1, bottom: 2, right: 1 }],
      },
      { sheet: "隐", state: "hidden", columns: [{ width: 10 }], rows: [{ cells: ["内"] }] },
    ],
  };

  test("keeps cells, dates, merged areas, states and custom properties", async () => {
    const folder = mkdtempSync(join(tmpdir(), "legacy-"));
    try {
      writeFileSync(join(folder, "a.xlsx"), await writeWorkbook(IMAGE, deflate));
      convert(join(folder, "a.xlsx"), "xls", folder);
      const { sheets, properties } = await readLegacy("a.xls", readFileSync(join(folder, "a.xls")));
      expect(sheets.map(({ sheet, state }) => [sheet, state])).toEqual([
        ["登记表", "visible"],
        ["隐", "hidden"],
      ]);
      expect(cellsByName(sheets[0] as Grid)).toEqual({
        A1: "一\n二",
        B1: { serial: 41_190 },
        C1: 1.5,
        D1: true,
        A3: "三",
      });
      expect(sheets[0]?.merged).toEqual(IMAGE.sheets[0]?.merged);
      expect([...properties]).toEqual([
        ["IRPC.Kind", "department"],
        ["说明", "廉政"],
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
