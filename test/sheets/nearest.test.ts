import fc from "fast-check";
import { distance, isOneEdit, nearest } from "../../src/sheets/columns/nearest";

const word = fc.string({ unit: fc.constantFrom("张", "三", "李", "强"), maxLength: 4 });

test("one edit is distance one", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(isOneEdit(a, b)).toBe(distance(a, b) === 1);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["一极", ["一级", "二级", "三级"], "一级"],
  ["四级", ["一级", "二级", "三级"], undefined],
  ["较大的", ["大", "较大", "较低"], "较大"],
  ["张山", ["李四"], undefined],
])("nearest to %s of %p is %p", (typed, words, expected) => {
  expect(nearest(typed, words)).toBe(expected);
});
