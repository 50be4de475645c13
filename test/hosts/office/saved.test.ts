import { writeWorkbook } from "../../../src/hosts/file/write/write-workbook";
import { deflate } from "../../../src/hosts/file/disk/formats/deflate";
import { readBytes } from "../../../src/hosts/file/disk/formats/read-file";
import { columnPoints, widthOfPoints } from "../../../src/hosts/excel/paint/widths";
import { shownLook } from "../../../src/workbook/row-looks";
import type { Look, SheetImage } from "../../../src/workbook/sheet-image";
import { imageOf } from "../../office-host/book-image";
import { TestExcel } from "../../office-host/test-excel";
import { FULL } from "../exceljs/full-image";
import { bookOf, cellsOf, sheetOf } from "../../support/workbook-contract";
import { openIn } from "./door";

/** Painted into Excel and saved; the blank sheet of a new workbook left out. */
async function saved(image = FULL) {
  const excel = new TestExcel();
  await openIn(excel, "1.13").paint(image);
  const { sheets, properties } = imageOf(excel.book);
  return { properties, sheets: sheets.slice(1) };
}

/** Everything but cells, columns and rows. */
function frame({
  rows: _rows,
  columns: _columns,
  merged = [],
  validations = [],
  state = "visible",
  ...rest
}: SheetImage) {
  return { ...rest, merged, validations, state };
}

test("page set-up, choices, panes, filters, protection and merged areas arrive in Excel as they were drawn", async () => {
  const { sheets, properties } = await saved();
  expect(properties).toEqual(FULL.properties);
  expect(sheets.map(frame)).toEqual(FULL.sheets.map(frame));
});

test("every cell shows the look that it was drawn with", async () => {
  const { sheets } = await saved();
  for (const [index, image] of FULL.sheets.entries())
    for (const [row, line] of image.rows.entries())
      for (const [column, value] of line.cells.entries()) {
        if (value === null) continue;
        const shown = sheets[index]!.rows[row]!;
        const look = (shown.looks as readonly Look[])[column]!;
        const meant = shownLook(image, line, column);
        const isDated = typeof value === "object" && "serial" in value && meant.format === undefined;
        const links = line.links?.has(column) ?? false;
        expect({ at: [row, column], ...told(look, links) }).toEqual({
          at: [row, column],
          ...told(isDated ? { ...meant, format: "yyyy-mm-dd" } : meant, links),
        });
      }
});

/** What a look says beyond Excel's own way of showing a cell; fonts are whole or none. */
function told({ bold, wrap, locked, vertical, colour, border, ...rest }: Look, isLink: boolean) {
  return {
    ...rest,
    ...(bold === true && { bold }),
    ...(wrap === true && { wrap }),
    ...(border === "thin" && { border }),
    ...(locked === false && { locked }),
    ...(vertical !== undefined && vertical !== "bottom" && { vertical }),
    ...(colour !== undefined && colour !== "000000" && !isLink && { colour }),
  };
}

test("links and heights arrive", async () => {
  const { sheets } = await saved();
  for (const [index, image] of FULL.sheets.entries())
    for (const [row, { links, height, grows }] of image.rows.entries()) {
      expect(sheets[index]?.rows[row]?.links).toEqual(links);
      expect(sheets[index]?.rows[row]).toMatchObject({ ...(height && { height }), ...(grows && { grows }) });
    }
});

test("links into another file carry its path", async () => {
  const target = { file: "报送/07-公诉科 #1.xlsx", sheet: "科室's 表", cell: "M17" };
  const image = bookOf(sheetOf([{ cells: ["看"], links: new Map([[0, target]]) }]));
  const { sheets } = await saved(image);
  expect(sheets[0]?.rows[0]?.links?.get(0)).toMatchObject({ sheet: target.sheet, cell: target.cell });
});

test("the saved workbook is a file like any other", async () => {
  const image = await saved();
  const read = await readBytes("保存.xlsx", await writeWorkbook(image, deflate));
  const straight = await readBytes("保存.xlsx", await writeWorkbook(FULL, deflate));
  expect(read.sheets.map(cellsOf)).toEqual(straight.sheets.map(cellsOf));
});

test("widths survive the way through points", () => {
  for (const characters of [0.5, 1, 8.43, 9, 36.5, 255])
    expect(Math.abs(widthOfPoints(columnPoints(characters)) - characters)).toBeLessThan(1);
});
