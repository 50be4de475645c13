import fc from "fast-check";
import * as lists from "../../src/sheets/words";
import { distance, isOneEdit, nearest } from "../../src/sheets/columns/words/nearest";

const { CHANGES, DONE, LIKELIHOODS, METHODS, RANKS, SEVERITIES, STAFF_ASPECTS, STATES, URGENCIES, YES_NO } =
  lists;

const word = fc.string({ unit: fc.constantFrom("张", "三", "李", "强"), maxLength: 4 });

test("one edit is distance one", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(isOneEdit(a, b)).toBe(distance(a, b) === 1);
    }),
    { numRuns: 500 },
  );
});

test.each<[string, readonly string[], string | undefined]>([
  ["一极", ["一级", "二级", "三级"], "一级"],
  ["四级", ["一级", "二级", "三级"], undefined],
  ["较大的", ["大", "较大", "较低"], "较大"],
  ["张山", ["李四"], undefined],
  ["社会交际", STAFF_ASPECTS, "社会交往"],
  ["社交", STAFF_ASPECTS, "社会交往"],
  ["低", LIKELIHOODS, "较低"],
  ["轻微", SEVERITIES, "较轻微"],
  ["特别严重", SEVERITIES, "严重"],
  ["已退休", STATES, "退休"],
  ["尚未落实", DONE, "未落实"],
  ["原则同意", ["同意", "退回"], "同意"],
])("nearest to %s of %p is %p", (typed, words, expected) => {
  expect(nearest(typed, words)).toBe(expected);
});

test.each<[readonly string[], readonly string[]]>([
  [LIKELIHOODS, ["小", "中", "无", "高", "不大", "可能性小"]],
  [SEVERITIES, ["不严重", "不太严重", "严重性低", "一般"]],
  [URGENCIES, ["不紧急", "特急", "缓"]],
  [YES_NO, ["不是", "非", "是否"]],
  [RANKS, ["副检察长", "检察员", "检察长助理", "原科室负责人"]],
  [STATES, ["不在岗", "离岗", "下岗", "病休", "退休返聘", "挂起"]],
  [DONE, ["没落实", "不落实", "落实"]],
  [CHANGES, ["越级", "增加"]],
  [METHODS, ["自上而下"]],
  [lists.WITHDRAWALS, ["人员调入", "风险存在"]],
  [lists.AREA_RESULTS, ["未列入风险点", "经排查发现"]],
  [
    ["同意", "退回"],
    ["不同意", "暂缓同意"],
  ],
])("of %p nothing is proposed for what may mean something else", (words, typed) => {
  expect(typed.map((one) => nearest(one, words))).toEqual(typed.map(() => undefined));
});

const LISTS: readonly (readonly string[])[] = Object.values(lists).filter((list) => Array.isArray(list));
const NEGATIONS = ["不", "未", "非", "无", "没", "否", "离", "副"];
const negationsIn = (text: string) => [...text].filter((one) => NEGATIONS.includes(one)).sort();

test("a proposal neither drops nor adds a negation", () => {
  const mistaken = fc
    .constantFrom(...LISTS)
    .chain((words) =>
      fc.tuple(
        fc.constant(words),
        fc.constantFrom(...words),
        fc.constantFrom(...NEGATIONS, "太", "的", "较", ""),
        fc.nat({ max: 6 }),
        fc.nat({ max: 1 }),
      ),
    );
  fc.assert(
    fc.property(mistaken, ([words, one, put, at, out]) => {
      const typed = one.slice(0, at) + put + one.slice(at + out);
      const meant = nearest(typed, words);
      if (meant !== undefined) expect([typed, negationsIn(meant)]).toEqual([typed, negationsIn(typed)]);
    }),
    { numRuns: 2000 },
  );
});
