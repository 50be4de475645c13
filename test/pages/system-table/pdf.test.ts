import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drawSystemTable, type SystemTableOptions } from "../../../src/subjects/system-table";
import { BODY_SIZE } from "../../../src/subjects/system-table/cut/layout";
import type { InstitutionRow } from "../../../src/subjects/consolidation/sheets/institution-table";
import type { SheetImage } from "../../../src/workbook/sheet-image";
import { describeWith } from "../../support/tools";
import { headersOf } from "./a-table";
import { bare, linesOf, printed, textOf, type PrintedPage, type PrintedWord } from "./printed";
import { people, sampleFacts, sampleRows } from "./sample-rows";

const PAPERS = { A3: [1190.55, 841.89], A4: [841.89, 595.28] } as const;
const POINT = "廉政风险点及表现形式";
const MEASURES = "防控措施";
const SENTENCE = "办理重大疑难案件时，对证据审查不细、把关不严，可能造成错捕错诉（含漏捕漏诉）；";
/** Every column is 5 pixels wider than its characters of 7. */
const BESIDE_TEXT = 5 / 7;
/** Points at the foot of a page where only its number stands. */
const FOOTER = 40;
/** Rows end on whole pixels on paper too. */
const TOLERANCE = 2;

/** Every tenth row with texts as long as the forms allow. */
const longRows: readonly InstitutionRow[] = sampleRows.map((row, i) => {
  if (i % 10 !== 0) return row;
  const long = (length: number) => `${row.riskId}号${SENTENCE.repeat(40)}`.slice(0, length - 1) + "终";
  return {
    ...row,
    point: long(500),
    measures: long(1000),
    norm: "《检察人员纪律处分条例（试行）》第三十一条",
  };
});

/** Left ends of the columns on paper and the right end of the last, found from where two headers stand. */
function columnEdges(table: SheetImage, page: PrintedPage): readonly number[] {
  const widths = table.columns.map(({ width }) => width + BESIDE_TEXT);
  const before = (column: number) => widths.slice(0, column).reduce((sum, width) => sum + width, 0);
  const middles = ["序号", POINT].map((header) => {
    const column = headersOf(table).indexOf(header);
    const { left, right } = page.words.find(({ text }) => text === header)!;
    return { inTable: before(column) + widths[column]! / 2, onPaper: (left + right) / 2 };
  });
  const [first, second] = middles as [(typeof middles)[0], (typeof middles)[0]];
  const scale = (second.onPaper - first.onPaper) / (second.inTable - first.inTable);
  return [...widths, 0].map((_, column) => first.onPaper + (before(column) - first.inTable) * scale);
}

/** What stands above the footer. */
function bodyOf({ words, height }: PrintedPage): readonly PrintedWord[] {
  return words.filter(({ top }) => top < height - FOOTER);
}

function columnWords(table: SheetImage, page: PrintedPage, header: string): readonly PrintedWord[] {
  const edges = columnEdges(table, page);
  const column = headersOf(table).indexOf(header);
  const inside = ({ left, right, text }: PrintedWord) =>
    (left + right) / 2 > edges[column]! && (left + right) / 2 < edges[column + 1]! && text !== header;
  return bodyOf(page).filter(inside);
}

/** Points that a character of a header takes on paper. */
function headerSize({ words }: PrintedPage): number {
  const { left, right } = words.find(({ text }) => text === POINT)!;
  return (right - left) / POINT.length;
}

/**
 * Edges of the rows on paper: title and header on the first page, the header row on every other. Where the
 * workbook's default font is missing, columns come out wider and the page is shrunk to fit.
 */
function rowEdges({ rows, page }: SheetImage, printedPage: PrintedPage, index: number): readonly number[] {
  const ends = [0, ...page!.breaksAfter!, rows.length];
  const here = [...(index === 0 ? [] : [rows[2]!]), ...rows.slice(ends[index], ends[index + 1])];
  const scale = headerSize(printedPage) / BODY_SIZE;
  let top = (page!.margins.top / 25.4) * 72;
  return [top, ...here.map(({ height = 0 }) => (top += height * scale))];
}

function isWithin(edges: readonly number[], top: number, bottom: number): boolean {
  return edges.some((edge, i) => edge <= top && bottom <= (edges[i + 1] ?? 0));
}

const cases: readonly (readonly [string, readonly InstitutionRow[], SystemTableOptions])[] = [
  ["A3", longRows, { paper: "A3" }],
  ["A4", longRows, { paper: "A4", names: true }],
  ["masked", sampleRows, { paper: "A3", masked: true }],
  ["one department", sampleRows, { paper: "A4", department: "公诉科" }],
];

describeWith(["soffice", "pdftotext"], "the table on paper", () => {
  const folder = mkdtempSync(join(tmpdir(), "integrity-risk-print-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  describe.each(cases)("%s", (name, rows, options) => {
    const [summary, table] = drawSystemTable(rows, sampleFacts, options) as [SheetImage, SheetImage];
    const shown = rows.filter(
      ({ department }) => options.department === undefined || department === options.department,
    );
    // The chart of the whole institution has a page of its own.
    const summaryPages = 1 + (summary.charts?.length ?? 0);
    let all: readonly PrintedPage[] = [];
    let pages: readonly PrintedPage[] = [];
    beforeAll(async () => {
      all = await printed([summary, table], folder, name.replace(" ", "-"));
      pages = all.slice(summaryPages);
    });

    test("has the size of the paper, lying", () => {
      const [width, height] = PAPERS[options.paper];
      for (const page of all) {
        expect(page.width).toBeCloseTo(width, 0);
        expect(page.height).toBeCloseTo(height, 0);
      }
    });

    test("is cut where we cut it, behind the summary and its chart", () => {
      expect(pages).toHaveLength(table.page!.breaksAfter!.length + 1);
    });

    test("repeats header row and numbers the pages", () => {
      pages.forEach((page, i) => {
        const text = textOf(page.words);
        for (const header of ["序号", POINT, MEASURES]) expect(text).toContain(header);
        expect(text).toContain(`第${i + summaryPages + 1}页共${all.length}页`);
      });
    });

    test("the chart of the summary bears no text under 8 points, and names every department", () => {
      for (const { words, height } of all.slice(1, summaryPages)) {
        const said = words.filter(({ top }) => top < height - FOOTER);
        expect(said.map(({ text }) => text)).toEqual(expect.arrayContaining([...sampleFacts.departments]));
        expect(Math.min(...said.map(({ top, bottom }) => bottom - top))).toBeGreaterThanOrEqual(8);
      }
    });

    test("prints no smaller than 9 points", () => {
      for (const page of pages) {
        expect(headerSize(page)).toBeGreaterThanOrEqual(9);
      }
    });

    test("says every risk point and every measure to its last word", () => {
      const said = (header: string) => pages.map((page) => textOf(columnWords(table, page, header))).join("");
      const [points, measures] = [said(POINT), said(MEASURES)];
      const missing = shown.filter(
        (row) => !points.includes(bare(row.point!)) || !measures.includes(bare(row.measures!)),
      );
      expect(missing.map(({ riskId }) => riskId)).toEqual([]);
    });

    test("no text leaves its row", () => {
      const outside = pages.flatMap((page, i) => {
        const edges = rowEdges(table, page, i);
        const words = [POINT, MEASURES, "责任人"].flatMap((header) => columnWords(table, page, header));
        return words.filter(({ top, bottom }) => !isWithin(edges, top + TOLERANCE, bottom - TOLERANCE));
      });
      expect(outside).toEqual([]);
    });

    test("no line begins with ； or 、, and none ends with （", () => {
      const lines = pages.flatMap((page) =>
        [POINT, MEASURES].flatMap((header) =>
          linesOf(columnWords(table, page, header)).map((words) => words.map(({ text }) => text).join("")),
        ),
      );
      expect(lines.length).toBeGreaterThan(50);
      expect(lines.filter((line) => /^[，。、；：？！）》”]|[（《“]$/.test(line))).toEqual([]);
    });

    test("ends with the signatures", () => {
      expect(textOf(pages.at(-1)!.words)).toContain("制表：纪检组监察室审核：批准：");
    });
  });

  test("a masked table bears no name on paper", async () => {
    const said = (
      await printed(
        drawSystemTable(sampleRows, sampleFacts, { paper: "A3", masked: true }),
        folder,
        "no-names",
      )
    )
      .map(({ words }) => textOf(words))
      .join("");
    expect(people.filter(({ name }) => said.includes(name!))).toEqual([]);
  });
});
