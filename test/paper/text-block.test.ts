import fc from "fast-check";
import { evenBlock, textBlock } from "../../src/drawing/chart/text-block";

/** What stands in a box of a chart, line by line. */

const LOOK = { size: 10.5 } as const;
const WIDTH = 38;
const linesOf = (text: string) => evenBlock(text, WIDTH, LOOK).lines;

test.each([
  ["接收案卷", ["接收案卷"]],
  ["收到公函，填写接待审批单", ["收到公函，", "填写接待审批单"]],
  ["3．审阅案卷，讯问犯罪嫌疑人，听取律师意见", ["3．审阅案卷，", "讯问犯罪嫌疑人，", "听取律师意见"]],
  // A short clause alone, or one that is too long, is no gain: then lines are of one length.
  ["请，按照规定的程序逐级报批", ["请，按照规定的", "程序逐级报批"]],
  ["按照规定的程序逐级报请检察长批准", ["按照规定的程序逐", "级报请检察长批准"]],
  ["“办完。”，然后归档送交案管中心", ["“办完。”，", "然后归档送交案管中心"]],
])("%s", (text, lines) => expect(linesOf(text)).toEqual(lines));

test("nothing is lost, and no line more than there must be", () => {
  const sign = fc.constantFrom(..."审查受理案件，、；。（）《》“” ABC3");
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 60 }), (text) => {
      const even = linesOf(text);
      const bare = (all: readonly string[]) => all.join("").replace(/ /g, "");
      expect(bare(even)).toBe(bare([text]));
      expect(even.length).toBeLessThanOrEqual(textBlock(text, WIDTH, LOOK).lines.length);
    }),
    { numRuns: 500, seed: 15 },
  );
});
