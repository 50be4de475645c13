import { HostError } from "../workbook/host-error";
import type { SheetImage } from "../workbook/sheet-image";
import type { Book } from "./book";

/** Keeps changed workbooks in the browser until they are saved. Throws `HostError` where the browser keeps nothing. */
export interface Keeper {
  keep(book: Book): Promise<void>;
  forget(id: string): Promise<void>;
  /** What an earlier visit left unsaved. */
  kept(): Promise<readonly Book[]>;
}

const DATABASE = "integrity-risk-workbench";
const VERSION = 2;
const BOOKS = "books";
/** Sheets stand apart, by book and a number of their own: a cell that was typed in puts away one of them. */
const SHEETS = "sheets";

/** A book as it is put away. */
interface KeptBook extends Omit<Book, "image"> {
  readonly properties: Readonly<Record<string, string>>;
  /** The numbers of its sheets, in their order. */
  readonly sheets: readonly number[];
}

/** Longer than any storage that answers at all. */
const PATIENCE_MS = 3000;

/** Said where the browser keeps nothing. */
export const REFUSED =
  "浏览器存不下没有保存的改动（可能是磁盘满了，或浏览器不许网页存数据）：网页意外关掉，改动就没有了。请常点“保存为 .xlsx”。";

/** In the browser's own storage on this machine; nothing where the browser has none. */
export function indexedDbKeeper(factory: IDBFactory | null | undefined): Keeper {
  const storage = new BookStorage(factory);
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

class BookStorage implements Keeper {
  #opening: Promise<IDBDatabase> | null = null;
  /** What lies in the storage, by book. A sheet that is the same object is not put away again. */
  readonly #stored = new Map<string, ReadonlyMap<SheetImage, number>>();
  #next = 0;

  constructor(private readonly factory: IDBFactory | null | undefined) {}

  /** Whole or not at all. */
  async keep({ image, ...book }: Book): Promise<void> {
    const before = this.#stored.get(book.id) ?? new Map<SheetImage, number>();
    const now = new Map(image.sheets.map((sheet) => [sheet, before.get(sheet) ?? this.#next++] as const));
    await this.#change((books, sheets) => {
      for (const [sheet, number] of now) if (!before.has(sheet)) sheets.put(sheet, [book.id, number]);
      for (const [sheet, number] of before) if (!now.has(sheet)) sheets.delete([book.id, number]);
      const kept: KeptBook = { ...book, properties: image.properties, sheets: [...now.values()] };
      books.put(kept);
    });
    this.#stored.set(book.id, now);
  }

  async forget(id: string): Promise<void> {
    await this.#change((books, sheets) => {
      books.delete(id);
      sheets.delete(IDBKeyRange.bound([id], [id, []]));
    });
    this.#stored.delete(id);
  }

  async kept(): Promise<readonly Book[]> {
    const stores = (await this.#open()).transaction([BOOKS, SHEETS]);
    const [books, keys, sheets] = await Promise.all([
      answer(stores.objectStore(BOOKS).getAll() as IDBRequest<KeptBook[]>),
      answer(stores.objectStore(SHEETS).getAllKeys()),
      answer(stores.objectStore(SHEETS).getAll() as IDBRequest<SheetImage[]>),
    ]);
    const byKey = new Map(keys.map((key, i) => [JSON.stringify(key), sheets[i]] as const));
    return books.map(({ sheets: numbers, properties, ...book }) => {
      const found = numbers.flatMap((number) => {
        const sheet = byKey.get(JSON.stringify([book.id, number]));
        return sheet ? [[sheet, number] as const] : [];
      });
      this.#stored.set(book.id, new Map(found));
      this.#next = Math.max(this.#next, ...numbers.map((number) => number + 1));
      return { ...book, image: { sheets: found.map(([sheet]) => sheet), properties } };
    });
  }

  async #change(work: (books: IDBObjectStore, sheets: IDBObjectStore) => void): Promise<void> {
    const stores = (await this.#open()).transaction([BOOKS, SHEETS], "readwrite");
    const done = completed(stores);
    work(stores.objectStore(BOOKS), stores.objectStore(SHEETS));
    await done;
  }

  /** Asked again where it failed: storage may be freed meanwhile. */
  async #open(): Promise<IDBDatabase> {
    if (!this.factory) throw new Error("no IndexedDB");
    this.#opening ??= open(this.factory, () => (this.#opening = null));
    try {
      return await this.#opening;
    } catch (error) {
      this.#opening = null;
      throw error;
    }
  }
}

function open(factory: IDBFactory, closed: () => void): Promise<IDBDatabase> {
  const request = factory.open(DATABASE, VERSION);
  request.onupgradeneeded = () => {
    for (const name of request.result.objectStoreNames) request.result.deleteObjectStore(name);
    request.result.createObjectStore(BOOKS, { keyPath: "id" });
    request.result.createObjectStore(SHEETS);
  };
  return new Promise((resolve, reject) => {
    let isGivenUp = false;
    const giveUp = (reason: Error) => {
      isGivenUp = true;
      clearTimeout(patience);
      reject(reason);
    };
    const patience = setTimeout(() => giveUp(new Error("no answer")), PATIENCE_MS);
    // An older page of the workbench holds the storage as it was, and nothing comes until it is closed.
    request.onblocked = () => giveUp(new Error("held by another page"));
    request.onerror = () => giveUp(request.error ?? new Error("IndexedDB"));
    request.onsuccess = () => {
      const { result: database } = request;
      clearTimeout(patience);
      // A newer page wants it otherwise: this one gives way.
      database.onversionchange = () => {
        database.close();
        closed();
      };
      if (isGivenUp) database.close();
      else resolve(database);
    };
  });
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB"));
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("IndexedDB"));
  });
}
