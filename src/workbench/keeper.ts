import type { Book } from "./book";

/** Keeps changed workbooks in the browser until they are saved. */
export interface Keeper {
  keep(book: Book): Promise<void>;
  forget(id: string): Promise<void>;
  /** What an earlier visit left unsaved. */
  kept(): Promise<readonly Book[]>;
}

const DATABASE = "integrity-risk-workbench";
const BOOKS = "books";

/** In the browser's own storage on this machine. Where that is refused, nothing is kept and the work goes on. */
export function indexedDbKeeper(factory: IDBFactory): Keeper {
  let opening: Promise<IDBDatabase> | null = null;
  const books = async (mode: IDBTransactionMode): Promise<IDBObjectStore> => {
    opening ??= open(factory);
    return (await opening).transaction(BOOKS, mode).objectStore(BOOKS);
  };
  return {
    keep: async (book) => {
      await answer((await books("readwrite")).put(book));
    },
    forget: async (id) => {
      await answer((await books("readwrite")).delete(id));
    },
    kept: async () => answer((await books("readonly")).getAll() as IDBRequest<Book[]>),
  };
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(DATABASE, 1);
  request.onupgradeneeded = () => void request.result.createObjectStore(BOOKS, { keyPath: "id" });
  return answer(request);
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB"));
  });
}
