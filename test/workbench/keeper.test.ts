import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import type { Book } from "../../src/fronts/workbench/desk/book";
import {
  indexedDbDraftStore as keeperAt,
  REFUSED,
  type DraftStore,
} from "../../src/fronts/workbench/keeping/draft-store";
import type { SheetImage } from "../../src/workbook/sheet-image";
import { bookOf, sheetOf } from "../support/workbook-contract";

function sheet(name: string, text: string): SheetImage {
  const links = new Map([[0, { sheet: "说明", cell: "A1" }]]);
  return sheetOf([{ cells: [text, { serial: 41_000 }, null], links }], { sheet: name });
}

function book(id: string, ...sheets: readonly SheetImage[]): Book {
  return { id, name: `${id}.xlsx`, image: bookOf(...sheets), dirty: true, losses: ["图片"] };
}

/** The evening of a day in October. */
const NOW = Date.UTC(2012, 9, 8, 12);

function indexedDbKeeper(factory: IDBFactory | undefined): DraftStore {
  return keeperAt(factory, () => NOW);
}

async function booksIn(keeper: DraftStore): Promise<readonly (Book | null)[]> {
  return (await keeper.kept()).map((draft) => draft.book);
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
        const found = new Map(
          (await booksIn(indexedDbKeeper(factory))).map((one) => [one?.id, one] as const),
        );
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
    const [left] = await booksIn(keeper);
    const put = sheetsPut();
    await keeper.keep({ ...left!, image: { ...left!.image, sheets: left!.image.sheets.slice(1) } });
    expect(put).toHaveBeenCalledTimes(1);
    put.mockRestore();
    const [again] = await booksIn(indexedDbKeeper(factory));
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
    const kept = await booksIn(indexedDbKeeper(factory));
    expect(kept.map((one) => [one?.id, one?.image.sheets[0]?.rows[0]?.cells[0]])).toEqual([["公诉科", "二"]]);
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

  test("says when it was put away", async () => {
    const factory = new IDBFactory();
    await indexedDbKeeper(factory).keep(book("公诉科", sheet("甲", "一")));
    const [draft] = await indexedDbKeeper(factory).kept();
    expect(draft).toMatchObject({ name: "公诉科.xlsx", kept: NOW, lost: 0 });
  });

  test("a storage that was closed under the page is opened again, and everything put away anew", async () => {
    const factory = new IDBFactory();
    const opened: IDBDatabase[] = [];
    const { open } = factory;
    factory.open = (...args) => {
      const request = open.apply(factory, args);
      request.addEventListener("success", () => opened.push(request.result));
      return request;
    };
    const keeper = indexedDbKeeper(factory);
    const [first, second] = [sheet("甲", "一"), sheet("乙", "二")];
    await keeper.keep(book("公诉科", first, second));
    // The browser closes it without a word, then with one; then somebody clears it.
    opened[0]?.close();
    await keeper.keep(book("公诉科", first, sheet("乙", "三")));
    opened[1]?.close();
    opened[1]?.onclose?.call(opened[1], new Event("close"));
    await keeper.keep(book("公诉科", first, second));
    await new Promise((resolve) => {
      factory.deleteDatabase("integrity-risk-workbench").onsuccess = resolve;
    });
    await keeper.keep(book("公诉科", first, sheet("乙", "四")));
    const [kept] = await booksIn(indexedDbKeeper(factory));
    expect(kept?.image.sheets.map(({ rows }) => rows[0]?.cells[0])).toEqual(["一", "四"]);
    expect(opened.length).toBeGreaterThan(3);
  });

  test("whatever is damaged is named, and hides nothing of the rest", async () => {
    const good = (id: string): Book => book(id, sheet("甲", `${id}一`), sheet("乙", `${id}二`));
    const damage = fc.constantFrom<readonly [string, (stores: IDBTransaction) => void, number]>(
      ["the book's line says nothing", (stores) => void stores.objectStore("books").put({ id: "坏" }), 2],
      [
        "its name and sheets are something else",
        (stores) =>
          void stores.objectStore("books").put({ id: "坏", name: 5, sheets: "甲", properties: null }),
        2,
      ],
      ["its sheets are gone", (stores) => void stores.objectStore("sheets").clear(), 2],
      [
        "a sheet is something else",
        (stores) => void stores.objectStore("sheets").put({ rows: 1 }, ["坏", 0]),
        1,
      ],
      ["a sheet is nothing", (stores) => void stores.objectStore("sheets").put(null, ["坏", 1]), 1],
      [
        "a row of a sheet is none",
        (stores) => void stores.objectStore("sheets").put({ ...sheet("甲", "一"), rows: [null] }, ["坏", 0]),
        1,
      ],
    );
    await fc.assert(
      fc.asyncProperty(damage, fc.subarray(["一", "二", "三"]), async ([, spoil, gone], ids) => {
        const factory = new IDBFactory();
        await indexedDbKeeper(factory).keep(good("坏"));
        const database = await new Promise<IDBDatabase>((resolve) => {
          const request = factory.open("integrity-risk-workbench");
          request.onsuccess = () => resolve(request.result);
        });
        await new Promise((resolve) => {
          const stores = database.transaction(["books", "sheets"], "readwrite");
          spoil(stores);
          stores.oncomplete = resolve;
        });
        database.close();
        const writer = indexedDbKeeper(factory);
        for (const id of ids) await writer.keep(good(id));
        const found = new Map((await indexedDbKeeper(factory).kept()).map((draft) => [draft.id, draft]));
        expect([...found.keys()].sort()).toEqual(["坏", ...ids].sort());
        for (const id of ids) expect(found.get(id)?.book).toEqual(good(id));
        const spoilt = found.get("坏");
        expect(spoilt?.book?.image.sheets.length ?? 0).toBe(2 - gone);
        // What is left of it can be gone on with, and can be thrown away.
        const keeper = indexedDbKeeper(factory);
        await keeper.kept();
        await keeper.forget("坏");
        expect((await indexedDbKeeper(factory).kept()).map(({ id }) => id).sort()).toEqual([...ids].sort());
      }),
      { numRuns: 40 },
    );
  });

  test("a record that the browser itself cannot read hides nothing of the rest", async () => {
    const factory = new IDBFactory();
    const writer = indexedDbKeeper(factory);
    for (const id of ["一", "坏", "二"]) await writer.keep(book(id, sheet("甲", id)));
    const { get } = IDBObjectStore.prototype;
    const spy = jest.spyOn(IDBObjectStore.prototype, "get").mockImplementation(function (
      this: IDBObjectStore,
      key,
    ) {
      if (JSON.stringify(key).includes("坏")) throw new DOMException("broken", "DataError");
      return get.call(this, key) as IDBRequest<unknown>;
    });
    const drafts = await indexedDbKeeper(factory).kept();
    spy.mockRestore();
    expect(drafts.map(({ id, book: one }) => [id, one?.image.sheets[0]?.rows[0]?.cells[0]])).toEqual([
      ["一", "一"],
      ["二", "二"],
      ["坏", undefined],
    ]);
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
