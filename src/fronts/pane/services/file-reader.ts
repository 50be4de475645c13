import { readIn, type Answer, type Question } from "./worker-messages";

/** Nobody sees it: whoever cancels asks no more. */
const ABORTED = "aborted";

/** The part of a worker that reading needs. */
type ReadingWorker = Pick<Worker, "postMessage" | "addEventListener" | "terminate">;

/** Reads files in a worker that starts with the first file; what is cancelled stops at once, worker and all. */
export function fileReader<T>(
  start: () => ReadingWorker,
): (file: File, signal?: AbortSignal, password?: string) => Promise<T> {
  let worker: ReadingWorker | null = null;
  let next = 0;
  const stop = () => {
    worker?.terminate();
    worker = null;
  };
  return async (file, signal, password) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (signal?.aborted) throw new Error(ABORTED);
    worker ??= start();
    return ask(worker, { id: next++, name: file.name, bytes, password }, signal, stop);
  };
}

function ask<T>(
  worker: ReadingWorker,
  question: Question,
  signal: AbortSignal | undefined,
  stop: () => void,
): Promise<T> {
  const done = new AbortController();
  const once = { signal: done.signal };
  return new Promise<Answer<T>>((resolve, reject) => {
    const fail = (reason: Error) => {
      stop();
      reject(reason);
    };
    signal?.addEventListener("abort", () => fail(new Error(ABORTED)), once);
    worker.addEventListener("error", ({ message }) => fail(new Error(message)), once);
    worker.addEventListener(
      "message",
      ({ data }: MessageEvent<Answer<T>>) => data.id === question.id && resolve(data),
      once,
    );
    worker.postMessage(question, [question.bytes.buffer]);
  })
    .finally(() => done.abort())
    .then(readIn);
}
