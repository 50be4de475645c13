import { readMutated } from "../../support/fuzz";

const RUNS = 500;

test(`${RUNS} mutated workbooks are read or refused, and nothing else`, async () => {
  const outcomes = { read: 0, refused: 0 };
  for (let seed = 1; seed <= RUNS; seed++) outcomes[await readMutated(seed)]++;
  // Both happen, or the mutations are not worth the name.
  expect(outcomes.read).toBeGreaterThan(RUNS / 20);
  expect(outcomes.refused).toBeGreaterThan(RUNS / 20);
});
