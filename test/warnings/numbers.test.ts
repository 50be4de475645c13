import { numberOf } from "../../src/subjects/warnings/numbers";

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
