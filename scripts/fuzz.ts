// Reads mutated workbooks, many: `npm run fuzz -- --runs 10000 --seed 1`. Each is read or refused with a sentence; a
// crash, or a reading of more than five seconds, ends the run with the seed that makes it happen again.
import { fork } from "node:child_process";
import { parseArgs } from "node:util";
import { readMutated } from "../test/support/fuzz";
import { walkSequences } from "../test/support/sequences";

const PATIENCE = 5_000;
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "10000" },
    sequences: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
    child: { type: "boolean", default: false },
  },
});
const first = Number(values.seed);
const last = first + Number(values.runs) - 1;

/** Says each seed before it is tried, so that the parent knows what hung or crashed. */
async function child(): Promise<void> {
  for (let seed = first; seed <= last; seed++) {
    process.send?.({ seed });
    process.send?.({ outcome: await readMutated(seed) });
  }
  process.disconnect();
}

function parent(): void {
  const outcomes: Record<string, number> = {};
  let trying = first;
  let ended = false;
  const worker = fork(process.argv[1] as string, ["--child", "--runs", values.runs, "--seed", values.seed]);
  const fail = (what: string): void => {
    if (!ended) console.error(`种子 ${trying}：${what}。重现：npm run fuzz -- --runs 1 --seed ${trying}`);
    ended = true;
    process.exitCode = 1;
    worker.kill("SIGKILL");
  };
  let timer = setTimeout(() => undefined, 0);
  worker.on("message", ({ seed, outcome }: { seed?: number; outcome?: string }) => {
    clearTimeout(timer);
    if (outcome !== undefined) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    if (seed === undefined) return;
    trying = seed;
    timer = setTimeout(() => {
      fail(`超过 ${PATIENCE / 1000} 秒没有读完`);
    }, PATIENCE);
  });
  worker.on("exit", (code) => {
    clearTimeout(timer);
    if (code !== 0) fail("程序崩溃");
    else {
      console.log(
        `${values.runs} 个变异文件：读出 ${outcomes.read ?? 0} 个，拒绝 ${outcomes.refused ?? 0} 个，无崩溃、无挂起。`,
      );
      console.log(walkSequences(first, Number(values.sequences)));
    }
  });
}

if (values.child) void child();
else parent();
