import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import type { Book } from "../../src/workbench/book";
import { indexedDbKeeper, REFUSED } from "../../src/workbench/keeper";
import type { SheetImage } from "../../src/workbook/sheet-image";
import { bookOf, sheetOf } from "../support/workbook-contract";

function sheet(name: string, text: string): SheetImage {
  const links = new Map([[0, { sheet: "说明", cell: "A1" }]]);
  return sheetOf([{ cells: [text, { serial: 41_000 }, null], links }], { sheet: name });
}

function book(id: string, ...sheets: readonly SheetImage[]): Book {
  return { id, name: `${id}.xlsx`, image: bookOf(...sheets), dirty: true, losses: ["图片"] };
}

/** What lies in the storage beside the books: how often sheets were put there. */
function sheetsPut(): jest.SpyInstance {
  return jest.spyOn(IDBObjectStore.prototype, "put");
}

describe("unsaved work in the browser's storage", () => {
  test("comes back as it was, whatever was kept and forgotten before, in this visit and the next", async () => {
    const pool = ["甲", "乙", "丙"].map((name) => sheet(name, `${name}一`));
    const step = fc.record({
      id: fc.constantFrom("公诉科", "监察室"),
      sheets: fc.subarray(pool, { minLength: 1 }),
      typed: fc.option(fc.string({ unit: "grapheme" })),
      gone: fc.boolean(),
      reload: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const factory = new IDBFactory();
        let keeper = indexedDbKeeper(factory);
        const expected = new Map<string, Book>();
        for (const { id, sheets, typed, gone, reload } of steps) {
          const now = book(id, ...(typed === null ? sheets : [sheet("新", typed), ...sheets]));
          if (gone) await keeper.forget(id);
          else await keeper.keep(now);
          if (gone) expected.delete(id);
          else expected.set(id, now);
          if (reload) {
            keeper = indexedDbKeeper(factory);
            await keeper.kept();
          }
        }
        const found = new Map((await indexedDbKeeper(factory).kept()).map((one) => [one.id, one] as const));
        expect(found).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  test("only sheets that somebody touched are put away again", async () => {
    const keeper = indexedDbKeeper(new IDBFactory());
    const [first, second] = [sheet("甲", "一"), sheet("乙", "二")];
    await keeper.keep(book("公诉科", first, second));
    const put = sheetsPut();
    await keeper.keep(book("公诉科", first, sheet("乙", "三")));
    // The book's own line and one sheet.
    expect(put).toHaveBeenCalledTimes(2);
    put.mockRestore();
  });

  test("what was taken up from an earlier visit is not put away anew", async () => {
    const factory = new IDBFactory();
    await indexedDbKeeper(factory).keep(book("公诉科", sheet("甲", "一"), sheet("乙", "二")));
    const keeper = indexedDbKeeper(factory);
    const [left] = await keeper.kept();
    const put = sheetsPut();
    await keeper.keep({ ...left!, image: { ...left!.image, sheets: left!.image.sheets.slice(1) } });
    expect(put).toHaveBeenCalledTimes(1);
    put.mockRestore();
    const [again] = await indexedDbKeeper(factory).kept();
    expect(again?.image.sheets.map((one) => one.sheet)).toEqual(["乙"]);
  });

  test("two that come at once do not get in each other's way", async () => {
    const factory = new IDBFactory();
    const keeper = indexedDbKeeper(factory);
    await Promise.all([
      keeper.keep(book("公诉科", sheet("甲", "一"))),
      keeper.keep(book("公诉科", sheet("甲", "二"))),
      keeper.keep(book("监察室", sheet("甲", "三"))),
      keeper.forget("监察室"),
    ]);
    const kept = await indexedDbKeeper(factory).kept();
    expect(kept.map(({ id, image }) => [id, image.sheets[0]?.rows[0]?.cells[0]])).toEqual([["公诉科", "二"]]);
  });

  test("a page that holds the storage as it was before gives way; one that does not is not waited for", async () => {
    const factory = new IDBFactory();
    const old = await new Promise<IDBDatabase>((resolve) => {
      const request = factory.open("integrity-risk-workbench", 1);
      request.onsuccess = () => resolve(request.result);
    });
    const keeper = indexedDbKeeper(factory);
    await expect(keeper.keep(book("公诉科", sheet("甲", "一")))).rejects.toThrow(REFUSED);
    old.close();
    await keeper.keep(book("公诉科", sheet("甲", "二")));
    expect(await indexedDbKeeper(factory).kept()).toHaveLength(1);
    // A later version of the workbench in another page.
    const later = factory.open("integrity-risk-workbench", 99);
    await expect(new Promise((resolve) => (later.onsuccess = () => resolve("opened")))).resolves.toBe(
      "opened",
    );
  });

  test.each([
    ["no storage at all", undefined],
    [
      "storage that refuses",
      {
        open() {
          throw new DOMException("denied", "SecurityError");
        },
      } as unknown as IDBFactory,
    ],
  ])("%s is told in a sentence", async (_, factory) => {
    const keeper = indexedDbKeeper(factory);
    for (const work of [keeper.kept(), keeper.keep(book("公诉科", sheet("甲", "一"))), keeper.forget("甲")])
      await expect(work).rejects.toThrow(REFUSED);
  });
});
