import fc from "fast-check";
import { succeed } from "../../src/workbook/lists/following";
import { sameTextsOf } from "../../src/workbook/lists/same-texts";
import { plainSum } from "../../src/workbook/text/plain";
import { AnswersInTurn, eachOf, severalOf, tallyOf, thoseOf } from "../../src/workbook/lists/worked-out";

/** What is worked out of a list that follows another is what is worked out of it alone. */

interface One {
  readonly word: string;
}
const one = fc.constantFrom("甲", "乙", "丙", "").map((word): One => ({ word }));
const change = fc.record({ at: fc.nat(12), out: fc.nat(3), put: fc.array(one, { maxLength: 3 }) });
const lists = fc
  .tuple(fc.array(one, { maxLength: 12 }), fc.array(change, { maxLength: 6 }))
  .map(([start, changes]) =>
    changes.reduce((all, { at, out, put }) => [...all, changed(all.at(-1)!, at, out, put)], [start]),
  );

function changed(list: readonly One[], at: number, out: number, put: readonly One[]): One[] {
  const from = at % (list.length + 1);
  return [...list.slice(0, from), ...put, ...list.slice(from + out)];
}

/** Members as they are worked out in turn, each list following the one before. */
function inTurn<V>(all: readonly (readonly One[])[], worked: (list: readonly One[]) => V): V[] {
  return all.map((list, i) => {
    succeed(list, all[i - 1]);
    // What is amended is told at once: the next list takes it over.
    return structuredClone(worked(list));
  });
}

const wordOf = ({ word }: One) => word;
const keyOf = ({ word }: One) => (word === "" ? null : word);
const keysOf = ({ word }: One) => (word === "丙" ? ["甲", "乙"] : word === "" ? [] : [word]);
const WORKED = {
  eachOf: () => eachOf(wordOf),
  thoseOf: () => thoseOf(({ word }: One) => word !== "乙"),
  tallyOf: () => {
    const tally = tallyOf(keysOf);
    return (list: readonly One[]) => [...tally(list)].sort();
  },
  severalOf: () => severalOf(keyOf),
  "severalOf those of a list": () => {
    const those = thoseOf(({ word }: One) => word !== "乙");
    const several = severalOf(keyOf);
    return (list: readonly One[]) => several(those(list));
  },
};

test.each(Object.entries(WORKED))("%s", (_, made) => {
  fc.assert(
    fc.property(lists, (all) => {
      expect(inTurn<unknown>(all, made())).toEqual(all.map((list) => made()([...list])));
    }),
  );
});

test("answers in turn are those of the members, whatever the basis was before", () => {
  fc.assert(
    fc.property(lists, fc.array(fc.nat(1)), (all, bases) => {
      const answers = new AnswersInTurn<One, string>();
      all.forEach((list, i) => {
        const basis = bases[i] ?? 0;
        const work = ({ word }: One) => `${word}${basis}`;
        expect(answers.of([basis], list, work)).toEqual(list.map(work));
      });
    }),
  );
});

test("a member that stands where it stood is not worked on again, nor a list asked twice", () => {
  const work = jest.fn(wordOf);
  const each = eachOf(work);
  const [first, second, third] = [{ word: "甲" }, { word: "乙" }, { word: "丙" }];
  const before = [first, second, third];
  each(before);
  const now = [first, { word: "丁" }, third];
  succeed(now, before);
  expect(each(now)).toEqual(["甲", "丁", "丙"]);
  expect(each(now)).toBe(each(now));
  expect(work).toHaveBeenCalledTimes(4);
});

/** Another text of the same sum: the sum of a text is 31 times its first character and its second. */
const [ALIKE, OTHER] = ["廉政", `${String.fromCharCode(0x5ec9 + 1)}${String.fromCharCode(0x653f - 31)}`];

test("texts are the same as they are compared, however they are written; texts that are merely alike are not", () => {
  expect(plainSum(OTHER)).toBe(plainSum(ALIKE));
  const words = [ALIKE, "未回避，Ａ", OTHER, null, ALIKE, "未 回避,A", OTHER, " ", "甲", "未回避，Ａ"];
  const same = sameTextsOf(({ word }: { word: string | null }) => word);
  expect(same(words.map((word) => ({ word })))).toEqual([
    [0, 4],
    [1, 5, 9],
    [2, 6],
  ]);
});
