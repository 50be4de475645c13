import { nextNumbers } from "../../src/house/yearly-numbers";
import { isSameNumber, numberOf } from "../../src/subjects/warnings/numbers";

/** However somebody types a notice's number: what is not understood would be given a second time. */
test.each([
  ["检廉预〔2012〕3号", 3],
  ["检廉预[2012]3号", 3],
  ["检廉预（2012）第3号", 3],
  ["检廉预【2012】03号", 3],
  ["检廉预〔2012〕 3 号", 3],
  ["检廉预［２０１２］３号", 3],
  [" 检廉预〔2012〕\u00a03号", 3],
])("%s is number 3 of 2012", (written, n) => {
  expect(numberOf(written)).toEqual({ series: "廉预", year: "2012", n });
});

test.each([[null], [""], ["3号"], ["检廉预〔12〕3号"], ["检某某〔2012〕3号"], ["检廉预〔2012〕三号"]])(
  "%s is none",
  (written) => expect(numberOf(written)).toBeNull(),
);

test.each([["XX-2012-003"], ["XX－２０１２－３"], ["xx—2012—003"], ["XX - 2012 - 3"]])(
  "after an entry that somebody typed as %s comes the fourth",
  (number) => {
    const lines = [
      { row: 4, number, day: "2012-10-08" },
      { row: 5, number: null, day: "2012-10-09" },
    ];
    const series = { prefix: "XX", digits: 3, property: "IRPC.HighestEntry." };
    expect([...nextNumbers(series, lines, new Map()).numbers]).toEqual([[5, "XX-2012-004"]]);
  },
);

describe("a number that somebody asks for is the ledger's", () => {
  test.each([
    ["检廉预〔2012〕3号", "检廉预[2012]第3号"],
    ["检廉预〔2012〕3号", "检廉预（2012）03 号"],
    ["草-1", "草－１"],
  ])("%s is %s", (own, typed) => expect(isSameNumber(own, typed)).toBe(true));

  test.each([
    ["检廉预〔2012〕3号", "检廉预〔2012〕13号"],
    ["检廉预〔2012〕3号", "检纪建〔2012〕3号"],
    ["检廉预〔2012〕3号", "检廉预〔2013〕3号"],
    ["草-1", "草-11"],
    [null, null],
    ["", ""],
  ])("%s is not %s", (own, typed) => expect(isSameNumber(own, typed)).toBe(false));
});
