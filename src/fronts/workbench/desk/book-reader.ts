import { HostError, type HostErrorCode } from "../../../workbook/host-error";
import type { Book } from "./book";

export type ReadBook = Pick<Book, "name" | "image" | "losses">;

/** A file for the worker to read. */
export interface BookQuestion {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What came of it: errors keep neither class nor code on their way between threads. */
export type BookAnswer = { readonly id: number } & (
  | ReadBook
  | { readonly refused: { readonly code: HostErrorCode; readonly message: string } }
  | { readonly broken: string }
);

/** Reads files to be opened in a worker, which starts with the first of them. */
export function bookReader(start: () => Worker): (file: File) => Promise<ReadBook> {
  let worker: Worker | null = null;
  let next = 0;
  return async (file) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    worker ??= start();
    return ask(worker, { id: next++, name: file.name, bytes });
  };
}

function ask(worker: Worker, question: BookQuestion): Promise<ReadBook> {
  return new Promise((resolve, reject) => {
    const done = new AbortController();
    const settle = ({ data }: MessageEvent<BookAnswer>) => {
      if (data.id !== question.id) return;
      done.abort();
      if ("image" in data) resolve({ name: data.name, image: data.image, losses: data.losses });
      else
        reject(
          "refused" in data ? new HostError(data.refused.code, data.refused.message) : new Error(data.broken),
        );
    };
    worker.addEventListener("message", settle, { signal: done.signal });
    worker.addEventListener("error", ({ message }) => reject(new Error(message)), { signal: done.signal });
    worker.postMessage(question, [question.bytes.buffer]);
  });
}
