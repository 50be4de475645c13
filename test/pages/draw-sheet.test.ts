import { roster } from "../../src/subjects/institution/sheets/roster";
import fc from "fast-check";
import { findHeader } from "../../src/reading/head/header";
import { readForm } from "../../src/reading/read-form";
import { readTable } from "../../src/reading/rows/read-table";
import { drawForm } from "../../src/drawing/draw-form";
import { drawSheet, FIRST_ROW, HEADER_ROW } from "../../src/drawing/draw-sheet";
import { sheetReviewTable } from "../../src/subjects/registers/pages/sheet-review-table";
import { definitionsOf, departmentSheets, institutionSheets } from "../../src/books";
import { supervisionBook } from "../../src/books/supervision-book";
import { cover, SHEET_REVIEW_LINES, sheetReview } from "../../src/subjects/registers/sheets/cover";
import type { SheetDefinition } from "../../src/sheets/define-sheet";
import { recordOf } from "../../src/sheets/define-sheet";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { staffRegister } from "../../src/subjects/registers/sheets/staff-register";
import { isDateCode } from "../../src/workbook/formats/number-format";
import { isDate } from "../../src/workbook/grid";
import { pixelsOfWidth } from "../../src/workbook/widths";
import { gridOf } from "../support/image-content";
import { canonicalRecord } from "../support/records";
import { costOf } from "../support/cost";

/** What the sheet of the workbench keeps free of text beside the sign, and a character of 10.5 points. */
const [SIGN_PIXELS, EM_PIXELS] = [22, 14];
const CONTEXT = { year: "2012", oddGrades: new Map<string, string>() };
const BOOKS = [...departmentSheets, ...institutionSheets, ...definitionsOf(supervisionBook)];
const all: readonly SheetDefinition[] = [...new Set<SheetDefinition>(BOOKS)];
const tables = all.filter(({ shape, id }) => shape === "lines" && id !== sheetReview.id);
const forms = all.filter(({ shape }) => shape === "form");

describe("what is drawn can be read again", () => {
  test.each(tables)("$tab", (definition) => {
    fc.assert(
      fc.property(fc.array(canonicalRecord(definition), { maxLength: 6 }), (records) => {
        const grid = gridOf(drawSheet(definition, records));
        const header = findHeader(grid, definition);
        if (!header) throw new Error("no header");
        const table = readTable(grid, "测试.xlsx", definition, header, CONTEXT);
        expect(table.entries.map(({ record }) => record)).toEqual(records);
        expect(table.findings).toEqual([]);
        expect(header.unknown).toEqual([]);
        expect(header.columnOf.size).toBe(Object.keys(definition.columns).length);
      }),
      { numRuns: 60 },
    );
  });

  test.each(forms)("the form $tab", (definition) => {
    fc.assert(
      fc.property(canonicalRecord(definition), (record) => {
        const form = readForm(gridOf(drawForm(definition, record)), "测试.xlsx", definition, CONTEXT);
        expect(form.record).toEqual(record);
        expect(form.findings).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("整表审核 below 科室信息", () => {
    const lines = SHEET_REVIEW_LINES.map((scope, index) =>
      recordOf(sheetReview, {
        scope,
        ...(index !== 1 && { reviewer: "陈伟明", opinion: "同意", reviewedOn: "2012-10-26" }),
      }),
    );
    const grid = gridOf(drawForm(cover, recordOf(cover, { code: "GS" }), { below: sheetReviewTable(lines) }));
    const header = findHeader(grid, sheetReview, Infinity);
    if (!header) throw new Error("no header");
    const table = readTable(grid, "测试.xlsx", sheetReview, header, CONTEXT);
    expect(table.entries.map(({ record }) => record)).toEqual(lines);
  });
});

describe("a template", () => {
  const image = drawSheet(staffRegister);

  test("has title, purpose and header, and stays in sight below them", () => {
    expect(image.rows).toHaveLength(HEADER_ROW);
    expect(image.frozen).toEqual({ rows: HEADER_ROW, columns: 2 });
    expect(image.page?.repeatRows).toEqual([HEADER_ROW, HEADER_ROW]);
    // 27 columns on one A3 page would be read with a glass.
    expect(image.page).toMatchObject({ scale: "two-pages-wide", repeatColumns: [1, 2] });
    expect(drawSheet(roster).page).toMatchObject({ scale: "one-page-wide" });
  });

  test("is open where people write and closed where the program does", () => {
    const locked = (key: string) =>
      image.columns[Object.keys(staffRegister.columns).indexOf(key)]?.look?.locked !== false;
    expect(locked("point")).toBe(false);
    expect(locked("riskId")).toBe(true);
    expect(locked("seal")).toBe(true);
  });

  test("answers every column with a prompt that Excel can show", () => {
    for (const definition of tables.filter(({ filledBy }) => filledBy === "person")) {
      const { validations = [] } = drawSheet(definition);
      expect(
        validations.map(({ prompt }) => (prompt ?? "").length > 0 && (prompt ?? "").length <= 255),
      ).not.toContain(false);
      expect(validations).toHaveLength(Object.keys(definition.columns).length);
    }
  });

  test("takes names from the roster's range, and asks about others", () => {
    const offered = drawSheet(staffRegister, [], { offers: { name: "'人员名册'!$B$4:$B$9" } });
    expect(offered.validations?.[1]).toMatchObject({
      area: { top: FIRST_ROW, left: 2 },
      accepts: { kind: "list-range", range: "'人员名册'!$B$4:$B$9" },
      strictness: "warning",
    });
  });
});

test("twenty thousand rows are drawn without an object a cell", async () => {
  const [record] = fc.sample(canonicalRecord(institutionTable), 1);
  if (!record) throw new Error("no sample");
  const records = Array.from({ length: 20_000 }, () => record);
  let rows: ReturnType<typeof drawSheet>["rows"] = [];
  const cost = await costOf(() => ({ rows } = drawSheet(institutionTable, records)));
  expect(cost).toBeLessThan(1_000);
  expect(rows).toHaveLength(20_000 + HEADER_ROW);
  expect(rows.at(-1)?.looks).toBeUndefined();
});

test("a record's cells stand in their columns, whatever the order of its fields and whatever else it has", () => {
  const [record] = fc.sample(canonicalRecord(institutionTable), 1);
  const fields = Object.entries({ ...record!, written: "GS-G-009" });
  const drawn = drawSheet(institutionTable, [record!]).rows;
  const asDrawn = (order: [string, string | null][]) =>
    expect(drawSheet(institutionTable, [Object.fromEntries(order) as typeof record & object]).rows).toEqual(
      drawn,
    );
  fc.assert(
    fc.property(fc.shuffledSubarray(fields, { minLength: fields.length }), (order) => {
      asDrawn(order);
    }),
  );
  for (let at = 0; at < fields.length; at++) asDrawn(fields.toSpliced(at, 0, ["另有", "字段"]));
});

test("a long sheet says in which columns of other things days stand, in the order in which they come", () => {
  const [samples, long] = [30, 2_001];
  const records = fc.sample(canonicalRecord(institutionTable), samples);
  // What could not be used may be a day in any column, and so may what stands in a column of others.
  const kept = {
    cells: (index: number) => new Map(index % 3 === 2 ? [["point", { serial: 41_000 }]] : []),
    extra: ["无", { serial: 41_001 }].map((last) => ({
      header: "备注二",
      values: Array.from({ length: long }, (_, index) => (index > 1_500 ? last : "无")),
    })),
  };
  const lines = Array.from({ length: long }, (_, index) => ({ ...records[index % samples]!, point: null }));
  const { rows, days } = drawSheet(institutionTable, lines, { kept });
  const found = rows.flatMap(({ cells }) => cells.flatMap((cell, index) => (isDate(cell) ? [index] : [])));
  const columns = Object.values(institutionTable.columns);
  const [ofDays = [], others = []] = [true, false].map((wanted) =>
    [...new Set(found)].filter((at) => isDateCode(columns[at]?.look.format ?? "") === wanted),
  );
  expect(ofDays.length).toBeGreaterThan(0);
  expect(days).toEqual(others);
  expect(found.at(-1)).toBe(rows[HEADER_ROW]!.cells.length - 1);
});

test.each([2_000, 2_001])(
  "of %i lines it is long or not, and every row has as many cells as columns",
  (many) => {
    const [record] = fc.sample(canonicalRecord(institutionTable), 1);
    const image = drawSheet(
      institutionTable,
      Array.from({ length: many }, () => record!),
    );
    expect(image.days !== undefined).toBe(many > 2_000);
    expect(image.rows.at(-1)?.cells).toHaveLength(image.columns.length);
  },
);

test("rows are as high as their texts need, and may grow", () => {
  const [short, long] = ["审批。", "签批前核对来函、派餐单和清单，缺一不签；".repeat(12)].map((measures) =>
    recordOf(staffRegister, { measures }),
  );
  if (!short || !long) throw new Error("no records");
  const heights = drawSheet(staffRegister, [short, long]).rows.slice(HEADER_ROW);
  expect(heights[1]?.height).toBeGreaterThan((heights[0]?.height ?? 0) * 4);
  expect(heights.map(({ grows }) => grows)).toEqual([true, true]);
});

describe("what stands in a cell with a drop-down is seen whole, the sign beside it", () => {
  const filled = tables.filter(({ filledBy, level }) => filledBy === "person" || level);
  const chosen = filled.flatMap((definition) =>
    Object.values(definition.columns)
      .filter(({ choices, kind }) => choices !== null || kind === "person")
      .map((column) => [definition.tab, column.header, definition, column] as const),
  );

  test.each(chosen)("%s › %s breaks a long text over lines", (_tab, header, definition) => {
    const image = drawSheet(definition);
    const at = image.rows[HEADER_ROW - 1]?.cells.indexOf(header) ?? -1;
    expect(image.columns[at]?.look).toMatchObject({ wrap: true });
  });

  test("words behind 同意 make their line as high as they need beside the sign", () => {
    const heightOf = (opinion: string) =>
      drawSheet(staffRegister, [recordOf(staffRegister, { opinion })]).rows[FIRST_ROW - 1]?.height ?? 0;
    expect(heightOf("同意，请补充整改措施")).toBeGreaterThan(heightOf("同意，请补充"));
    expect(heightOf("同意，请补充")).toBeGreaterThan(heightOf("同意"));
  });

  test("each value of a list stands on one line beside the sign", () => {
    const narrow = chosen.flatMap(([tab, header, definition, { choices }]) => {
      const image = drawSheet(definition);
      const at = image.rows[HEADER_ROW - 1]?.cells.indexOf(header) ?? -1;
      const room = pixelsOfWidth(image.columns[at]?.width ?? 0) - SIGN_PIXELS;
      const short = (choices ?? []).filter(({ length }) => length <= 8);
      return short.filter(({ length }) => length * EM_PIXELS > room).map((value) => [tab, header, value]);
    });
    // Several values may stand there, which break in any case.
    expect(narrow.filter(([, header]) => header !== "查找方面" && header !== "关键环节")).toEqual([]);
  });
});
