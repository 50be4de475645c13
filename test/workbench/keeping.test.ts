import { keepingSetting } from "../../src/fronts/workbench/keeping/keeping-setting";
import { MOST_HITS, searchBooks } from "../../src/fronts/workbench/search/search-books";
import type { SheetImage } from "../../src/workbook/sheet-image";
import { bookOf, sheetOf } from "../support/workbook-contract";

class Memory {
  readonly values = new Map<string, string>();
  getItem = (key: string) => this.values.get(key) ?? null;
  setItem = (key: string, value: string) => void this.values.set(key, value);
  removeItem = (key: string) => void this.values.delete(key);
}

describe("本机不留底", () => {
  test("is remembered until it is taken back", () => {
    const memory = new Memory() as unknown as Storage;
    const setting = keepingSetting(() => memory);
    expect(setting.keeps()).toBe(true);
    setting.set(false);
    expect(keepingSetting(() => memory).keeps()).toBe(false);
    setting.set(true);
    expect(setting.keeps()).toBe(true);
  });

  test("a browser that may remember nothing keeps as before", () => {
    const setting = keepingSetting(() => null);
    setting.set(false);
    expect(setting.keeps()).toBe(true);
  });
});

describe("the search over all workbooks", () => {
  const book = (id: string, sheet: SheetImage) => ({
    id,
    name: `${id}.xlsx`,
    image: bookOf(sheet),
  });
  const found = (books: Parameters<typeof searchBooks>[0], text: string) =>
    searchBooks(books, text).map(({ book: { name }, sheet, cell, text: said }) => [name, sheet, cell, said]);

  test("says workbook, sheet and cell, whatever the width of the letters and the spaces between", () => {
    const books = [
      book("甲", sheetOf([{ cells: ["张　三", null] }, { cells: [null, "与张三核对"] }], { sheet: "名册" })),
      book("乙", sheetOf([{ cells: ["李四", 2012] }], { sheet: "名册" })),
    ];
    expect(found(books, "张三")).toEqual([
      ["甲.xlsx", "名册", "A1", "张　三"],
      ["甲.xlsx", "名册", "B2", "与张三核对"],
    ]);
    expect(found(books, "２０１２")).toEqual([["乙.xlsx", "名册", "B1", "2012"]]);
    expect(found(books, " ")).toEqual([]);
  });

  test("passes hidden sheets over, and lists as many as anybody reads", () => {
    const many = Array.from({ length: MOST_HITS + 5 }, () => ({ cells: ["同文"] }));
    expect(found([book("甲", sheetOf(many, { sheet: "表" }))], "同文")).toHaveLength(MOST_HITS);
    expect(found([book("甲", sheetOf(many, { sheet: "表", state: "hidden" }))], "同文")).toEqual([]);
  });
});
