import fc from "fast-check";
import { NearNames } from "../../src/sheets/columns/words/near-names";
import { isOneEdit } from "../../src/sheets/columns/words/nearest";

/** Few characters, so that names are near to one another; one of them is a pair of units. */
const name = fc
  .array(fc.constantFrom("张", "三", "李", "𠮷", "·"), { maxLength: 4 })
  .map((characters) => characters.join(""));

test.each([
  ["李刚", ["李强", "赵刚"]],
  ["李强同志", ["李强"]],
  ["副检察长赵刚", ["赵刚"]],
  ["张", []],
  ["", []],
  ["赵刚", ["赵刚"]],
  ["欧阳明", ["欧阳明月", "欧阳月"]],
  ["阳明月", ["欧阳明月"]],
])("near to %s are %j", (written, names) => {
  expect(new NearNames(["李强", "赵刚", "李", "欧阳明月", "欧阳月", "李强"]).of(written)).toEqual(names);
});

test("whoever is near is found, as if each name were looked at", () => {
  fc.assert(
    fc.property(name, fc.array(name, { maxLength: 30 }), (written, names) => {
      const near = [...new Set(names)].filter(
        (one) => one.length > 1 && (written.includes(one) || isOneEdit(written, one)),
      );
      expect(new NearNames(names).of(written)).toEqual(near.slice(0, 3));
    }),
    { numRuns: 2_000 },
  );
});
