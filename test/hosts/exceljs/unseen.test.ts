import { writeWorkbook } from "../../../src/hosts/file/write/write-workbook";
import { deflate } from "../../../src/hosts/file/disk/formats/deflate";
import { readBytes } from "../../../src/hosts/file/disk/formats/read-file";
import { fitted } from "../../../src/workbook/fitted";
import type { RowImage } from "../../../src/workbook/sheet-image";

/** Cells as they are read again, `[row, column, value]`. */
async function written(...rows: readonly RowImage[]) {
  const image = { sheets: [{ sheet: "表", columns: [], rows }], properties: {} };
  const { sheets } = await readBytes("x.xlsx", await writeWorkbook(fitted(image), deflate));
  return sheets.flatMap((grid) =>
    grid.rows.flatMap(({ number, columns, values }) => values.map((value, i) => [number, columns[i], value])),
  );
}

test("marks that turn the writing, and halves of characters, are not written", async () => {
  expect(await written({ cells: ["甲\u202E乙", "\uD800丙\uDC00", "😀", "\u2067丁\u2069"] })).toEqual([
    [1, 1, "甲乙"],
    [1, 2, "丙"],
    [1, 3, "😀"],
    [1, 4, "丁"],
  ]);
});

test("a text longer than a cell holds is cut, and looks it", async () => {
  const [[, , text] = []] = await written({ cells: ["长".repeat(40_000)] });
  expect(text).toBe(`${"长".repeat(32_766)}…`);
});

test("few cells far out are written where they stand", async () => {
  const few = new Map([
    [2, "丙"],
    [999, "远"],
  ]);
  const cells = Array.from({ length: 1_000 }, (_, i) => few.get(i) ?? null);
  const row = { cells, few };
  expect(await written(row, { cells: ["甲"] })).toEqual([
    [1, 3, "丙"],
    [1, 1_000, "远"],
    [2, 1, "甲"],
  ]);
});
