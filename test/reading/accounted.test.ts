import { lostCells, unaccounted } from "../support/accounted";
import { read } from "../support/found";
import { LAYOUTS, randomBook } from "../support/random-layouts";
import { randomNumbers } from "../support/random-numbers";
import { Book, tab } from "../support/sheets";

const BOOKS = 150;
const TIMES = 40;

describe("every filled cell is read, ours, or named", () => {
  test.each(Object.entries(LAYOUTS))("%s, over and over", (_, layout) => {
    for (let seed = 1; seed <= TIMES; seed++) {
      const { rows, merged = [] } = layout(randomNumbers(seed));
      const cells = lostCells(new Book("公诉科.xlsx", [tab("Sheet1", rows, { merged })]));
      expect({ seed, cells }).toEqual({ seed, cells: [] });
    }
  });

  test(`${BOOKS} workbooks of several sheets, under whatever tabs`, () => {
    for (let seed = 1; seed <= BOOKS; seed++) {
      const cells = lostCells(randomBook(randomNumbers(seed)));
      expect({ seed, cells }).toEqual({ seed, cells: [] });
    }
  });

  test("and a cell that is not would be found", () => {
    const book = new Book("公诉科.xlsx", [
      tab("Sheet1", [
        ["姓名", "风险点", "等级"],
        ["张三", "接受吃请", "二级"],
      ]),
    ]);
    const it = read(book);
    const without = { ...it, registers: it.registers.map((table) => ({ ...table, entries: [] })) };
    expect(unaccounted(book.content(), without, [])).toEqual(["Sheet1!A2", "Sheet1!B2", "Sheet1!C2"]);
  });
});
