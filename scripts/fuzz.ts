// Mutated workbooks, many: `npm run fuzz -- --runs 5000 --seed 1`. Each goes the whole way (reading, check, consolidation,
// receipts, print, writing) or is refused with a sentence. A crash, more than twenty seconds or more than a gigabyte ends the
// run with the seed that makes it happen again. Then random sequences of batches, by `--sequences`.
import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { throughAll } from "../test/support/fuzz-through";
import { walkSequences } from "../test/support/sequences";

const PATIENCE = 20_000;
const MEGABYTES = 1_024;
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "5000" },
    sequences: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
    child: { type: "boolean", default: false },
  },
});
const first = Number(values.seed);
const runs = Number(values.runs);

interface Said {
  readonly seed?: number;
  readonly outcome?: string;
  readonly megabytes?: number;
  readonly trace?: string;
}

/** Says each seed before it is tried, so that the parent knows what hung or crashed. */
async function child(): Promise<void> {
  for (let seed = first; seed < first + runs; seed++) {
    process.send?.({ seed });
    try {
      const outcome = await throughAll(seed);
      process.send?.({ outcome, megabytes: Math.round(process.resourceUsage().maxRSS / 1_024) });
    } catch (error) {
      process.send?.({ trace: error instanceof Error ? error.stack : String(error) });
      return;
    }
  }
  process.disconnect();
}

/** One process for a share of the seeds; resolves with what became of them. */
function share(from: number, count: number): Promise<Map<string, number>> {
  const outcomes = new Map<string, number>();
  const words = ["--child", "--runs", String(count), "--seed", String(from)];
  const worker = fork(process.argv[1] ?? "", words, {
    execArgv: [...process.execArgv, `--max-old-space-size=${MEGABYTES}`],
  });
  return new Promise((resolve, reject) => {
    let trying = from;
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
      if (trace !== undefined) fail(trace);
      else if (megabytes > MEGABYTES) fail(`用了 ${megabytes} MB 内存`);
      else if (outcome !== undefined) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (seed === undefined) return;
      trying = seed;
      timer = setTimeout(() => {
        fail(`超过 ${PATIENCE / 1000} 秒没有做完`);
      }, PATIENCE);
    });
    worker.on("exit", (code) => {
      if (code === 0) resolve(outcomes);
      else fail("程序崩溃");
    });
  });
}

async function parent(): Promise<void> {
  const started = performance.now();
  const processes = Math.min(availableParallelism(), 4, Math.max(1, runs));
  const size = Math.ceil(runs / processes);
  const shares = Array.from({ length: processes }, (_, i) => first + i * size)
    .filter((from) => from < first + runs)
    .map((from) => share(from, Math.min(size, first + runs - from)));
  const all = await Promise.all(shares);
  const sum = (outcome: string) => all.reduce((total, one) => total + (one.get(outcome) ?? 0), 0);
  const seconds = Math.round((performance.now() - started) / 1_000);
  console.log(
    `${runs} 个变异文件，走完读取、核查、汇总、打印：${sum("read")} 个走完，${sum("refused")} 个拒绝，无崩溃、无挂起，用时 ${seconds} 秒。`,
  );
  if (Number(values.sequences) > 0) console.log(walkSequences(first, Number(values.sequences)));
}

if (values.child) void child();
else
  void parent().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
