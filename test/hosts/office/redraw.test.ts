import { consolidationPlan, previewConsolidation } from "../../../src/session/institution/consolidating";
import { systemTablePlan } from "../../../src/session/institution/printing";
import { Session } from "../../../src/session/session";
import type { SheetImage } from "../../../src/workbook/sheet-image";
import { imageOf } from "../../office-host/book-image";
import { openContent } from "../../office-host/open-content";
import { TestExcel } from "../../office-host/test-excel";
import { departmentsFiled, institutionAtWork } from "../../support/pane-workbooks";
import { bookOf, sheetOf } from "../../support/workbook-contract";
import { openIn } from "./door";

const LEVELS = ["1.8", "1.9", "1.13"];
const OWN = "自己的表";

/** The user's own sheet, with a formula in A1 that points to another sheet. */
function pointAt(excel: TestExcel, formula: string): () => string {
  if (!excel.book.find(OWN)) excel.book.add(OWN);
  excel.type(OWN, 1, 1, formula);
  return () => excel.sheet(OWN).cell(1, 1).formula;
}

describe.each(LEVELS)("a formula on a person's own sheet, at ExcelApi %s", (level) => {
  test("still points to 风险点汇总表 after 汇总, 体系表 and 撤销", async () => {
    const excel = openContent(institutionAtWork());
    const session = await Session.open(openIn(excel, level), { today: () => "2012-12-01" });
    const chosen = departmentsFiled()
      .slice(0, 2)
      .map((content) => ({ content, sha256: content.name }));
    const consolidate = async (): Promise<void> => {
      const preview = previewConsolidation(session.state, chosen);
      await session.perform(consolidationPlan(session.state, preview));
    };
    const table = async (): Promise<void> => session.perform(systemTablePlan(session.state, { paper: "A3" }));
    await consolidate();
    await table();
    const drawn = session.state.undo.flatMap(({ added }) => added.map(({ sheet }) => sheet));
    const formulas = [`='风险点汇总表'!B4`, ...drawn.map((sheet) => `='${sheet}'!A1`)];
    excel.book.add(OWN);
    for (const [index, formula] of formulas.entries()) excel.type(OWN, index + 1, 1, formula);
    const standing = () => formulas.map((_, index) => excel.sheet(OWN).cell(index + 1, 1).formula);
    await session.refresh();
    await table();
    expect(standing()).toEqual(formulas);
    await consolidate();
    expect(standing()).toEqual(formulas);
    await session.undo();
    expect(standing()).toEqual(formulas);
    await session.undo();
    expect(standing()).toEqual(formulas);
  });

  test("stands whatever the old sheet was: protected, hidden, spelt in another case", async () => {
    const states: readonly (SheetImage["state"] & string)[] = ["visible", "hidden", "veryHidden"];
    for (const state of states) {
      const excel = new TestExcel();
      const workbook = openIn(excel, level);
      await workbook.paint(bookOf(sheetOf([{ cells: ["旧"] }], { sheet: "Abc", protected: true, state })));
      const formula = pointAt(excel, "='Abc'!A1");
      await workbook.paint(bookOf(sheetOf([{ cells: ["新"] }], { sheet: "ABC", protected: true, state })));
      expect(formula()).toBe("='ABC'!A1");
      expect(excel.value("ABC", 1, 1)).toBe("新");
      expect(excel.sheet("ABC").protection).not.toBeNull();
    }
  });
});

test("the test host is as Excel: a deleted sheet leaves #REF! behind, a renamed one takes formulas along", () => {
  const excel = new TestExcel("书", ["甲", "乙"]);
  const formula = pointAt(excel, "=甲!B4+'甲'!$B$4:C5+乙!A1");
  excel.rename("甲", "丙");
  expect(formula()).toBe("='丙'!B4+'丙'!$B$4:C5+乙!A1");
  excel.delete("丙");
  expect(excel.value(OWN, 1, 1)).toBe("#REF!");
  expect(formula()).toBe("=#REF!B4+#REF!$B$4:C5+乙!A1");
});

const LONG: SheetImage = sheetOf(
  Array.from({ length: 9 }, (_, row) => ({
    cells: ["旧", row, "旧", "旧"],
    height: 30,
    looks: { bold: true, fill: "FFEEDD", locked: false },
  })),
  {
    columns: [{ width: 30, look: { wrap: true } }, { width: 5, hidden: true }, { width: 44 }, { width: 9 }],
    merged: [{ top: 2, left: 1, bottom: 3, right: 4 }],
    validations: [
      { area: { top: 4, left: 1, bottom: 9, right: 1 }, accepts: { kind: "list", values: ["甲", "乙"] } },
    ],
    frozen: { rows: 2, columns: 1 },
  },
);
const SHORT: SheetImage = sheetOf([{ cells: ["新", 1] }, { cells: [null, "新"], height: 20 }], {
  columns: [{ width: 12 }, { width: 8 }],
});

test.each(LEVELS)("a sheet drawn over a longer one is as if it were drawn anew, at %s", async (level) => {
  const [over, anew] = [new TestExcel(), new TestExcel()];
  const workbook = openIn(over, level);
  await workbook.paint(bookOf(LONG));
  over.sheet("表").rows.set(2, { hidden: true });
  await workbook.paint(bookOf(SHORT));
  await openIn(anew, level).paint(bookOf(SHORT));
  expect(sheetsOf(over)).toEqual(sheetsOf(anew));
});

test.each(LEVELS)(
  "a hatched cell is hatched where the library knows how, else it has its ground, at %s",
  async (level) => {
    const excel = new TestExcel();
    const looks = (["dense", "sparse"] as const).map((hatch) => ({ fill: "D9D9D9", hatch }));
    await openIn(excel, level).paint(bookOf(sheetOf([{ cells: [8, 1], looks }])));
    const drawn = [1, 2].map((column) => excel.sheet("表").cell(1, column).look);
    expect(drawn.map(({ hatch, fill }) => hatch ?? fill)).toEqual(
      level === "1.8" ? ["D9D9D9", "D9D9D9"] : ["dense", "sparse"],
    );
  },
);

const sheetsOf = (excel: TestExcel) => imageOf(excel.book).sheets;

test("a sheet protected with a password is not drawn over, and stays as it was", async () => {
  for (const level of LEVELS) {
    const excel = new TestExcel();
    const workbook = openIn(excel, level);
    await workbook.paint(bookOf(LONG));
    excel.protect("表");
    const before = sheetsOf(excel);
    await expect(workbook.paint(bookOf(SHORT))).rejects.toMatchObject({ code: "protected" });
    expect(sheetsOf(excel)).toEqual(before);
  }
});

const PAGED: SheetImage = {
  ...SHORT,
  sheet: "体系表",
  protected: true,
  frozen: { rows: 1, columns: 0 },
  page: {
    paper: "A3",
    landscape: true,
    margins: { top: 10, right: 10, bottom: 10, left: 10, header: 5, footer: 5 },
    scale: "one-page-wide",
    repeatRows: [1, 1],
  },
};

describe("a printer that has no A3", () => {
  const isPaper = ({ Name }: { readonly Name?: string }): boolean => Name === "PaperSize";
  /** Refuses the paper, however often it is asked for. */
  const refusePaper = (excel: TestExcel): void => {
    for (let request = 1; request < 12; request++)
      excel.refuse({ code: "InvalidArgument", request, when: isPaper });
  };

  test.each([false, true])(
    "costs no 体系表, and the pane says what to do (drawn before: %s)",
    async (drawn) => {
      const excel = new TestExcel();
      const workbook = openIn(excel, "1.13");
      if (drawn) await workbook.paint(bookOf(PAGED));
      refusePaper(excel);
      const said = await workbook.paint(bookOf(PAGED));
      expect(said).toHaveLength(1);
      expect(said[0]).toMatch(/“体系表”已经写好[^]*A3[^]*请换一台打印机/);
      expect(excel.value("体系表", 1, 1)).toBe("新");
      expect(excel.sheet("体系表")).toMatchObject({
        page: { Orientation: "Landscape", TitleRows: [1, 1] },
        frozen: { bottom: 1 },
      });
      expect(excel.sheet("体系表").protection).not.toBeNull();
      expect(excel.book.eventsEnabled).toBe(true);
    },
  );

  test("is told in the pane, and the step can be undone", async () => {
    const excel = openContent(institutionAtWork());
    const session = await Session.open(openIn(excel, "1.13"), { today: () => "2012-12-01" });
    refusePaper(excel);
    await session.perform({ label: "体系表", sentences: [], changes: [], images: [PAGED] });
    expect(session.state.trouble).toContain("没有接受 A3 纸");
    await session.undo();
    expect(excel.book.find("体系表")).toBeUndefined();
  });
});

test("the screen stands still once a request, however many pieces are drawn", async () => {
  const cells = Array.from({ length: 24 }, (_, index) => index);
  const many = Array.from({ length: 5 }, (_, index) => sheetOf([{ cells }], { sheet: `表${index}` }));
  const large = sheetOf(Array.from({ length: 4_900 }, () => ({ cells })));
  const excel = new TestExcel();
  await openIn(excel, "1.13").paint(bookOf(...many, large));
  const counts = excel.requests.map(
    ({ Actions }) => Actions.filter(({ Name }) => Name === "SuspendScreenUpdatingUntilNextSync").length,
  );
  expect(Math.max(...counts)).toBe(1);
});

/** Sheets without how they scroll and print. */
const contentOf = (excel: TestExcel) =>
  sheetsOf(excel).map(({ page: _, frozen: __, filter: ___, ...content }) => content);

test("a set-up that is refused at any place costs no content, no protection and no events", async () => {
  const isWrite = ({ ActionType }: { readonly ActionType: number }): boolean =>
    ActionType === 3 || ActionType === 4;
  let said: readonly string[] = [];
  let places = 0;
  do {
    const excel = new TestExcel();
    const workbook = openIn(excel, "1.13");
    await workbook.paint(bookOf(PAGED));
    const before = contentOf(excel);
    places++;
    for (const request of [4, 5, 6, 7])
      excel.refuse({ code: "InvalidOperation", request, action: places, when: isWrite });
    said = await workbook.paint(bookOf(PAGED));
    expect(contentOf(excel)).toEqual(before);
    expect(excel.book.eventsEnabled).toBe(true);
    // Where a second try went through there is nothing to be said.
    for (const sentence of said) expect(sentence).toMatch(/^工作表“体系表”已经写好，.*请.*。$/);
  } while (places < 25);
});

test("when Excel answers no more in the middle of a redrawing, the old sheet is whole or the new one is", async () => {
  const seen = new Set<unknown>();
  for (const answers of [1, 2, 3, 4]) {
    const excel = new TestExcel();
    const workbook = openIn(excel, "1.13");
    await workbook.paint(bookOf({ ...LONG, protected: true }));
    excel.type("Sheet1", 1, 1, "='表'!A1");
    const old = excel.values("表");
    excel.requests.length = 0;
    jest.spyOn(excel, "answer").mockImplementation((json) => {
      excel.editing = excel.syncs >= answers;
      return TestExcel.prototype.answer.call(excel, json);
    });
    await workbook.paint(bookOf(SHORT)).catch(() => undefined);
    const now = excel.values("表");
    seen.add(now.length);
    expect([old, ["A1=新", "B1=1", "B2=新"]]).toContainEqual(now);
    expect(excel.sheet("Sheet1").cell(1, 1).formula).toBe("='表'!A1");
  }
  expect(seen.size).toBe(2);
});
