import fc from "fast-check";
import { moveOf, type Stretch } from "../../../src/hosts/univer/screen/move-of";

const stretch = (longest: number): fc.Arbitrary<Stretch> =>
  fc
    .tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: longest }))
    .map(([from, length]) => ({ from, to: from + length }));

const moved = ({ from, to }: Stretch, by: number): Stretch => ({ from: from + by, to: to + by });

test("after the sheet has moved a cell lies whole in sight, or begins where the sight begins", () => {
  fc.assert(
    fc.property(stretch(900), stretch(900), (cell, sight) => {
      const now = moved(sight, moveOf(cell, sight));
      const fits = cell.to - cell.from <= sight.to - sight.from;
      if (fits) expect(now.from <= cell.from && cell.to <= now.to).toBe(true);
      else expect(now.from === cell.from || (cell.from <= now.from && now.to <= cell.to)).toBe(true);
    }),
  );
});

test("a cell that lies whole in sight moves nothing", () => {
  expect(moveOf({ from: 100, to: 150 }, { from: 100, to: 150 })).toBe(0);
  expect(moveOf({ from: 110, to: 120 }, { from: 100, to: 150 })).toBe(0);
});
