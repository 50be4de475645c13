import { execFileSync } from "node:child_process";
import { join } from "node:path";

const QUICK = join(__dirname, "../../bench/goals/quick.mjs");

/** What the quick run of the bench says of rows; the bench is JavaScript that Node alone loads. */
function judged(rows: readonly object[], notHeld: object): unknown {
  const script = `import(${JSON.stringify(QUICK)}).then((it) => console.log(JSON.stringify(it.judged(...JSON.parse(process.argv[1])))))`;
  return JSON.parse(
    execFileSync(process.execPath, ["-e", script, JSON.stringify([rows, notHeld])], { encoding: "utf8" }),
  );
}

const times = (ratio: number) => ({ what: `${ratio} times`, against: "a peer", ratio, atLeast: 1, goal: 2 });
const amount = (kB: number) => ({
  what: `${kB} kB`,
  against: "–",
  amount: kB,
  unit: "kB",
  atMost: 100,
  goal: 50,
});
const bare = { what: "merely a goal", against: "–", amount: 9, unit: "s", atMost: null, goal: 1 };

test("a regression is noticed: a must that is missed by more than a tenth, and a figure of one not held yet that falls behind", () => {
  const rows = [times(1.2), times(0.95), times(0.8), amount(90), amount(109), amount(111), bare];
  expect(judged(rows, {})).toEqual({ worse: ["0.8 times, against a peer", "111 kB"], better: [] });
  const notHeld = { "0.8 times, against a peer": 0.85, "111 kB": 100.5, "90 kB": 120 };
  expect(judged(rows, notHeld)).toEqual({ worse: ["111 kB"], better: ["90 kB"] });
});
