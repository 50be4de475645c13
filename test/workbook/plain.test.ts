import fc from "fast-check";
import { plainSum, plain } from "../../src/workbook/text/plain";

const UNSEEN = /[\s\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+/g;
/** What is typed in offices, and what NFKC changes or joins: wide forms, marks that combine, old and compatible characters. */
const CHARACTERS = [
  ..."风险点　 \n\t，；：（）！～１Ⅰ①…—“”、。《》【】〇㈠㎡﹏e\u0301か\u3099ｶﾞ가\u1161\uFEFF\u200B\u202E⼯𠮷龥ａＺ｡",
];

const text = fc.array(fc.oneof(fc.constantFrom(...CHARACTERS), fc.string({ unit: "binary", maxLength: 2 })), {
  maxLength: 40,
});

test("a text for comparing is its NFKC form without what cannot be seen, whatever it is made of", () => {
  fc.assert(
    fc.property(text, (parts) => {
      const whole = parts.join("");
      expect(plain(whole)).toBe(whole.normalize("NFKC").replace(UNSEEN, ""));
    }),
    { numRuns: 5_000 },
  );
});

test("no single character of the basic plane is taken for another", () => {
  const wrong: string[] = [];
  for (let code = 0; code < 0x10000; code++) {
    const text = `点${String.fromCharCode(code)}点`;
    if (plain(text) !== text.normalize("NFKC").replace(UNSEEN, "")) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

test("the sum of a text is that of its form for comparing, and hardly ever another text's", () => {
  const sumOf = (form: string) =>
    Array.from({ length: form.length }, (_, i) => form.charCodeAt(i)).reduce(
      (sum, code) => (Math.imul(sum, 31) + code) | 0,
      0,
    );
  fc.assert(
    fc.property(text, (parts) => {
      const whole = parts.join("");
      expect(plainSum(whole)).toBe(sumOf(plain(whole)));
    }),
    { numRuns: 5_000 },
  );
  const others = Array.from({ length: 5_000 }, (_, i) => `第${i}号案件的线索没有及时登记。`);
  expect(new Set(others.map(plainSum)).size).toBe(others.length);
});
