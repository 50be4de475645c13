import { throughAll } from "../support/fuzz-through";

const RUNS = 40;
/** A header of several lines below another table was looked for again and again. */
const NEVER_ENDED = 134;

test(`${RUNS} mutated workbooks go through check, consolidation, print and writing, or are refused; nothing else`, async () => {
  const outcomes = { read: 0, refused: 0 };
  for (let seed = 1; seed <= RUNS; seed++) outcomes[await throughAll(seed)]++;
  expect(outcomes.read).toBeGreaterThan(RUNS / 2);
  expect(outcomes.refused).toBeGreaterThan(RUNS / 20);
}, 120_000);

test("two tables, the lower with a header of several lines: the search for the upper one ends", async () => {
  expect(await throughAll(NEVER_ENDED)).toBe("read");
});
