import fc from "fast-check";
import { trimmed } from "../../src/workbook/text/plain";

test("both ends lose what cannot be seen, and only they", () => {
  const unit = fc.constantFrom(
    ..." \t\n\r\u00a0\u00ad\u1680\u2003\u200b\u200d\u2028\u202f\u205f\u2060\u3000\ufeff",
    "字",
    "a",
    "。",
    "\u0085",
    "😀",
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 8 }), (text) => {
      expect(trimmed(text)).toBe(
        text.replace(/^[\s\u00AD\u200B-\u200D\u2060\uFEFF]+|[\s\u00AD\u200B-\u200D\u2060\uFEFF]+$/g, ""),
      );
    }),
    { numRuns: 1000 },
  );
});
