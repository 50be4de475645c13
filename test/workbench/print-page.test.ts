import { COUNT_FORMAT } from "../../src/subjects/system-table/grade-table";
import { printPage, printPages } from "../../src/fronts/pane/print/print-page";
import { shownText } from "../../src/workbook/formats/shown-text";
import { chartSheet, redSquare } from "../support/drawn-image";
import type { SheetImage } from "../../src/workbook/sheet-image";

const MARGINS = { top: 15, right: 10, bottom: 15, left: 10, header: 8, footer: 8 };
const TABLE: SheetImage = {
  sheet: "体系表",
  columns: [{ width: 10 }, { width: 20 }],
  rows: [
    { cells: ["标题"] },
    { cells: ["科室", "风险点"] },
    ...["甲", "乙", "丙", "丁"].map((point, i) => ({ cells: [i === 0 ? "办公室" : null, `${point}<&>`] })),
  ],
  merged: [{ top: 3, left: 1, bottom: 6, right: 1 }],
  page: {
    paper: "A3",
    landscape: true,
    margins: MARGINS,
    scale: 100,
    repeatRows: [2, 2],
    footer: "&C第 &P 页 共 &N 页",
    breaksAfter: [4],
  },
};

const sections = (html: string): readonly string[] => html.split("<section>").slice(1);

test("pages end where the sheet says, each with its header rows and number", () => {
  const [first = "", second = "", ...more] = sections(printPage(TABLE));
  expect(more).toEqual([]);
  expect(first).toContain("标题");
  expect(second).not.toContain("标题");
  expect(second).toContain("风险点");
  expect([first, second].map((page) => /<footer>(.*?)<\/footer>/.exec(page)?.[1])).toEqual([
    "第 1 页 共 2 页",
    "第 2 页 共 2 页",
  ]);
  expect(printPage(TABLE)).toContain("size: 420mm 297mm");
});

test("several sheets follow one another, each on its own paper and counted by itself", () => {
  const upright = {
    ...TABLE,
    sheet: "汇总",
    page: { ...TABLE.page!, paper: "A4", landscape: false },
  } as const;
  const html = printPages([TABLE, upright].map((image) => ({ image, heights: () => 10 })));
  expect(html).toContain("@page page-paper-0 { size: 420mm 297mm; margin: 0 }");
  expect(html).toContain("@page page-paper-1 { size: 210mm 297mm; margin: 0 }");
  expect(html).toMatch(/\.page-paper-1 section \{ width: 210mm; height: 297mm;.* page: page-paper-1 \}/);
  expect([...html.matchAll(/<footer>(.*?)<\/footer>/g)].map(([, text]) => text)).toEqual([
    ...["第 1 页 共 2 页", "第 2 页 共 2 页"],
    ...["第 1 页 共 2 页", "第 2 页 共 2 页"],
  ]);
});

test("a merged cell that lies on two pages stands on both, no longer than either", () => {
  const pages = sections(printPage(TABLE));
  expect(pages.map((page) => /rowspan="(\d)"/.exec(page)?.[1])).toEqual(["2", "2"]);
  expect(pages.map((page) => page.match(/办公室/g)?.length)).toEqual([1, 1]);
});

test("two pages wide: the first columns on one, the others on the next, what tells the lines apart on both", () => {
  const columns = Array.from({ length: 20 }, () => ({ width: 20 }));
  const line = (row: number) => columns.map((_, column) => `${row}行${column + 1}栏`);
  const page = { ...TABLE.page!, scale: "two-pages-wide", repeatColumns: [1, 1], breaksAfter: [] } as const;
  const image: SheetImage = {
    ...TABLE,
    columns,
    merged: [],
    rows: [{ cells: line(1) }, { cells: line(2) }],
    page,
  };
  const [left = "", right = "", ...more] = sections(printPage(image));
  expect(more).toEqual([]);
  expect([left, right].map((html) => html.includes("2行1栏"))).toEqual([true, true]);
  expect([left, right].map((html) => html.includes("2行20栏"))).toEqual([false, true]);
  const said = new Set([...(left + right).matchAll(/2行\d+栏/g)].map(([text]) => text));
  expect(said.size).toBe(20);
  expect(Number(/zoom: ([\d.]+)/.exec(printPage(image))?.[1])).toBeGreaterThan(0.8);
});

test("text is text, whatever it holds", () => {
  expect(printPage(TABLE)).toContain("甲&lt;&amp;&gt;");
});

describe("a sheet that says nothing of its pages", () => {
  const rows = Array.from({ length: 100 }, (_, i) => ({ cells: [`第${i + 1}行`, null, i / 8], height: 20 }));
  const plainSheet: SheetImage = { sheet: "台账", columns: [{ width: 8 }], rows };
  const rowsOn = (page: string) => [...page.matchAll(/第(\d+)行/g)].map(([, row]) => Number(row));

  test("is cut where a page is full, and no row is lost", () => {
    const pages = sections(printPage(plainSheet));
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.flatMap(rowsOn)).toEqual(rows.map((_, i) => i + 1));
    // 180 mm of an upright A4 turned round, and rows of 20 points.
    expect(rowsOn(pages[0] ?? "")).toHaveLength(25);
  });

  test("repeats its header rows on each", () => {
    const page = { ...TABLE.page!, breaksAfter: [], repeatRows: [1, 1], paper: "A4" } as const;
    const pages = sections(printPage({ ...plainSheet, page }));
    expect(pages.map((one) => rowsOn(one)[0])).toEqual(pages.map(() => 1));
    expect(new Set(pages.flatMap(rowsOn)).size).toBe(100);
  });

  test("is cut by the heights that come out where it is printed", () => {
    const pages = sections(printPage(plainSheet, () => 60));
    expect(pages.map((one) => rowsOn(one).length)).toEqual([...Array<number>(33).fill(3), 1]);
    // A row that no page holds stands alone.
    expect(sections(printPage(plainSheet, () => 900))).toHaveLength(100);
  });

  test("is printed with all its columns, though a file names only the first", () => {
    expect(printPage(plainSheet)).toContain("0.125");
    expect(printPage({ ...plainSheet, rows: [{ cells: [] }] })).toContain("<section>");
  });
});

describe("values are printed as their cells show them", () => {
  test.each([
    [{ serial: 41_190 }, undefined, "2012-10-08"],
    [{ serial: 41_190.395_833 }, "yyyy-mm-dd hh:mm", "2012-10-08 09:30"],
    [{ serial: 41_190.395_833 }, "yyyy/m/d h:mm AM/PM", "2012/10/8 9:30 AM"],
    [{ serial: 41_190.75 }, "上午/下午h:mm", "下午6:00"],
    [{ serial: 1.5 }, "[h]:mm", "36:00"],
    [{ serial: 41_183 }, 'yyyy"年"m"月"', "2012年10月"],
    [{ serial: 41_190 }, "[$-804]aaaa", "星期一"],
    [{ serial: 41_190 }, "0_d", "2012-10-08"],
    [{ serial: 41_190 }, "yyyy/m/d", "2012/10/8"],
    [1234.5, "#,##0.00", "1,234.50"],
    [0.125, "0.0%", "12.5%"],
    [1234.5, "General", "1234.5"],
    [0, COUNT_FORMAT, "—"],
    [3, COUNT_FORMAT, "3"],
    [-3, COUNT_FORMAT, "-3"],
    [0, "0;;", ""],
    [-1234, "#,##0", "-1,234"],
    [-2, "0;(0)", "(2)"],
    [5, '0"人"', "5人"],
    [5, '"第;次"0', "第;次5"],
    [7, "000", "007"],
    [1, "0_d", "1"],
    [7, undefined, "7"],
    ["2012", "0.00", "2012"],
  ])("%j as %s", (value, format, shown) => expect(shownText(value, format)).toBe(shown));
});

test("charts and pictures lie over the page that their cells are on, with their words", () => {
  const image: SheetImage = {
    ...chartSheet(["stacked-bar"]),
    rows: [...chartSheet().rows, ...Array.from({ length: 30 }, () => ({ cells: [] }))],
    page: { ...TABLE.page!, repeatRows: [1, 1], breaksAfter: [4] },
    pictures: [redSquare()],
  };
  const [first = "", second = ""] = sections(printPage(image));
  expect(first).not.toContain("<svg");
  expect(second).toContain("<desc>公诉科：一级5、二级12、三级20</desc>");
  expect(second).toContain(
    '<img alt="一个“红”方块" style="width:30mm;height:30mm" src="data:image/png;base64,',
  );
  // Below the header row, which is repeated, and the row above its place.
  const [, top] = /left:0mm;top:([\d.]+)mm"><svg/.exec(second) ?? [];
  expect(Number(top)).toBeCloseTo((2 * 15 * 25.4) / 72);
});
