import { department, institution } from "../support/books";
import { lines, read, review } from "../support/found";

const ON_PAPER = [
  ["岗位风险点登记表", "A10", null],
  ["科室风险点登记表", "A10", null],
];

describe("a correct department workbook", () => {
  test.each(["评级", "措施", "汇总"] as const)(
    "gives a hint about paper at stage %s and nothing else",
    (stage) => {
      expect(lines(review(department(), { stage }))).toEqual(ON_PAPER);
    },
  );

  test("gives nothing at all while points are still being looked for", () => {
    expect(lines(review(department(), { stage: "排查" }))).toEqual([]);
  });

  test("is as correct before the institution's books", () => {
    expect(lines(review(department(), { institution: institution() }))).toEqual(ON_PAPER);
  });
});

test("a correct institution workbook is read without a word", () => {
  expect(lines([...read(institution()).findings])).toEqual([]);
});
