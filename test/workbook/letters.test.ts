import fc from "fast-check";
import { lettersIn } from "../../src/workbook/text/letters";

const SIGNS = /[^\p{L}\p{N}]/gu;
/** Letters, figures and signs of every width; rare characters of two units; halves of one. */
const CHARACTERS = [
  ..."风险点A1１Ⅰ①〇㈠ 　\n，。、（）-—_.“”<>&\u0301\u3099\u200B",
  "𠮷",
  "😀",
  "\uD842",
  "\uDFB7",
];

test("the letters of a text are all of it but its signs", () => {
  const text = fc.array(
    fc.oneof(fc.constantFrom(...CHARACTERS), fc.string({ unit: "binary", maxLength: 2 })),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(text, (parts) => {
      const whole = parts.join("");
      expect(lettersIn(whole)).toBe(whole.replace(SIGNS, ""));
    }),
    { numRuns: 5_000 },
  );
});

test("no single character of the basic plane is taken for another kind", () => {
  const wrong: string[] = [];
  for (let code = 0; code < 0x10000; code++) {
    const text = `点${String.fromCharCode(code)}点`;
    if (lettersIn(text) !== text.replace(SIGNS, "")) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});
