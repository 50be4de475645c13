import { CellValueType } from "@univerjs/core";
import { printPage } from "../../src/fronts/pane/print/print-page";
import { excelValue } from "../../src/hosts/excel/read/cell-value";
import { cellInput } from "../../src/hosts/excel/write/cell-input";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { nodeInflate } from "../../src/hosts/file/disk/formats/inflate";
import { legacyValue } from "../../src/hosts/file/legacy/legacy-value";
import { readImage } from "../../src/hosts/file/read/looks/read-image";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { valueOf } from "../../src/hosts/univer/model/cell-data";
import { StyleNames } from "../../src/hosts/univer/style-names";
import { COUNT_FORMAT } from "../../src/subjects/system-table/grade-table";
import { ownLook } from "../../src/workbook/row-looks";
import type { CellValue } from "../../src/workbook/grid";
import type { WorkbookImage } from "../../src/workbook/sheet-image";
import { shownText } from "../../src/workbook/formats/shown-text";
import { type RawWorkbook, rawWorkbook } from "../support/raw-package";

const NUMBER = 41_190.75;
const DAY = { serial: NUMBER };
const MONTH = { serial: NUMBER, monthly: true } as const;

/** A format, what a cell of it holds whose number is 41190.75, and what stands on paper. */
const FORMATS: readonly (readonly [format: string, value: CellValue, shown: string])[] = [
  ["yyyy-mm-dd", DAY, "2012-10-08"],
  ['yyyy"年"m"月"d"日";@', DAY, "2012年10月8日"],
  ["[$-804]yyyy\\-mm\\-dd", DAY, "2012-10-08"],
  ["[h]:mm", DAY, "988578:00"],
  ["[mm]:ss", DAY, "59314680:00"],
  ["h:mm AM/PM", DAY, "6:00 PM"],
  ["[$-804]aaaa", DAY, "星期一"],
  ['yyyy"年"m"月"', MONTH, "2012年10月"],
  ["yyyy-m", MONTH, "2012-10"],
  ['m"月"', MONTH, "10月"],
  ['yyyy"年"', MONTH, "2012年"],
  ["[mm]", DAY, "59314680"],
  ["0_d", NUMBER, "41191"],
  ["0\\d", NUMBER, "41191d"],
  ['0"日 day"', NUMBER, "41191日 day"],
  ["*d0", NUMBER, "41191"],
  ["[Red]0.0", NUMBER, "41190.8"],
  ["#,##0.00", NUMBER, "41,190.75"],
  ["General", NUMBER, "41190.75"],
  ["G/通用格式", NUMBER, "41190.75"],
  ["@", NUMBER, "41190.75"],
  [COUNT_FORMAT, NUMBER, "41191"],
];

const custom = (code: string): RawWorkbook => ({
  formats: [0, 176],
  customFormats: { 176: code },
  sheets: [{ rows: `<row r="1"><c r="A1" s="1"><v>${NUMBER}</v></c></row>` }],
});

const book = (value: CellValue, format: string): WorkbookImage => ({
  sheets: [{ sheet: "表", columns: [{ width: 9 }], rows: [{ cells: [value], looks: { format } }] }],
  properties: {},
});

async function opened(bytes: Uint8Array) {
  return readImage("表.xlsx", bytes, nodeInflate);
}

/** The value of the only cell of a page. */
const onPaper = (image: WorkbookImage): string | undefined =>
  /<td[^>]*>(.*?)<\/td>/.exec(printPage(image.sheets[0]!))?.[1];

describe.each(FORMATS)("a number in a cell of the format %s", (format, value, shown) => {
  test("is the same day, month or number in a file, an old file, in Excel and in the workbench", async () => {
    const { content } = await opened(rawWorkbook(custom(format)));
    expect(content.sheets[0]?.rows[0]?.values).toEqual([value]);
    expect(legacyValue({ t: "n", v: NUMBER, z: format }, false)).toEqual(value);
    expect(excelValue({ value: NUMBER, type: "Double", format }, 0)).toEqual(value);
    expect(valueOf({ v: NUMBER, t: CellValueType.NUMBER }, () => format)).toEqual(value);
  });

  test("stands on paper as its cell shows it, straight from the page and from the saved file", async () => {
    expect(shownText(value, format)).toBe(shown);
    const image = book(value, format);
    expect(onPaper(image)).toBe(shown);
    expect(onPaper((await opened(await writeWorkbook(image, deflate))).image)).toBe(shown);
  });
});

test.each(FORMATS)(
  "a day written into a cell of the format %s looks alike everywhere",
  async (format, value) => {
    // A format that shows days or times is kept; any other would show a number.
    const written = typeof value === "number" ? "yyyy-mm-dd" : format;
    expect(cellInput({ serial: NUMBER }, format, 0).format).toBe(written);
    expect(new StyleNames().dated({ format }).format).toBe(written);
    const image = book({ serial: NUMBER }, format);
    const [sheet] = (await opened(await writeWorkbook(image, deflate))).image.sheets;
    expect(ownLook(sheet!.rows[0]!, 0)?.format).toBe(written);
    expect(onPaper(image)).toBe(shownText({ serial: NUMBER }, written));
  },
);

test.each([
  [0, "—"],
  [3, "3"],
])("%d points of a grade are printed as %s, as our own table says", async (count, shown) => {
  const image = book(count, COUNT_FORMAT);
  expect(onPaper(image)).toBe(shown);
  expect(onPaper((await opened(await writeWorkbook(image, deflate))).image)).toBe(shown);
});

/** Formats that a file names by number, as Chinese Excel shows 41190.75. */
test.each([
  [14, "2012/10/8"],
  [17, "2012/10"],
  [22, "2012/10/8 18:00"],
  [27, "2012年10月"],
  [28, "10月8日"],
  [31, "2012年10月8日"],
  [32, "18时00分"],
  [34, "下午6时00分"],
  [36, "2012年10月"],
  [50, "2012年10月"],
  [55, "下午6时00分"],
  [57, "2012年10月"],
  [58, "10月8日"],
])("format %d of a file opened in the workbench is printed and saved as %s", async (id, shown) => {
  const raw: RawWorkbook = { ...custom("0"), formats: [0, id] };
  const { image, content } = await opened(rawWorkbook(raw));
  expect(onPaper(image)).toBe(shown);
  const again = await opened(await writeWorkbook(image, deflate));
  expect(onPaper(again.image)).toBe(shown);
  expect(again.content.sheets[0]?.rows).toEqual(content.sheets[0]?.rows);
});
