import { Worker, type ResourceLimits } from "node:worker_threads";
import { HostError, type HostErrorCode } from "../../../workbook/host-error";
import type { JobName, Jobs } from "./job";

/** Where jobs are done. */
export interface Workers {
  run<Name extends JobName>(name: Name, asked: Jobs[Name]["asked"]): Promise<Jobs[Name]["answer"]>;
  close(): Promise<void>;
}

/** How a worker answers. */
export type Answered =
  | { readonly done: unknown }
  | { readonly refused: { readonly code: HostErrorCode; readonly message: string } }
  | { readonly fault: string };

/** Jobs of the office take a thread of their own, with room for a whole institution. */
const OFFICE_LIMITS: ResourceLimits = { maxOldGenerationSizeMb: 1_500 };
const OFFICE_MS = 300_000;
const HAND_IN_LIMITS: ResourceLimits = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 64 };
const HAND_IN_MS = 20_000;
/** So many hand-ins wait at most. */
const WAITING = 400;

const TOO_LARGE = "这份工作簿太大或太复杂，服务器没有查完，没有收下。请删去多余的行、列和工作表，再报送。";
const TOO_MANY = "现在报送的人太多，这一份没有收下。请过几分钟再试。";

interface Waiting {
  readonly name: JobName;
  readonly asked: unknown;
  readonly done: (answer: never) => void;
  readonly failed: (error: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  job: Waiting | null;
  timer: NodeJS.Timeout | null;
}

/** Threads of the built program: some for hand-ins that are kept warm, and one for each job of the office. */
export class WorkerThreads implements Workers {
  private readonly threads = new Set<Thread>();
  private readonly waiting: Waiting[] = [];
  private closed = false;

  constructor(
    private readonly file: string,
    private readonly atOnce: number,
    /** Milliseconds that one hand-in may take. */
    private readonly handInTime = HAND_IN_MS,
  ) {}

  run<Name extends JobName>(name: Name, asked: Jobs[Name]["asked"]): Promise<Jobs[Name]["answer"]> {
    return new Promise<Jobs[Name]["answer"]>((done, failed) => {
      const job: Waiting = { name, asked, done, failed };
      if (name !== "judge") return this.give(this.started(OFFICE_LIMITS), job, OFFICE_MS);
      if (this.waiting.length >= WAITING) return failed(new HostError("refused", TOO_MANY));
      this.waiting.push(job);
      this.next();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.threads].map(({ worker }) => worker.terminate()));
  }

  private next(): void {
    const judging = [...this.threads].filter(({ job }) => job === null || job.name === "judge");
    const free =
      judging.find(({ job }) => job === null) ??
      (judging.length < this.atOnce ? this.started(HAND_IN_LIMITS) : undefined);
    if (!free) return;
    const job = this.waiting.shift();
    if (job) this.give(free, job, this.handInTime);
  }

  private started(limits: ResourceLimits): Thread {
    const thread: Thread = {
      worker: new Worker(this.file, { resourceLimits: limits }),
      job: null,
      timer: null,
    };
    this.threads.add(thread);
    thread.worker.on("message", (answer: Answered) => this.answered(thread, answer));
    thread.worker.on("error", (error: NodeJS.ErrnoException) =>
      this.ended(
        thread,
        error.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? new HostError("over-limits", TOO_LARGE, { cause: error })
          : error,
      ),
    );
    thread.worker.on("exit", () => this.ended(thread, new HostError("over-limits", TOO_LARGE)));
    return thread;
  }

  private give(thread: Thread, job: Waiting, milliseconds: number): void {
    thread.job = job;
    thread.timer = setTimeout(() => {
      this.ended(thread, new HostError("over-limits", TOO_LARGE));
      void thread.worker.terminate();
    }, milliseconds);
    thread.worker.postMessage({ name: job.name, asked: job.asked });
  }

  private answered(thread: Thread, answer: Answered): void {
    const { job } = thread;
    if (thread.timer) clearTimeout(thread.timer);
    thread.job = null;
    if (job?.name !== "judge") {
      this.threads.delete(thread);
      void thread.worker.terminate();
    }
    if ("done" in answer) job?.done(answer.done as never);
    else if ("refused" in answer) job?.failed(new HostError(answer.refused.code, answer.refused.message));
    else job?.failed(new Error(answer.fault));
    this.next();
  }

  /** One thread is gone, and with it one job. */
  private ended(thread: Thread, error: unknown): void {
    if (!this.threads.delete(thread)) return;
    if (thread.timer) clearTimeout(thread.timer);
    thread.job?.failed(error);
    if (!this.closed) this.next();
  }
}
