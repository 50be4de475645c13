import { codeAt, firstTwo } from "../../src/workbook/text/code-at";

test("a unit of a text by its place, and nothing behind its end", () => {
  const text = "职a权";
  expect([0, 1, 2, 3, 4].map((at) => codeAt(text, at))).toEqual([0x804c, 0x61, 0x6743, 0, 0]);
  expect(codeAt("", 0)).toBe(0);
});

test("texts of one character begin otherwise than those of two, and than empty ones", () => {
  expect(new Set(["职", "职权", "职a", ""].map(firstTwo)).size).toBe(4);
});
