import fc from "fast-check";
import { cover } from "../../src/subjects/registers/sheets/cover";
import { departments } from "../../src/subjects/institution/sheets/departments";
import { departmentSheets, institutionSheets } from "../../src/books";
import { paneSheets } from "../../src/books/pane-sheets";
import { gradeChanges } from "../../src/subjects/grade-changes/sheets/grade-changes";
import { institutionRegister } from "../../src/subjects/registers/sheets/institution-register";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { staffRegister } from "../../src/subjects/registers/sheets/staff-register";
import type { WorkbookContent } from "../../src/workbook/grid";
import { drawingName } from "../../src/workbook/sheet-image";
import { department, institution, INSTITUTION_POINT, STAFF_POINTS, table } from "../support/books";
import { consolidated, edited, told } from "../support/consolidated";
import { gradeChange } from "../support/filed";
import { tab, type Book, type Cell, type Rows } from "../support/sheets";
import { valuesOf } from "../support/values-of";

/** Whatever stands in an institution workbook stands in the result, drawn anew or as it was. */

const after = (book: Book) => consolidated(book.content(), [department()]);

function namesOf({ sheets }: WorkbookContent): readonly string[] {
  return sheets.map(({ sheet }) => sheet);
}

const ledger = tab("工作台账", [["各科室廉政风险点登记表收交情况"], ["公诉科", "已交"]]);
const situation = tab("2012年风险点情况说明", [["风险点情况说明"], ["来信", 12]]);
const copied = tab("监察室旧表", table(staffRegister, STAFF_POINTS));

test.each([
  ["whose name speaks of 风险点", situation],
  ["whose title speaks of 登记表", ledger],
  ["that is a department's register", copied],
  ["that bears a register's name", tab(staffRegister.tab, table(staffRegister, STAFF_POINTS))],
  ["that bears the cover's name", tab(cover.tab, [["科室名称", "公诉科"]])],
  ["未列入清单, of an earlier printing", tab("未列入清单", [["编号", "原因"]])],
])("a sheet %s stays as it is, and that is said", (_what, own) => {
  const run = after(institution().plus(own));
  expect(valuesOf(run.next, own.name)).toEqual(valuesOf(institution().plus(own).content(), own.name));
  expect(run.notes.join()).toContain(own.name);
  const { findings } = run.result;
  expect(findings.filter(({ place }) => place.sheet === own.name && place.file === "院工作簿.xlsx")).toEqual(
    [],
  );
});

describe("charts, pictures and shapes that somebody put over the cells", () => {
  const withFloating = (sheet: string, ...floating: readonly string[]) => {
    const content = institution().plus(ledger).content();
    const sheets = content.sheets.map((grid) => (grid.sheet === sheet ? { ...grid, floating } : grid));
    return { ...content, sheets };
  };
  const said = (content: WorkbookContent) =>
    consolidated(content, [department()]).notes.filter((note) => note.includes("图表、图片或图形"));

  test.each(["工作台账", institutionTable.tab, "统计表"])("on %s are said to be left behind", (sheet) => {
    const base = after(institution().plus(ledger)).next;
    const sheets = base.sheets.map((grid) =>
      grid.sheet === sheet ? { ...grid, floating: ["图表 1"] } : grid,
    );
    expect(said({ ...base, sheets })).toEqual([
      `自己加在院工作簿里的图表、图片或图形（${sheet}）没有带到结果文件，请从原件复制。`,
    ]);
  });

  test("ours are drawn anew on our sheets, and left behind on a sheet that is nobody's", () => {
    const base = after(institution().plus(ledger)).next;
    const sheets = base.sheets.map((grid) =>
      ["工作台账", "统计表"].includes(grid.sheet) ? { ...grid, floating: [drawingName("picture", 1)] } : grid,
    );
    expect(said({ ...base, sheets }).join()).toContain("（工作台账）");
  });

  test("a chart that is a sheet is said to be left behind", () => {
    expect(said({ ...withFloating("工作台账"), chartSheets: ["对比图"] }).join()).toContain("（对比图）");
  });
});

test("等级调整记录 stays as it is", () => {
  const own = tab(gradeChanges.tab, [
    ...table(gradeChanges, []),
    gradeChange({ riskId: "Y-001", change: "降级" }),
  ]);
  const run = after(institution().plus(own));
  expect(valuesOf(run.next, own.name)).toContain("降级");
});

test("departments' sheets in it say nothing about the house", () => {
  const front = tab(cover.tab, [
    ["年度", "1999"],
    ["填报日期", "不知道"],
  ]);
  const run = after(institution().plus(front));
  expect(run.result.batch).toBe("2012-01");
  expect(run.result.findings.filter(({ place }) => place.sheet === cover.tab)).toEqual([]);
});

describe("单位风险点登记表 without a header", () => {
  const book = institution().withRows(institutionRegister.tab, [
    ["单位风险点登记表"],
    ["检察委员会", "议事"],
  ]);

  test("is L02, and what stands on it is kept on a sheet beside", () => {
    const run = after(book);
    expect(told(run, "L02").map(({ place }) => place.sheet)).toEqual([institutionRegister.tab]);
    expect(valuesOf(run.next, "单位风险点登记表（原表）")).toEqual([
      "单位风险点登记表",
      "检察委员会",
      "议事",
    ]);
    expect(run.notes.join()).toContain("单位风险点登记表（原表）");
    const again = consolidated(run.next, [department()]);
    expect(namesOf(again.next)).toEqual(namesOf(run.next));
    expect(told(again, "L02")).toEqual([]);
  });
});

test.each([departments.tab, "单位信息"])("%s that cannot be read is kept on a sheet beside", (sheet) => {
  const run = after(institution().withRows(sheet, [["什么也不是"]]));
  expect(valuesOf(run.next, `${sheet}（原表）`)).toEqual(["什么也不是"]);
});

test("汇总表 whose header was deleted is kept on a sheet beside", () => {
  const first = after(institution());
  const broken = edited(first.next, institutionTable.tab, "Y-001", "风险点编号", "Y-001");
  const sheets = broken.sheets.map((grid) =>
    grid.sheet === institutionTable.tab ? { ...grid, rows: grid.rows.slice(3) } : grid,
  );
  const run = consolidated({ ...broken, sheets }, [department()]);
  expect(valuesOf(run.next, `${institutionTable.tab}（原表）`)).toContain("GS-G-001");
});

test("单位 points on a tab of another name count once, and the tab stays", () => {
  const other = tab(
    "院级风险点",
    table(institutionRegister, [{ ...INSTITUTION_POINT, point: "人事任免不民主" }]),
  );
  const once = after(institution().plus(other));
  const twice = consolidated(once.next, [department()]);
  for (const run of [once, twice]) {
    expect(run.result.own.map(({ record }) => record.point)).toEqual([
      INSTITUTION_POINT.point,
      "人事任免不民主",
    ]);
    expect(valuesOf(run.next, "院级风险点")).toContain("人事任免不民主");
  }
  expect(once.notes.join()).toContain("院级风险点");
});

test("what could not be used on a second tab of 单位 points is kept too", () => {
  const line = { ...INSTITUTION_POINT, point: "人事任免不民主", likelihood: "很大" };
  const run = after(institution().plus(tab("院级风险点", table(institutionRegister, [line]))));
  expect(valuesOf(run.next, institutionRegister.tab)).toContain("很大");
});

const words = [
  ...[...departmentSheets, ...institutionSheets, ...paneSheets].map((definition) => definition.tab),
  ...["填表说明", "统计表", "体系表汇总页", "未列入清单", "_选项", "登记表", "风险点说明", "台账", "通讯录"],
];
const name = fc
  .tuple(fc.constantFrom(...words), fc.constantFrom("", "", " ", "(2)", "（原表）", "旧"))
  .map(([word, more]) => word + more);
const cell: fc.Arbitrary<Cell> = fc.constantFrom(
  "登记表",
  "风险点",
  "风险等级",
  "姓名",
  "公诉科",
  "Y-001",
  12,
);
const rows: fc.Arbitrary<Rows> = fc.oneof(
  fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 5 }),
  fc.constantFrom(
    table(staffRegister, STAFF_POINTS),
    table(institutionRegister, [INSTITUTION_POINT]),
    table(gradeChanges, []),
  ),
);
const anySheets = fc.uniqueArray(fc.tuple(name, rows), { maxLength: 8, selector: ([sheet]) => sheet });

/** The same cases every time; PROPERTY_RUNS=2000 looks for new ones. */
const RUNS = process.env.PROPERTY_RUNS
  ? { numRuns: Number(process.env.PROPERTY_RUNS) }
  : { numRuns: 60, seed: 20_121_026 };

/** Sheets that a run draws anew, empty or not. */
const drawn = new Set(namesOf(after(institution()).next));

test("whatever sheets stand in an institution workbook, every one of them is in the result", () => {
  fc.assert(
    fc.property(anySheets, (more) => {
      const base = institution();
      const book = more
        .filter(([sheet]) => base.tabs.every((one) => one.name !== sheet))
        .reduce((done, [sheet, lines]) => done.plus(tab(sheet, lines)), base);
      const before = book.content();
      const { next } = consolidated(before, [department()]);
      for (const { sheet } of before.sheets) {
        expect(namesOf(next)).toContain(sheet);
        if (!drawn.has(sheet)) expect(valuesOf(next, sheet)).toEqual(valuesOf(before, sheet));
      }
      expect(new Set(namesOf(next)).size).toBe(next.sheets.length);
      expect(namesOf(consolidated(next, [department()]).next)).toEqual(namesOf(next));
    }),
    RUNS,
  );
});
