import { walkSequence } from "../support/sequences";

/** Six batches at a time; `npm run fuzz` walks 2,000 others. */
const SEQUENCES = 50;

test("whatever departments copy, delete, move, withdraw and reorder over six batches, no text, number or history is lost or goes to another row", () => {
  const done = new Set<string>();
  for (let seed = 1; seed <= SEQUENCES; seed++) expect([seed, ...walkSequence(seed, done)]).toEqual([seed]);
  expect(done.size).toBe(11);
});
