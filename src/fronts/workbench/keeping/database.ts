const NAME = "integrity-risk-workbench";
const VERSION = 2;
export const BOOKS = "books";
/** Sheets stand apart, by book and a number of their own: a cell that was typed in puts away one of them. */
export const SHEETS = "sheets";

/** Longer than any storage that answers at all. */
const PATIENCE_MS = 3000;

/** The browser's storage, opened when it is needed, and again where it was closed: by a newer page, by whoever clears it. */
export class Database {
  #opening: Promise<IDBDatabase> | null = null;

  constructor(
    private readonly factory: IDBFactory | null | undefined,
    /** It may hold anything by now, or nothing. */
    private readonly onClosed: () => void,
  ) {}

  async transaction(mode: IDBTransactionMode): Promise<IDBTransaction> {
    try {
      return (await this.#open()).transaction([BOOKS, SHEETS], mode);
    } catch (error) {
      // Closed, and nobody has said so.
      if (!(error instanceof DOMException && error.name === "InvalidStateError")) throw error;
      this.#closed();
      return (await this.#open()).transaction([BOOKS, SHEETS], mode);
    }
  }

  #closed(): void {
    this.#opening = null;
    this.onClosed();
  }

  /** Asked again where it failed: storage may be freed meanwhile. */
  async #open(): Promise<IDBDatabase> {
    if (!this.factory) throw new Error("no IndexedDB");
    this.#opening ??= open(this.factory, () => this.#closed());
    try {
      return await this.#opening;
    } catch (error) {
      this.#opening = null;
      throw error;
    }
  }
}

function open(factory: IDBFactory, closed: () => void): Promise<IDBDatabase> {
  const request = factory.open(NAME, VERSION);
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
      database.onclose = closed;
      if (isGivenUp) database.close();
      else resolve(database);
    };
  });
}

export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      // What cannot be read is no reason to give up the rest.
      event.preventDefault();
      reject(request.error ?? new Error("IndexedDB"));
    };
  });
}

export function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("IndexedDB"));
  });
}
