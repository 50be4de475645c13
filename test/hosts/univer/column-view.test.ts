import { showColumns, columnViewOf } from "../../../src/hosts/univer/look/column-view";
import type { ColumnView } from "../../../src/workbook/live/column-view";
import type { SheetImage } from "../../../src/workbook/sheet-image";
import { bookOf, sheetOf } from "../../support/workbook-contract";
import { headlessUniver } from "../../support/univer";

/** Five columns, the fourth hidden by whoever made the file, one frozen. */
const SHEET: SheetImage = sheetOf([{ cells: ["甲", "乙", "丙", "丁", "戊"] }], {
  sheet: "表",
  columns: [{ width: 9 }, { width: 9 }, { width: 9 }, { width: 9, hidden: true }, { width: 9 }],
  frozen: { rows: 1, columns: 1 },
});
const VIEW: ColumnView = { title: "评级", aside: [2, 4], frozen: 3 };

function shown() {
  const { univer, workbook, image } = headlessUniver(bookOf(SHEET));
  const sheet = workbook.getSheetBySheetName("表")!;
  const show = (view: ColumnView | null) => showColumns(univer.__getInjector(), workbook, sheet, view);
  const seen = () => [0, 1, 2, 3, 4].filter((at) => sheet.getColVisible(at)).map((at) => "甲乙丙丁戊"[at]);
  return { show, seen, sheet, saved: () => image().sheets[0]! };
}

const structure = ({ columns, frozen }: SheetImage) => ({
  hidden: columns.map(({ hidden = false }) => hidden),
  frozen,
});

test("columns step aside and come back; the one that the file hides stays hidden", () => {
  const { show, seen, sheet } = shown();
  show(VIEW);
  expect([seen(), columnViewOf(sheet), sheet.getFreeze().xSplit]).toEqual([["甲", "丙", "戊"], "评级", 3]);
  show({ title: "措施", aside: [3], frozen: 0 });
  expect([seen(), columnViewOf(sheet), sheet.getFreeze().xSplit]).toEqual([["甲", "乙", "戊"], "措施", 0]);
  show(null);
  expect([seen(), columnViewOf(sheet), sheet.getFreeze().xSplit]).toEqual([
    ["甲", "乙", "丙", "戊"],
    null,
    1,
  ]);
});

test("what is saved knows nothing of it, however often it changes", () => {
  const { show, saved } = shown();
  const before = structure(saved());
  expect(before).toEqual({ hidden: [false, false, false, true, false], frozen: { rows: 1, columns: 1 } });
  for (const view of [VIEW, { title: "措施", aside: [1, 2, 3], frozen: 5 }, null]) {
    show(view);
    expect(structure(saved())).toEqual(before);
  }
});
