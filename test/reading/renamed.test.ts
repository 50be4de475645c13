import { institutionBook, knownByName, type BookDefinition } from "../../src/books";
import { supervisionBook } from "../../src/books/supervision-book";
import { checkSupervision } from "../../src/flows/supervision/check-supervision";
import { openSupervision } from "../../src/flows/supervision/open-supervision";
import { isSupervision } from "../../src/flows/kinds";
import { openInstitution } from "../../src/flows/open-institution";
import { readWorkbook } from "../../src/reading/read-workbook";
import type { WorkbookContent } from "../../src/workbook/grid";
import { departmentRegister } from "../../src/subjects/registers/sheets/department-register";
import { staffRegister } from "../../src/subjects/registers/sheets/staff-register";
import { DEPARTMENT_POINTS, institution as ownBooks, STAFF_POINTS, table } from "../support/books";
import { lines } from "../support/found";
import { tab } from "../support/sheets";
import { contentOf } from "../support/image-content";
import { sampleBooks } from "../support/sample-books";
import { supervisionAtWork } from "../support/supervision-at-work";

/** People rename tabs: 2012年的表, or what Excel called it once. */
const OTHER = "Sheet1";

const institution = sampleBooks().content;
const ledgers = supervisionAtWork();

/** Every sheet of a book that stands in this workbook and is known by its name alone. */
function namesIn(content: WorkbookContent, book: BookDefinition): readonly string[] {
  const tabs = new Set(content.sheets.map(({ sheet }) => sheet));
  return knownByName(book).flatMap(({ tab }) => (tabs.has(tab) ? [tab] : []));
}

/** With one line more: a sheet of headers alone has nothing that could be missed. */
function renamed(content: WorkbookContent, tab: string, name = OTHER): WorkbookContent {
  const line = (last: number) => ({ number: last + 1, columns: [1], values: ["备忘"], hidden: false });
  const sheets = content.sheets.map((grid) =>
    grid.sheet === tab
      ? { ...grid, sheet: name, rows: [...grid.rows, line(grid.rows.at(-1)?.number ?? 0)] }
      : grid,
  );
  return { ...content, sheets };
}

test.each(namesIn(institution, institutionBook))(
  "the institution's “%s” under another name is named, and nothing goes on without it",
  (tab) => {
    const content = renamed(institution, tab);
    const { findings } = readWorkbook(content, { stage: "汇总" });
    expect(lines(findings.filter(({ rule }) => rule === "L02"))).toEqual([[OTHER, "L02", OTHER]]);
    expect(() => openInstitution(content)).toThrow(`把“${OTHER}”改回“${tab}”`);
  },
);

test.each(namesIn(ledgers, supervisionBook))(
  "“%s” of the supervision office under another name is named, and not missed besides",
  (tab) => {
    const supervision = openSupervision(renamed(ledgers, tab));
    const findings = checkSupervision(supervision, { today: "2012-10-26" });
    const said = findings.filter(({ rule }) => rule === "L01" || rule === "L02");
    expect(lines(said)).toEqual([[OTHER, "L02", OTHER]]);
    expect([...supervision.read.renamed]).toEqual([[tab, OTHER]]);
  },
);

const TABLES: readonly (readonly [what: string, rows: readonly (readonly string[])[]])[] = [
  ["a list of telephones", [["通讯录"], ["姓名", "职务", "电话"], ["张三", "检察员", "8001"]]],
  [
    "meetings",
    [
      ["日期", "类型", "内容"],
      ["2012-10-8", "例会", "学习"],
    ],
  ],
  ["a plan", [["2012年工作计划"], ["内容", "责任科室", "完成时限"], ["学习", "办公室", "2012-11"]]],
];

test.each(TABLES)("%s is no sheet of ours, though one of ours is not there", (_what, rows) => {
  const own = {
    sheet: "自己的表",
    columns: [],
    rows: rows.map((cells) => ({ cells })),
  };
  const [grid] = contentOf({ properties: {}, sheets: [own] }).sheets;
  if (!grid) throw new Error("No sheet.");
  const gone = new Set(["领导小组", "工作记录", "假日表", "制度清单", "监督检查记录"]);
  const sheets = [...institution.sheets.filter(({ sheet }) => !gone.has(sheet)), grid];
  expect(readWorkbook({ ...institution, sheets }, { stage: "汇总" }).renamed.size).toBe(0);
});

test.each([
  ["岗位", table(staffRegister, STAFF_POINTS)],
  ["科室", table(departmentRegister, DEPARTMENT_POINTS)],
])("a copy of a department's register (%s) is not 风险点汇总表, though that is not there", (_level, rows) => {
  const content = ownBooks().plus(tab("公诉科留底", rows)).content();
  expect(readWorkbook(content, { stage: "汇总" }).renamed.size).toBe(0);
});

describe("what belongs behind the wall is known without its property", () => {
  const bare = { ...ledgers, properties: new Map<string, string>() };

  test.each(namesIn(ledgers, supervisionBook))("with “%s” under another name", (tab) => {
    expect(isSupervision(renamed(bare, tab))).toBe(true);
  });

  test("with every tab under another name", () => {
    const sheets = bare.sheets.map((grid, index) => ({ ...grid, sheet: `Sheet${index + 1}` }));
    expect(isSupervision({ ...bare, sheets })).toBe(true);
  });

  test.each([["责任追究"], ["档案分析"]])(
    "a sheet “%s” alone, as anybody may call one, is no such sign",
    (sheet) => {
      const [grid] = contentOf({
        properties: {},
        sheets: [{ sheet, columns: [], rows: [{ cells: ["事项"] }] }],
      }).sheets;
      expect(isSupervision({ properties: new Map(), sheets: grid ? [grid] : [] })).toBe(false);
    },
  );

  test("the institution's workbook is none", () => {
    expect(isSupervision({ ...institution, properties: new Map() })).toBe(false);
  });
});
