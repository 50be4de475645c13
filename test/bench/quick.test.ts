import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** The bench is JavaScript that Node alone loads: `it` is one of its modules. */
function asked(module: string, answer: string, given: unknown = null): unknown {
  const path = JSON.stringify(join(__dirname, "../../bench/goals", module));
  const script = `import(${path}).then((it) => { const given = ${JSON.stringify(given)}; console.log(JSON.stringify(${answer})); })`;
  return JSON.parse(execFileSync(process.execPath, ["-e", script], { encoding: "utf8" }));
}

/** What the quick run says of rows. */
const judged = (rows: readonly object[], notHeld: object): unknown =>
  asked("quick.mjs", "it.judged(...given)", [rows, notHeld]);

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

test("what is said not to hold yet is a line of the quick run", () => {
  const lines = asked("lines.mjs", "it.LINES.filter((line) => line.quick)") as readonly object[];
  const names = asked("quick.mjs", "given.map(it.nameOf)", lines) as readonly string[];
  expect(new Set(names).size).toBe(names.length);
  expect(
    Object.keys(asked("quick.mjs", "it.NOT_HELD") as object).filter((name) => !names.includes(name)),
  ).toEqual([]);
});

/** Lines of other benches, which are made where they are measured. */
const OTHER_LINES =
  /^(?:read |check rules, |cells to risk points, |the slowest of them |adding one institution)/;

test("a goal that is not reached has a sentence on what stands in its way, of a line that there is", () => {
  const [told, silent] = [
    { ...times(1.2), what: "told" },
    { ...amount(60), what: "silent" },
  ];
  const sentences = { "told, against a peer": "the peer is faster." };
  expect(
    asked("in-the-way.mjs", "it.inTheWay(...given)", [[told, silent, times(2), amount(50), bare], sentences]),
  ).toEqual([
    "- **told, against a peer**: the peer is faster.",
    "- **silent**: not looked into yet.",
    "- **merely a goal**: not looked into yet.",
  ]);
  const names = asked(
    "quick.mjs",
    "given.map(it.nameOf)",
    asked("lines.mjs", "it.LINES"),
  ) as readonly string[];
  expect(
    Object.keys(asked("in-the-way.mjs", "it.SENTENCES") as object).filter(
      (name) => !names.includes(name) && !OTHER_LINES.test(name),
    ),
  ).toEqual([]);
});
