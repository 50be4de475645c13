import { readFileSync, writeFileSync } from "node:fs";
import { OVERVIEW_TAB } from "../../src/books/pane-sheets";
import { openInstitution } from "../../src/flows/open-institution";
import { overviewOf } from "../../src/flows/year/overview/overview";
import { overviewPatch, overviewSheet } from "../../src/flows/year/overview/overview-sheet";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { drawOverview } from "../../src/subjects/overview/pages/overview-page";
import type { Tile } from "../../src/subjects/overview/tile";
import type { Area } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/grid";
import type { SheetImage } from "../../src/workbook/sheet-image";
import { institution } from "../support/books";
import { consolidated } from "../support/consolidated";
import { commandOn, expectOneLine, Folder, jsonOf } from "../support/command-line";
import { sampleBooks, sampleImage } from "../support/sample-books";
import { tab } from "../support/sheets";
import { ENTRY, NOTICE, sampleSupervision } from "../support/supervision-books";
import { convert, describeWith, python } from "../support/tools";
import { unzip } from "../support/unzip";

/** 总览 as a sheet: figures, charts over them, and nothing else of the workbook touched. */

const DAY = "2012-10-26";
const folder = new Folder();

const sheetIn = (sheets: readonly SheetImage[]): SheetImage => {
  const found = sheets.find(({ sheet }) => sheet === OVERVIEW_TAB);
  if (!found) throw new Error("no 总览");
  return found;
};
const valuesIn = ({ rows }: SheetImage, { top, left, bottom, right }: Area): (CellValue | null)[] =>
  rows
    .slice(top - 1, bottom)
    .flatMap(({ cells }) => Array.from({ length: right - left + 1 }, (_, i) => cells[left - 1 + i] ?? null));
const said = (sheet: SheetImage) =>
  sheet.rows.map(({ cells }) =>
    cells.flatMap((cell) => (typeof cell === "string" || typeof cell === "number" ? [cell] : [])).join(" "),
  );

test("a batch leaves 总览 with the figures of its books", () => {
  const lines = said(sheetIn(sampleImage().sheets));
  expect(lines[0]).toBe("云溪区人民检察院2012年度廉政风险防控总览");
  expect(lines).toContain("风险点 166 166 风险点汇总表");
  expect(lines).toContain("科室已报送 18 18 汇总记录");
  expect(lines).toContain("大 8 2 1");
  expect(lines).toContain("公诉科 4 7 5 0 0 0 3 已报");
});

test("[Overview 3] each chart lies on the cells whose figures it shows", () => {
  const books = sampleBooks();
  const tiles = new Map(overviewOf(books, DAY).map((tile) => [tile.id, tile]));
  const sheet = overviewSheet(books, [...tiles.values()], DAY);
  const at = (id: Tile["id"], x: unknown, y: unknown) =>
    tiles.get(id)?.cells?.find((cell) => cell.x === x && (cell.y ?? null) === y)?.value ?? 0;
  const SHOWN = {
    防控措施落实图: (line: unknown) => at("O8", line, null),
    等级调整图: (line: unknown, series: unknown) => at("O11", line, series),
    各科室风险点等级图: (line: unknown, series: unknown) => at("O4", series, line),
  };
  expect(sheet.charts?.map(({ title }) => title)).toEqual(Object.keys(SHOWN));
  for (const { title, categories, series, place, words } of sheet.charts ?? []) {
    const lines = valuesIn(sheet, categories);
    for (const one of series) {
      const [called] = valuesIn(sheet, one.name);
      const shows = SHOWN[title as keyof typeof SHOWN];
      expect([called, valuesIn(sheet, one.values)]).toEqual([
        called,
        lines.map((line) => shows(line, called)),
      ]);
    }
    // Nothing stands under it, and it stays on the page.
    expect(valuesIn(sheet, place).filter((cell) => cell !== null)).toEqual([]);
    expect(place.right).toBeLessThanOrEqual(sheet.page?.area?.right ?? 0);
    expect(words).toMatch(/^\S+图：.*。$/);
  }
});

test("where a figure stands does not depend on the figures: a later day's go into the same cells", () => {
  const books = sampleBooks();
  const full = overviewSheet(books, overviewOf(books, DAY), DAY);
  const blank = overviewSheet(books, [], DAY);
  const shape = ({ rows, merged, charts, page }: SheetImage) => ({
    ...{ merged, page, heights: rows.map(({ height }) => height), looks: rows.map(({ looks }) => looks) },
    charts: charts?.map(({ words, ...chart }) => chart),
  });
  expect(shape(blank)).toEqual(shape(full));
});

test("departments that one page does not hold push the chart to the next", () => {
  const frame = { institution: "云溪区人民检察院", year: "2012", day: null, matrix: "乘积" as const };
  const breaksOf = (count: number) => {
    const departments = Array.from({ length: count }, (_, i) => `第${i}科`);
    return drawOverview({ ...frame, departments }, []).page?.breaksAfter?.length;
  };
  expect([breaksOf(8), breaksOf(30)]).toEqual([2, 3]);
});

test("cells of the heat map are hatched in the file: dense where the matrix says 一级, without colour", async () => {
  const styles = unzip(
    await writeWorkbook({ sheets: [sheetIn(sampleImage().sheets)], properties: {} }, deflate),
  );
  const xml = styles.get("xl/styles.xml") ?? "";
  for (const pattern of ["lightUp", "gray0625"])
    expect(xml).toMatch(
      new RegExp(`patternType="${pattern}"><fgColor rgb="FF000000"/><bgColor rgb="FFFFFFFF"/>`),
    );
});

test("overview --out changes cells of 总览 alone, every other part to the byte", async () => {
  const house = await folder.put("汇总.xlsx", sampleImage());
  const own = await folder.put("监察室.xlsx", sampleSupervision({ warnings: [NOTICE], archive: [ENTRY] }));
  const out = folder.at("新.xlsx");
  const words = ["overview", house, "--supervision", own, "--out", out, "--format", "json"];
  const answer = await commandOn("2012-11-30", ...words);
  expect([answer.status, answer.err]).toEqual([0, ""]);
  expect(jsonOf(answer)).toMatchObject({ files: [{ file: "新.xlsx", kind: "institution" }] });
  const [before, after] = [unzip(readFileSync(house)), unzip(readFileSync(out))];
  const changed = [...before].filter(([name, part]) => after.get(name) !== part).map(([name]) => name);
  expect(changed).toHaveLength(1);
  expect([...after.keys()]).toEqual([...before.keys()]);
  const [part = ""] = changed.map((name) => after.get(name) ?? "");
  expect(part).toContain("按 2012-11-30 判断");
  // Of the third workbook not even counts: they are in the answer alone.
  expect(answer.out).toContain('"O14"');
  expect(part).not.toMatch(/预警|信息档案/);
});

test("a workbook of former times has no such sheet: told what to do, nothing written", async () => {
  const house = await folder.put("院工作簿.xlsx", institution());
  const answer = await commandOn(DAY, "overview", house, "--out", folder.at("新.xlsx"));
  expect(answer.status).toBe(2);
  expectOneLine(answer);
  expect(answer.err).toContain("没有“总览”这张表");
  const books = openInstitution(institution().content());
  expect(() => overviewPatch(books, [], DAY)).toThrow("先汇总一次");
});

test("a sheet of people's own that is called 总览 is neither written into nor lost", () => {
  const theirs = tab(OVERVIEW_TAB, [["全院工作安排"], ["一季度", "动员"]]);
  const books = openInstitution(institution().plus(theirs).content());
  expect(() => overviewPatch(books, [], DAY)).toThrow("不是本程序的表，不改写");
  const { image, notes } = consolidated(institution().plus(theirs).content(), []);
  const kept = image.sheets.find(({ sheet }) => sheet === `${OVERVIEW_TAB}（原表）`);
  expect(kept?.rows.map(({ cells }) => cells[0])).toEqual(["全院工作安排", "一季度"]);
  expect(notes.join("")).toContain(`${OVERVIEW_TAB}（原表）`);
});

const LOOK = `
import json, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1])["总览"]
print(json.dumps([[s.cat.strRef.f, s.val.numRef.f] for c in sheet._charts for s in c.series]))`;

describeWith(["soffice", "openpyxl"], "[Overview 3] 总览 in LibreOffice", () => {
  test("its charts open, and saved again have the same ranges", async () => {
    const sheet = sheetIn(sampleImage().sheets);
    writeFileSync(folder.at("总览.xlsx"), await writeWorkbook({ sheets: [sheet], properties: {} }, deflate));
    const ranges = python(LOOK, folder.at("总览.xlsx")) as string[][];
    expect(ranges).toHaveLength(1 + 4 + 4);
    convert(folder.at("总览.xlsx"), "xlsx", folder.at("回"));
    const bare = (all: string[][]) => all.map((pair) => pair.map((range) => range.replaceAll("'", "")));
    expect(bare(python(LOOK, folder.at("回/总览.xlsx")) as string[][])).toEqual(bare(ranges));
  });
});
