import { parentPort } from "node:worker_threads";
import { HostError } from "../../workbook/host-error";
import type { JobName, Jobs } from "./jobs/job";
import { perform } from "./jobs/perform";
import type { Answered } from "./jobs/workers";

/** A thread's door: one job after the other, each answered once. */
parentPort?.on("message", ({ name, asked }: { name: JobName; asked: Jobs[JobName]["asked"] }) => {
  void perform(name, asked as never).then(
    (done) => parentPort?.postMessage({ done } satisfies Answered),
    (error: unknown) => parentPort?.postMessage(answeredTo(error)),
  );
});

function answeredTo(error: unknown): Answered {
  if (error instanceof HostError) return { refused: { code: error.code, message: error.message } };
  return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
