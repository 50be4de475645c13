import { HostError } from "../../../workbook/host-error";
import type { ReadFile } from "./services";
import type { Answer, Question } from "./worker-messages";

/** Nobody sees it: whoever cancels asks no more. */
const ABORTED = "aborted";

/** The part of a worker that reading needs. */
interface ReadingWorker {
  postMessage(question: Question): void;
  addEventListener(type: "message", listener: (event: MessageEvent<Answer>) => void): void;
  addEventListener(type: "error", listener: (event: ErrorEvent) => void): void;
  terminate(): void;
}

/** Reads files in a worker that starts with the first file; what is cancelled stops at once, worker and all. */
export function fileReader(
  start: () => ReadingWorker,
): (file: File, signal: AbortSignal) => Promise<ReadFile> {
  let worker: ReadingWorker | null = null;
  let next = 0;
  const stop = () => {
    worker?.terminate();
    worker = null;
  };
  return async (file, signal) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (signal.aborted) throw new Error(ABORTED);
    worker ??= start();
    const question = { id: next++, name: file.name, bytes };
    return ask(worker, question, signal, stop);
  };
}

function ask(
  worker: ReadingWorker,
  question: Question,
  signal: AbortSignal,
  stop: () => void,
): Promise<ReadFile> {
  return new Promise((resolve, reject) => {
    const fail = (reason: Error) => {
      stop();
      reject(reason);
    };
    signal.addEventListener("abort", () => fail(new Error(ABORTED)), { once: true });
    worker.addEventListener("error", ({ message }) => fail(new Error(message)));
    worker.addEventListener("message", ({ data }) => {
      if (data.id === question.id) settle(data, resolve, reject);
    });
    worker.postMessage(question);
  });
}

function settle(answer: Answer, resolve: (file: ReadFile) => void, reject: (reason: Error) => void): void {
  if ("content" in answer) resolve({ content: answer.content, sha256: answer.sha256 });
  else if ("refused" in answer) reject(new HostError(answer.refused.code, answer.refused.message));
  else reject(new Error(answer.broken));
}
