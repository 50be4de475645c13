// What people never made, many times over: `npm run fuzz -- --runs 5000 --seed 1`. For each seed a mutated workbook goes the
// whole way (reading, check, consolidation, receipts, print, writing) or is refused with a sentence, and every layout of
// random-layouts.ts is read with each filled cell accounted for. A crash, a lost cell, more than twenty seconds or more than
// a gigabyte ends the run with the seed that makes it happen again. Then random sequences of batches, by `--sequences`.
import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { throughAll } from "../test/support/fuzz-through";
import { throughLayouts } from "../test/support/layouts-through";
import { peakMegabytes } from "../test/support/peak-memory";
import { LAYOUTS } from "../test/support/random-layouts";
import { walkSequences } from "../test/support/sequences";

const PATIENCE = 20_000;
const MEGABYTES = 1_024;
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "5000" },
    sequences: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
    processes: { type: "string", default: String(Math.min(availableParallelism(), 4)) },
    child: { type: "boolean", default: false },
  },
});
const first = Number(values.seed);
const runs = Number(values.runs);

/** What a child says: the seed that it begins, what became of it, or a stack trace. */
interface Said {
  readonly seed?: number;
  readonly outcome?: "read" | "refused";
  readonly megabytes?: number;
  readonly trace?: string;
}

/** What became of a share of the seeds. */
interface Outcome {
  read: number;
  refused: number;
  slowest: number;
  megabytes: number;
}

/** Says each seed before it is tried, so that the parent knows what hung or crashed. */
async function child(): Promise<void> {
  for (let seed = first; seed < first + runs; seed++) {
    process.send?.({ seed });
    try {
      const outcome = await throughAll(seed);
      process.send?.({ outcome, megabytes: peakMegabytes() });
      process.send?.({ seed });
      await throughLayouts(seed);
    } catch (error) {
      process.send?.({ trace: error instanceof Error ? error.stack : String(error) });
      return;
    }
  }
  process.disconnect();
}

/** One process for a share of the seeds. */
function share(from: number, count: number): Promise<Outcome> {
  const sum: Outcome = { read: 0, refused: 0, slowest: 0, megabytes: 0 };
  const words = ["--child", "--runs", String(count), "--seed", String(from)];
  const worker = fork(process.argv[1] ?? "", words, {
    execArgv: [...process.execArgv, `--max-old-space-size=${MEGABYTES}`],
  });
  return new Promise((resolve, reject) => {
    let trying = from;
    let begun = Infinity;
    let timer = setTimeout(() => undefined, 0);
    const fail = (what: string): void => {
      clearTimeout(timer);
      worker.kill("SIGKILL");
      reject(
        new Error(`种子 ${trying}：${what}。重现：npm run fuzz -- --runs 1 --sequences 0 --seed ${trying}`),
      );
    };
    worker.on("message", ({ seed, outcome, megabytes = 0, trace }: Said) => {
      clearTimeout(timer);
      sum.slowest = Math.max(sum.slowest, performance.now() - begun);
      sum.megabytes = Math.max(sum.megabytes, megabytes);
      if (trace !== undefined) fail(trace);
      else if (megabytes > MEGABYTES) fail(`用了 ${Math.round(megabytes)} MB 内存`);
      else if (outcome !== undefined) sum[outcome]++;
      if (seed === undefined) return;
      trying = seed;
      begun = performance.now();
      timer = setTimeout(() => {
        fail(`超过 ${PATIENCE / 1000} 秒没有做完`);
      }, PATIENCE);
    });
    worker.on("exit", (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(sum);
      else fail("程序崩溃");
    });
  });
}

async function parent(): Promise<void> {
  if (runs > 0) console.log(await mutatedFiles());
  if (Number(values.sequences) > 0) console.log(walkSequences(first, Number(values.sequences)));
}

async function mutatedFiles(): Promise<string> {
  const started = performance.now();
  const size = Math.ceil(runs / Math.max(1, Number(values.processes)));
  const starts = Array.from({ length: Math.ceil(runs / size) }, (_, i) => first + i * size);
  const all = await Promise.all(starts.map((from) => share(from, Math.min(size, first + runs - from))));
  const sum = (key: "read" | "refused") => all.reduce((total, one) => total + one[key], 0);
  const most = (key: "slowest" | "megabytes") => Math.max(...all.map((one) => one[key]));
  const seconds = Math.round((performance.now() - started) / 1_000);
  return [
    `${runs} 个变异文件，走完读取、核查、汇总、打印：${sum("read")} 个走完，${sum("refused")} 个拒绝，无崩溃、无挂起；`,
    `每个种子另读 ${Object.keys(LAYOUTS).length} 种随机版式：有内容的格都有着落。`,
    `最慢一个 ${(most("slowest") / 1_000).toFixed(1)} 秒，内存最多 ${Math.round(most("megabytes"))} MB，用时 ${seconds} 秒。`,
  ].join("");
}

if (values.child) void child();
else
  void parent().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
