import type { Finding } from "../../src/findings/finding";
import { drawForm } from "../../src/drawing/draw-form";
import { drawSheet } from "../../src/drawing/draw-sheet";
import { drawFindings } from "../../src/subjects/consolidation/pages/findings-page";
import { drawSigningPage } from "../../src/subjects/registers/pages/signing-page";
import { drawStatistics } from "../../src/subjects/statistics/statistics";
import { drawSystemTable } from "../../src/subjects/system-table";
import { newInstitution } from "../../src/flows/new-institution";
import { recordOf, type SheetDefinition } from "../../src/sheets/define-sheet";
import type { PointRecord } from "../../src/subjects/registers/point";
import { institutionInfo } from "../../src/subjects/institution/sheets/institution-info";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { institutionRegister } from "../../src/subjects/registers/sheets/institution-register";
import { batches, findingsSheet, setAsideSheet } from "../../src/subjects/consolidation/sheets/ledgers";
import { returnedSheet } from "../../src/subjects/returned/sheets/returned";
import type { SheetImage } from "../../src/workbook/sheet-image";
import { printPage } from "../../src/fronts/pane/print/print-page";
import { tempFolder } from "../support/temp-folder";
import { describeWith } from "../support/tools";
import { facts, rowsOf } from "./system-table/a-table";
import { asRead, printed } from "./system-table/printed";

const path = tempFolder();
/** Points of a millimetre. */
const MM = 72 / 25.4;

const finding = (row: number): Finding => ({
  rule: "A03",
  severity: "error",
  place: { file: "02-政工科.xlsx", sheet: "岗位风险点登记表", row, column: 22 },
  field: "reviewer",
  value: "陈志强",
  message: `第${row}行审核人：填写“陈志强”，应为科室负责人王海燕。请由王海燕审核后改正。`,
  basis: "三（二）2",
  fix: { value: "王海燕" },
});
const FINDINGS = Array.from({ length: 40 }, (_, i) => finding(i + 4));
const LISTS: readonly (readonly [string, SheetImage])[] = [
  ["问题清单", drawFindings(FINDINGS, { title: "问题清单" })],
  ["核查结果", drawFindings(FINDINGS)],
  ["退回清单", drawSheet(returnedSheet)],
];

/** Texts of each page that the browser prints. */
function pagesOf(image: SheetImage): readonly string[] {
  return printPage(image).split("<section>").slice(1);
}

describe("a finding stands on one page with all that is said about it", () => {
  test.each(LISTS)("%s in the browser", (_name, image) => {
    const headers = image.rows[2]!.cells.map(String);
    for (const page of pagesOf(image)) expect(headers.filter((header) => !page.includes(header))).toEqual([]);
  });

  test.each(LISTS)("%s in letters of 8.5 points at least", (_name, { columns, page }) => {
    // Files count 5 pixels beside the text of each column.
    const pixels = columns.reduce((sum, { width }) => sum + width * 7 + 5, 0);
    const room = ((297 - page!.margins.left - page!.margins.right) / 25.4) * 96;
    expect(Math.min(1, room / pixels) * 10.5).toBeGreaterThanOrEqual(8.5);
  });

  describeWith(["soffice", "pdftotext"], "printed by LibreOffice", () => {
    test("问题清单: number, cell and how to mend it on every page", async () => {
      const pages = await printed([LISTS[0]![1]], path(""), "findings");
      expect(pages.length).toBeGreaterThan(1);
      const all = pages.flatMap(({ words }) => words.filter(({ text }) => /^第\d+行审核人/.test(text)));
      expect(all).toHaveLength(FINDINGS.length);
      for (const { words } of pages)
        for (const header of ["序号", "单元格", "问题与改法", "建议改为", "依据"])
          expect(words.map(({ text }) => text)).toContain(header);
    });
  });
});

describe("an institution workbook that is still empty", () => {
  const { sheets } = newInstitution("2012");
  const results: readonly SheetDefinition[] = [institutionTable, findingsSheet, batches, setAsideSheet];

  test("its results, empty, are one page wide; with rows they are as wide as can be read", () => {
    const scales = (records: boolean) =>
      results.map((one) => drawSheet(one, records ? [recordOf(one, {})] : []).page?.scale);
    expect(scales(false)).toEqual(results.map(() => "one-page-wide"));
    expect(scales(true)).toEqual(["two-pages-wide", "one-page-wide", "two-pages-wide", "one-page-wide"]);
  });

  test("a register that people fill in is set up for what they will write", () => {
    expect(sheets.find(({ sheet }) => sheet === institutionRegister.tab)?.page?.scale).toBe("two-pages-wide");
  });

  describeWith(["soffice", "pdftotext"], "printed whole by LibreOffice", () => {
    test("takes paper for what people read and fill in, and none for results that are not there", async () => {
      const pages = await printed(sheets, path(""), "空");
      const titles = pages.map(({ words }) => asRead(words)[0]?.text ?? "");
      const seen = sheets.filter(({ state }) => state === undefined).map(({ sheet }) => sheet);
      // A page of 填表说明 may begin with the name of the sheet that it explains.
      const own = titles.slice(titles.findLastIndex((title) => title.includes(institutionInfo.tab)));
      const counts = new Map(
        seen.map((sheet) => [sheet, own.filter((title) => title.includes(sheet)).length]),
      );
      const guide = pages.length - [...counts.values()].reduce((sum, count) => sum + count, 0);
      expect(Object.fromEntries([...counts].filter(([, count]) => count > 1))).toEqual({
        [institutionRegister.tab]: 2,
      });
      expect(seen).toEqual([
        "填表说明",
        ...["单位信息", "机构设置", "人员名册", "重点排查清单", "领导小组", "工作记录", "假日表"],
        ...[
          "单位风险点登记表",
          "等级调整记录",
          "监督检查记录",
          "制度清单",
          "权力运行流程",
          "考核项目",
          "处理决定",
        ],
      ]);
      // The second page of 单位信息 bears no title and counts as one of these.
      expect(guide).toBeLessThan(9);
      expect(pages.length).toBeLessThan(24);
    });
  });
});

describe("what the program keeps for itself is not printed", () => {
  const cases: readonly (readonly [string, SheetDefinition, string])[] = [
    ["SHA-256", batches, "汇总记录"],
    ["行指纹", institutionTable, "风险点汇总表"],
  ];
  test.each(cases)("%s", (header, definition, tab) => {
    const image = drawSheet(definition);
    expect(image.sheet).toBe(tab);
    expect(image.rows[2]!.cells).toContain(header);
    expect(printPage(image)).not.toContain(header);
  });

  describeWith(["soffice", "pdftotext"], "nor by LibreOffice", () => {
    test.each(cases)("%s", async (header, definition, tab) => {
      const words = (await printed([drawSheet(definition)], path(""), tab)).flatMap((page) => page.words);
      expect(words.map(({ text }) => text)).toContain(tab);
      expect(words.filter(({ text }) => text.includes(header))).toEqual([]);
    });
  });
});

describe.each(["岗位", "科室"] as const)("the signing sheet of a department, %s", (level) => {
  const point: PointRecord = {
    name: "关颖怡",
    post: "书记员",
    power: "赃证物和案卷材料管理",
    category: "岗位职责",
    point: "案卷材料和随案移送物品交接不清、丢失、调换或擅自使用。",
    likelihood: "较低",
    severity: "较严重",
    grade: "三级",
    measures: "交接双人签字；月末清点。",
    responsible: "书记员",
  };
  const points = Array.from({ length: 5 }, () => point);
  const image = drawSigningPage(level, { institution: "云溪区人民检察院", department: "公诉科" }, points);

  describeWith(["soffice", "pdftotext"], "on paper", () => {
    test("stands in the middle of the page, its title above it and nothing of it clipped", async () => {
      const [page] = await printed([image], path(""), `signing-${level}`);
      const word = (text: string) => page!.words.find((one) => one.text.includes(text))!;
      const middle = page!.width / 2;
      const title = word("登记表");
      expect(Math.abs((title.left + title.right) / 2 - middle)).toBeLessThan(2 * MM);
      // First and last column are half of 6 and of 14 characters from the edges of the table.
      const [first, last] = [word("序号"), word("完成时限")];
      const table = (first.left + first.right + last.left + last.right) / 4;
      expect(Math.abs(table - middle)).toBeLessThan(8 * MM);
      const labels = ["填报人：", "科室负责人", "分管领导", "日期："].map((text) => word(text));
      expect(new Set(labels.map(({ top }) => Math.round(top))).size).toBe(1);
    });
  });
});

test("a long label of a form has room for its second line", () => {
  const { rows } = drawForm(institutionInfo);
  const heightOf = (label: string) => rows.find(({ cells }) => cells[0] === label)?.height;
  expect(heightOf("纪检监察建议书回告期限")).toBeGreaterThan(30);
  expect(heightOf("单位名称")).toBe(20);
});

test("sums of everything are called so: no 小计 stands under 合计 or beside it", () => {
  const rows = rowsOf({ grade: "一级" }, { grade: "二级" });
  const [summary] = drawSystemTable(rows, facts, { paper: "A3" });
  for (const { rows: drawn, merged = [] } of [summary!, drawStatistics(rows, facts)]) {
    const groups = merged.filter(({ top, left }) => drawn[top - 1]!.cells[left - 1] === "合计");
    expect(groups).toHaveLength(1);
    for (const { bottom, left, right } of groups)
      expect(drawn[bottom]!.cells.slice(left - 1, right)).not.toContain("小计");
    const single = drawn.filter(({ cells }) => cells[0] === "风险类别" || cells[0] === "可能性＼后果");
    for (const { cells } of single) expect(cells.at(-1)).toBe("合计");
  }
});
