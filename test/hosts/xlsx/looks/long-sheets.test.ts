import ExcelJS from "exceljs";
import { drawSheet, HEADER_ROW } from "../../../../src/drawing/draw-sheet";
import { deflate } from "../../../../src/hosts/file/disk/formats/deflate";
import { writeWorkbook } from "../../../../src/hosts/file/write/write-workbook";
import { institutionTable } from "../../../../src/subjects/consolidation/sheets/institution-table";
import { keysOf, recordOf } from "../../../../src/sheets/define-sheet";

/** A sheet of so many lines is surveyed without its cells: whatever stands in them has to show all the same. */

const LINES = 2_001;
/** 2012-10-08. */
const DAY = { serial: 41_190 };
const keys = keysOf(institutionTable);
const EXTRA = keys.length + 1;

async function written(): Promise<ExcelJS.Worksheet> {
  const records = Array.from({ length: LINES }, (_, index) =>
    recordOf(institutionTable, {
      point: `第${index}个风险点`,
      ...(index === 1_990 && { assessedOn: "2012-10-08" }),
      ...(index === 7 && { reviewedOn: "2012-10-08", reviewer: null }),
    }),
  );
  const kept = {
    cells: (index: number) =>
      new Map(
        index === 1_200
          ? [
              ["reviewer", DAY],
              ["filedOn", DAY],
            ]
          : [],
      ),
    extra: [{ header: "督办日期", values: records.map((_, index) => (index === 1_800 ? DAY : null)) }],
  };
  const image = { sheets: [drawSheet(institutionTable, records, { kept })], properties: {} };
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await writeWorkbook(image, deflate)).buffer as ArrayBuffer);
  return book.getWorksheet(institutionTable.tab)!;
}

test("each day of a long sheet is a day in the file, wherever it stands", async () => {
  const sheet = await written();
  const days: [number, string][] = [];
  sheet.eachRow((row, number) =>
    row.eachCell((cell, column) => {
      if (cell.value instanceof Date) days.push([number - HEADER_ROW - 1, keys[column - 1] ?? `${column}`]);
    }),
  );
  expect(days).toEqual([
    [7, "reviewedOn"],
    [1_200, "reviewer"],
    [1_200, "filedOn"],
    [1_800, `${EXTRA}`],
    [1_990, "assessedOn"],
  ]);
});
