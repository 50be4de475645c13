import { HostError } from "../../../workbook/host-error";
import type { SheetImage } from "../../../workbook/sheet-image";
import type { Book } from "../desk/book";
import { answer, BOOKS, completed, Database, SHEETS } from "./database";
import type { Draft } from "./draft";
import { draftOf, type StoredBook } from "./stored-book";

/** Keeps changed workbooks in the browser until they are saved. Throws `HostError` where the browser keeps nothing. */
export interface DraftStore {
  keep(book: Book): Promise<void>;
  forget(id: string): Promise<void>;
  /** What an earlier visit left unsaved, the damaged named among the good. */
  kept(): Promise<readonly Draft[]>;
}

/** Said where the browser keeps nothing. */
export const REFUSED =
  "浏览器存不下没有保存的改动（可能是磁盘满了，或浏览器不许网页存数据）：网页意外关掉，改动就没有了。请常点“保存为 .xlsx”。";

/** In the browser's own storage on this machine; nothing where the browser has none. */
export function indexedDbDraftStore(factory: IDBFactory | null | undefined, now: () => number): DraftStore {
  const storage = new BookStorage(factory, now);
  let queue: Promise<unknown> = Promise.resolve();
  // One after another: what is put away rests on what lies there.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work).catch((cause: unknown) => {
      throw new HostError("disk", REFUSED, { cause });
    });
    queue = turn.catch(() => undefined);
    return turn;
  };
  return {
    keep: (book) => inTurn(() => storage.keep(book)),
    forget: (id) => inTurn(() => storage.forget(id)),
    kept: () => inTurn(() => storage.kept()),
  };
}

class BookStorage implements DraftStore {
  /** What lies in the storage, by book. A sheet that is the same object is not put away again. */
  readonly #stored = new Map<string, ReadonlyMap<SheetImage, number>>();
  readonly #database: Database;
  #next = 0;

  constructor(
    factory: IDBFactory | null | undefined,
    private readonly now: () => number,
  ) {
    this.#database = new Database(factory, () => this.#stored.clear());
  }

  /** Whole or not at all. */
  async keep({ image, ...book }: Book): Promise<void> {
    const stores = await this.#database.transaction("readwrite");
    const before = this.#stored.get(book.id);
    const now = new Map(image.sheets.map((sheet) => [sheet, before?.get(sheet) ?? this.#next++] as const));
    const [books, sheets] = [stores.objectStore(BOOKS), stores.objectStore(SHEETS)];
    const done = completed(stores);
    if (!before) sheets.delete(allOf(book.id));
    for (const [sheet, number] of now) if (!before?.has(sheet)) sheets.put(sheet, [book.id, number]);
    for (const [sheet, number] of before ?? []) if (!now.has(sheet)) sheets.delete([book.id, number]);
    const kept: StoredBook = {
      ...book,
      properties: image.properties,
      sheets: [...now.values()],
      kept: this.now(),
    };
    books.put(kept);
    await done;
    this.#stored.set(book.id, now);
  }

  async forget(id: string): Promise<void> {
    const stores = await this.#database.transaction("readwrite");
    const done = completed(stores);
    stores.objectStore(BOOKS).delete(id);
    stores.objectStore(SHEETS).delete(allOf(id));
    await done;
    this.#stored.delete(id);
  }

  async kept(): Promise<readonly Draft[]> {
    const ids = await this.#ask((books) => books.getAllKeys());
    const drafts: Draft[] = [];
    for (const id of ids) if (typeof id === "string") drafts.push(await this.#draft(id));
    return drafts;
  }

  /** One after another: what cannot be read hides nothing else. */
  async #draft(id: string): Promise<Draft> {
    const record: unknown = await this.#ask((books) => books.get(id)).catch(() => undefined);
    const keys = await this.#ask((_, sheets) => sheets.getAllKeys(allOf(id)));
    const sheets = new Map<number, unknown>();
    for (const key of keys) {
      const number = Array.isArray(key) ? key[1] : undefined;
      if (typeof number !== "number") continue;
      this.#next = Math.max(this.#next, number + 1);
      const sheet: unknown = await this.#ask((_, all) => all.get(key)).catch(() => undefined);
      sheets.set(number, sheet);
    }
    const { numbers, ...draft } = draftOf({ id, record, sheets });
    const found = draft.book?.image.sheets ?? [];
    if (draft.book) this.#stored.set(id, new Map(found.map((sheet, i) => [sheet, numbers[i] ?? 0] as const)));
    return draft;
  }

  async #ask<T>(what: (books: IDBObjectStore, sheets: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const stores = await this.#database.transaction("readonly");
    return answer(what(stores.objectStore(BOOKS), stores.objectStore(SHEETS)));
  }
}

/** All sheets of a book. */
function allOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}
