import { walkSequence } from "../support/sequences";

/** Six batches at a time; `npm run fuzz` walks 2,000 others. */
const SEQUENCES = 50;
/** Two lines the same to the letter, one of them returned: its twin takes the number that it had. */
const TWIN_RETURNED = 21_228;

test("whatever departments copy, delete, move, withdraw and reorder over six batches, no text, number or history is lost or goes to another row", () => {
  const done = new Set<string>();
  for (let seed = 1; seed <= SEQUENCES; seed++) expect([seed, ...walkSequence(seed, done)]).toEqual([seed]);
  expect(done.size).toBe(11);
});

test("a returned line whose twin took its number is there all the same, and what is left of the two is new", () => {
  expect(walkSequence(TWIN_RETURNED)).toEqual([]);
});
