import { drawLists, listRange } from "../../src/drawing/lists-sheet";
import { choice } from "../../src/sheets/columns/choice";

const long = choice({
  header: "长列表",
  of: Array.from({ length: 80 }, (_, index) => `第${index + 1}个选项`),
});
const short = choice({ header: "短列表", of: ["甲", "乙"] });

test("a list that Excel cannot hold in a cell stands on the hidden sheet", () => {
  expect(listRange(long, [long])).toBe("'_选项'!$A$1:$A$80");
  expect(drawLists([long])).toMatchObject({ sheet: "_选项", state: "veryHidden" });
  expect(drawLists([long])?.rows).toHaveLength(80);
});

test("a short list stays where it is, and no sheet is drawn for nothing", () => {
  expect(listRange(short, [long])).toBeUndefined();
  expect(drawLists([])).toBeUndefined();
});
