import { generatedPages } from "../../scripts/docs/pages";
import type * as Books from "../../src/books/institution-book";
import { checkWorkbook } from "../../src/flows/checking/check";
import { institutionWorkbook } from "../../src/flows/workbooks/workbooks";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { readBytes } from "../../src/hosts/file/disk/formats/read-file";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { sampleInstitution } from "../../src/sample/sample-institution";
import { consolidationPlan, previewConsolidation } from "../../src/session/institution/consolidating";
import { rowForm, setField } from "../../src/session/line/row-form";
import { Session } from "../../src/session/session";
import { tasks } from "../support/every-task";
import { pathOf } from "../../src/session/tasks/path";
import { tasksAtHand } from "../../src/session/tasks/task";
import type * as List from "../../src/subjects/list";
import type { Grid, WorkbookContent } from "../../src/workbook/grid";
import type { LiveWorkbook } from "../../src/workbook/live/live-workbook";
import type { WorkbookImage } from "../../src/workbook/sheet-image";
import { openIn } from "../hosts/office/door";
import { openContent } from "../office-host/open-content";
import { consolidated } from "../support/consolidated";
import { contentOf } from "../support/image-content";
import { MemoryLiveWorkbook } from "../support/memory-live-workbook";
import { departmentsFiled } from "../support/pane-workbooks";
import { headlessUniver } from "../support/univer";
import type * as Toy from "./toy";
import type * as ToySheets from "./toy/gifts";
import { gifts, TOTALS_TAB } from "./toy/gifts";

/**
 * A new subject is one folder and two registrations: its sheets in a book, itself in the list of subjects. Here both lists are
 * replaced by ones that hold a subject more; not a line of the program besides knows of it.
 */

jest.mock("../../src/books/institution-book", () => {
  const actual = jest.requireActual<typeof Books>("../../src/books/institution-book");
  const sheets = jest.requireActual<typeof ToySheets>("./toy/gifts");
  const byPeople = { carried: true, keeps: true, asksForBlanks: true, explained: true };
  return {
    ...actual,
    institutionBook: {
      sheets: {
        ...actual.institutionBook.sheets,
        gifts: { definition: sheets.gifts, read: "lines", ...byPeople },
        giftTotals: { page: sheets.TOTALS_TAB },
      },
    },
  };
});

jest.mock("../../src/subjects/list", () => {
  const { SUBJECTS } = jest.requireActual<typeof List>("../../src/subjects/list");
  return { SUBJECTS: [...SUBJECTS, jest.requireActual<typeof Toy>("./toy").toy] };
});

const FILE = "院工作簿.xlsx";
const HANDLED = { receivedOn: "2012-10-08", name: "陈伟明", gift: "茶叶两盒", handling: "上交" };
const OPEN = { receivedOn: "2012-10-09", name: "赵无名", gift: "购物卡一张", handling: null };

/** The sample institution's workbook with two gifts. */
function book(lines: readonly object[] = [HANDLED, OPEN]): WorkbookImage {
  const content = { ...sampleInstitution().institution, gifts: lines };
  return institutionWorkbook(content);
}

const said = (content: WorkbookContent) =>
  checkWorkbook(content, { stage: "汇总", today: "2012-12-01" })
    .findings.filter(({ place }) => place.sheet === gifts.tab)
    .map(({ place, rule, severity }) => [place.row, rule, severity]);

const linesOn = (content: WorkbookContent, tab: string): readonly Grid["rows"][number]["values"][] =>
  content.sheets.find(({ sheet }) => sheet === tab)?.rows.map(({ values }) => values) ?? [];

const HOSTS: readonly (readonly [string, (image: WorkbookImage) => Promise<LiveWorkbook>])[] = [
  [
    "a file",
    async (image) => new MemoryLiveWorkbook(await readBytes(FILE, await writeWorkbook(image, deflate))),
  ],
  ["Excel", (image) => Promise.resolve(openIn(openContent(contentOf(image, FILE)), "1.9"))],
  ["the workbench", (image) => Promise.resolve(headlessUniver(image, FILE).live)],
];

describe.each(HOSTS)("a ledger that was added, in %s", (_, open) => {
  const openBook = async () => Session.open(await open(book()), { today: () => "2012-12-01" });

  test("is drawn, read and checked by its own rules, one of them over two sheets", async () => {
    const { workbook, state } = await openBook();
    const content = await workbook.read();
    expect(linesOn(content, gifts.tab)).toContainEqual(expect.arrayContaining(["茶叶两盒", "上交"]));
    const expected = [
      [5, "X01", "error"],
      [5, "X02", "warning"],
    ];
    expect(said(content)).toEqual(expected);
    const inPane = state.checked.findings.filter(({ rule }) => rule.startsWith("X"));
    expect(inPane.map(({ rule, place }) => [place.row, rule])).toEqual(
      expected.map(([row, rule]) => [row, rule]),
    );
  });

  test("offers a form for the selected line, and takes what is set in it", async () => {
    const session = await openBook();
    const form = rowForm(session.state, { sheet: gifts.tab, row: 5 });
    expect(form?.parts.flatMap(({ fields }) => fields.map(({ key }) => key))).toEqual(
      Object.keys(gifts.columns),
    );
    await session.perform(setField(session.state, form!.line, "handling", "退还")!);
    expect(session.state.checked.findings.some(({ rule }) => rule === "X01")).toBe(false);
    await session.undo();
    expect(session.state.checked.findings.some(({ rule }) => rule === "X01")).toBe(true);
  });

  test("has its task in the list, with how far it is", async () => {
    const { state } = await openBook();
    const task = tasksAtHand(state, tasks).find((one) => one.task.title === "礼品");
    expect(task?.state).toMatchObject({ kind: "to-do", left: 1, word: "1 件待处置" });
    expect(pathOf(state).at(-1)).toMatchObject({ step: { title: "礼品" }, state: { left: 1 } });
  });

  test("stays where it is in a consolidation, and its page is drawn anew", async () => {
    const session = await openBook();
    const [first, second] = departmentsFiled();
    for (const content of [first, second]) {
      const chosen = [{ content: content!, sha256: content!.name }];
      await session.perform(consolidationPlan(session.state, previewConsolidation(session.state, chosen)));
      const now = await session.workbook.read();
      expect(linesOn(now, gifts.tab)).toContainEqual(expect.arrayContaining(["购物卡一张"]));
      expect(linesOn(now, TOTALS_TAB).flat()).toContain("礼品共 2 件");
    }
  });
});

test("a consolidation into another file carries its lines over, with what is no value of it, and draws its page", () => {
  const content = contentOf(book(), FILE);
  const { next } = consolidated(content, []);
  expect(linesOn(next, gifts.tab)).toEqual(linesOn(content, gifts.tab));
  expect(linesOn(next, TOTALS_TAB).flat()).toContain("礼品共 2 件");
  expect(said(next)).toEqual(said(content));
});

test("blank required cells are asked for, and the sheet is explained in 填表说明", () => {
  const image = book([{ ...HANDLED, gift: null }]);
  expect(said(contentOf(image, FILE))).toEqual([[4, "F01", "error"]]);
  expect(linesOn(contentOf(image, FILE), "填表说明").flat()).toContain(gifts.tab);
});

test("is listed in the docs: its sheet, its rules, the manual", () => {
  const pages = generatedPages();
  expect(pages.get("sheets/gifts.md")).toContain("`handling`");
  expect(pages.get("rules.md")).toContain("### X02");
  expect(pages.get("手册/表格说明.md")).toContain(gifts.purpose);
});
