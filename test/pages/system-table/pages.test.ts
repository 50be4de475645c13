import fc from "fast-check";
import type { InstitutionRow } from "../../../src/subjects/consolidation/sheets/institution-table";
import type { Area } from "../../../src/workbook/address";
import type { CellValue } from "../../../src/workbook/grid";
import type { SheetImage } from "../../../src/workbook/sheet-image";
import { facts, headersOf, inOneLine, rowsOf, tableOf, textsOf } from "./a-table";

const SENTENCE = "承办人对证据审查不细、把关不严，可能错误起诉；";
const HEAD_ROWS = 3;

const someRow = fc.record({
  department: fc.constantFrom("办公室", "公诉科"),
  level: fc.constantFrom("科室", "岗位"),
  post: fc.constantFrom("书记员", "主诉检察官", "案件质量管理与检察委员会事务岗位"),
  power: fc.constantFrom("审查起诉", "量刑建议", SENTENCE.repeat(9).slice(0, 200)),
  grade: fc.constantFrom("一级", "二级"),
  point: fc.integer({ min: 4, max: 500 }).map((length) => SENTENCE.repeat(30).slice(0, length)),
  measures: fc.integer({ min: 1, max: 1000 }).map((length) => SENTENCE.repeat(50).slice(0, length)),
  norm: fc.constantFrom(null, "《检察人员纪律处分条例（试行）》"),
  leader: fc.constantFrom("陈志强", "何建国"),
});
const someRows = fc
  .array(someRow, { minLength: 1, maxLength: 40 })
  .map((rows) => rowsOf(...rows.map(numbered)));
const papers = fc.constantFrom("A3" as const, "A4" as const);

/** Two points never say the same, so that none is printed together with another. */
function numbered(row: Partial<InstitutionRow>, index: number): Partial<InstitutionRow> {
  return { ...row, point: `${index + 1}号${row.point ?? ""}` };
}

function textAt(cells: readonly (CellValue | null)[], column: number): string {
  const cell = cells[column];
  return typeof cell === "string" ? cell : "";
}

/** First and last sheet row of each page. */
function pagesOf({ page, rows }: SheetImage): readonly (readonly [number, number])[] {
  const ends = [...(page?.breaksAfter ?? []), rows.length];
  return ends.map((end, i) => [i === 0 ? 1 : ends[i - 1]! + 1, end] as const);
}

function heightBetween({ rows }: SheetImage, first: number, last: number): number {
  return rows.slice(first - 1, last).reduce((sum, { height = 0 }) => sum + height, 0);
}

/** Points between the margins. */
function roomOn({ page }: SheetImage): number {
  const millimetres = (page!.paper === "A3" ? 297 : 210) - page!.margins.top - page!.margins.bottom;
  return (millimetres / 25.4) * 72;
}

function runsOf(sheet: SheetImage): readonly Area[] {
  return sheet.merged!.filter(({ top, left, right }) => top > HEAD_ROWS && left === right);
}

function check(holds: (sheet: SheetImage, rows: readonly InstitutionRow[]) => void): void {
  fc.assert(
    fc.property(someRows, papers, (rows, paper) => holds(tableOf(rows, { paper }), rows)),
    { numRuns: 40 },
  );
}

describe("pages of the table", () => {
  test("are never fuller than the paper, with the header row on each", () => {
    check((sheet) => {
      const header = heightBetween(sheet, HEAD_ROWS, HEAD_ROWS);
      for (const [i, [first, last]] of pagesOf(sheet).entries()) {
        expect(heightBetween(sheet, first, last) + (i === 0 ? 0 : header)).toBeLessThanOrEqual(roomOn(sheet));
      }
    });
  });

  test("hold no row that Excel would cut off", () => {
    check((sheet) => {
      for (const { height = 0 } of sheet.rows) expect(height).toBeLessThanOrEqual(409);
    });
  });

  test("no merged cell crosses a page", () => {
    check((sheet) => {
      const pages = pagesOf(sheet);
      for (const { top, bottom } of runsOf(sheet)) {
        expect(pages.some(([first, last]) => first <= top && bottom <= last)).toBe(true);
      }
    });
  });

  test("no merged cells overlap", () => {
    check((sheet) => {
      const seen = new Set<string>();
      for (const { top, bottom, left, right } of sheet.merged!) {
        for (let row = top; row <= bottom; row++)
          for (let column = left; column <= right; column++) {
            expect(seen.has(`${row} ${column}`)).toBe(false);
            seen.add(`${row} ${column}`);
          }
      }
    });
  });

  test("each begins with its department, with （续） where it goes on", () => {
    const rows = rowsOf(...Array.from({ length: 60 }, () => ({})));
    const sheet = tableOf(rows, { paper: "A4" });
    const [first, ...others] = pagesOf(sheet);
    const label = (row: number) => inOneLine(sheet.rows[row - 1]!.cells[1]);
    expect(others.length).toBeGreaterThan(2);
    expect(label(first![0] + HEAD_ROWS)).toBe("公诉科");
    expect(others.map(([row]) => label(row))).toEqual(others.map(() => "公诉科（续）"));
  });

  test("the signature stands on the last one, below a row at least", () => {
    check((sheet) => {
      const [first, last] = pagesOf(sheet).at(-1)!;
      expect(last - first).toBeGreaterThanOrEqual(1);
      expect(sheet.rows[last - 1]!.cells[0]).toMatch(/^制表：纪检组监察室\s+审核：\s+批准：$/);
      expect(sheet.rows[last - 1]!.height).toBeGreaterThanOrEqual((12 / 25.4) * 72);
    });
  });

  test("nothing that was written is lost, however long", () => {
    check((sheet, rows) => {
      const column = (header: string) => headersOf(sheet).indexOf(header);
      const whole = (header: string) =>
        sheet.rows
          .slice(HEAD_ROWS, -1)
          .map(({ cells }) => unbroken(textAt(cells, column(header))))
          .join("");
      for (const { point } of rows) expect(whole("廉政风险点及表现形式")).toContain(unbroken(point));
      const measures = whole("防控措施");
      expect(measures).toHaveLength(rows.reduce((sum, row) => sum + unbroken(row.measures).length, 0));
    });
  });
});

describe("cells merged downwards", () => {
  const areas = (rows: readonly InstitutionRow[], header: string, options = {}) => {
    const sheet = tableOf(rows, options);
    const column = headersOf(sheet).indexOf(header) + 1;
    return runsOf(sheet)
      .filter(({ left }) => left === column)
      .map(({ top, bottom }) => [top - HEAD_ROWS, bottom - HEAD_ROWS]);
  };

  test("department, post, power, head and leader", () => {
    const rows = rowsOf({}, {}, {});
    for (const header of ["科室", "岗位", "职权", "科室负责人", "责任领导"])
      expect(areas(rows, header)).toEqual([[1, 3]]);
    for (const header of ["风险类别", "风险等级", "责任人"]) expect(areas(rows, header)).toEqual([]);
  });

  test("a post only inside its department, a power only inside its post", () => {
    const rows = rowsOf(
      { department: "办公室", post: "书记员" },
      { post: "书记员" },
      { post: "内勤", name: null },
    );
    expect(areas(rows, "岗位")).toEqual([]);
    expect(areas(rows, "职权")).toEqual([]);
    expect(areas(rows, "责任领导")).toEqual([[1, 3]]);
  });

  test("empty ones stay apart", () => {
    expect(areas(rowsOf({ leader: null }, { leader: null }), "责任领导")).toEqual([]);
  });

  test("masked, one office is not one person", () => {
    const rows = rowsOf({ department: "办公室" }, {}, {});
    expect(areas(rows, "科室负责人", { masked: true })).toEqual([[2, 3]]);
  });

  test("a long label makes its rows higher, shared among them", () => {
    const power = SENTENCE.repeat(4);
    const sheet = tableOf(rowsOf({ power, measures: "一" }, { power, measures: "二" }));
    const [first, second] = sheet.rows.slice(HEAD_ROWS).map(({ height }) => height!);
    expect(first).toBe(second);
    expect(first! * 2).toBeGreaterThan(power.length * 1.5);
  });
});

describe("a row that is too long", () => {
  const measures = `${SENTENCE.repeat(50).slice(0, 999)}终`;
  const sheet = tableOf(rowsOf({ measures }), { paper: "A4" });
  const lines = sheet.rows.slice(HEAD_ROWS, -1);

  test("goes on in rows marked （续）", () => {
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.map(({ cells }) => inOneLine(cells[0]))).toEqual([
      "1",
      ...lines.slice(1).map(() => "1（续）"),
    ]);
  });

  test("is cut behind a sentence", () => {
    const column = headersOf(sheet).indexOf("防控措施");
    for (const { cells } of lines.slice(0, -1)) expect(cells[column]).toMatch(/；$/);
  });

  test("grades and counts once", () => {
    expect(textsOf(sheet).filter((text) => text === "二级")).toHaveLength(1);
  });
});

test("a table of many thousand rows keeps within the breaks that Excel knows", () => {
  const sheet = tableOf(
    rowsOf(...Array.from({ length: 15_000 }, () => ({ measures: SENTENCE.repeat(12) }))),
    {},
    facts,
  );
  expect(sheet.page?.breaksAfter).toHaveLength(1023);
});

/** Without the line ends that paper needs. */
function unbroken(text: string | null): string {
  return (text ?? "").replaceAll("\n", "");
}
