import type { CellMark } from "../../src/workbook/live/cell-mark";
import type { SheetImage } from "../../src/workbook/sheet-image";
import { previewHtml } from "../../src/fronts/workbench/print/still-picture";

const SHEET: SheetImage = {
  sheet: "登记表",
  columns: Array.from({ length: 30 }, () => ({ width: 10 })),
  frozen: { rows: 1, columns: 2 },
  rows: [
    { cells: Array.from({ length: 30 }, (_, i) => `列${i + 1}`) },
    ...Array.from({ length: 60 }, (_, i) => ({ cells: [`编号${i + 1}`, "甲<乙>"] })),
  ],
};
const MARK: CellMark = { sheet: "登记表", row: 3, column: 23, severity: "error", title: "错误", says: "……" };

const letters = (html: string): readonly string[] =>
  [...html.matchAll(/<th>([A-Z]+)</g)].map(([, name = ""]) => name);
const numbers = (html: string): readonly number[] =>
  [...html.matchAll(/<th>([0-9]+)</g)].map(([, n]) => Number(n));

test("shows the first columns and rows, letters and numbers", () => {
  const html = previewHtml(SHEET, [MARK]);
  expect(letters(html)).toHaveLength(30);
  expect(letters(html).slice(0, 3)).toEqual(["A", "B", "C"]);
  expect(numbers(html)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  expect(html).toContain("编号39");
  expect(html).not.toContain("编号40");
  expect(html).toContain("甲&lt;乙&gt;");
});

test("marks stand on their cells, each kind in a shape of its own; those of other sheets do not", () => {
  const others = [MARK, { ...MARK, sheet: "说明", row: 4 }];
  expect(previewHtml(SHEET, others).match(/linear-gradient/g)).toHaveLength(1);
  const shapes = (["error", "warning", "hint"] as const).map(
    (severity) =>
      /style="[^"]*;(background[^"]*gradient[^"]*)"/.exec(previewHtml(SHEET, [{ ...MARK, severity }]))?.[1],
  );
  expect(new Set(shapes).size).toBe(3);
  expect(shapes).not.toContain(undefined);
});
