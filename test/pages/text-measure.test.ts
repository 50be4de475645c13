import fc from "fast-check";
import {
  countLines,
  inLines,
  lineStarts,
  linesWithin,
  rowHeight,
  textHeight,
} from "../../src/drawing/text-measure";

/** Twenty characters of 10.5 points and a little over. */
const WIDTH = 41;
const SIZE = 10.5;

function linesOf(text: string, width = WIDTH): string[] {
  const starts = lineStarts(text, width, SIZE);
  return starts.map((start, i) => text.slice(start, starts[i + 1]));
}

const someText = fc
  .array(fc.constantFrom("案", "，", "。", "（", "）", "a", "B", "3", ".", " ", "\n", "《", "𠮷", "—"), {
    maxLength: 120,
  })
  .map((parts) => parts.join(""));

describe("how a cell breaks its text", () => {
  test("an empty text and a short one take one line", () => {
    expect(countLines("", WIDTH, SIZE)).toBe(1);
    expect(countLines("收受财物", WIDTH, SIZE)).toBe(1);
  });

  test("a Chinese character is as wide as the font is high", () => {
    expect(linesOf("案".repeat(20))).toHaveLength(1);
    expect(linesOf("案".repeat(21))).toHaveLength(2);
    expect(countLines("案".repeat(500), WIDTH, SIZE)).toBe(25);
  });

  test("line feeds begin lines, also empty ones", () => {
    expect(linesOf("一\n\n二")).toEqual(["一\n", "\n", "二"]);
  });

  test("no line begins with a comma or ends with an opening bracket", () => {
    expect(linesOf(`${"案".repeat(20)}，并且`)).toEqual(["案".repeat(19), "案，并且"]);
    expect(linesOf(`${"案".repeat(19)}（试行）`)).toEqual(["案".repeat(19), "（试行）"]);
  });

  test("a number is not torn apart", () => {
    expect(linesOf(`${"案".repeat(18)}20121008号`)).toEqual(["案".repeat(18), "20121008号"]);
  });

  test("a word longer than the line is torn apart all the same", () => {
    expect(linesOf("x".repeat(100)).length).toBeGreaterThan(2);
  });

  test("joined, the lines are the text, and none is empty", () => {
    fc.assert(
      fc.property(someText, fc.integer({ min: 3, max: 60 }), (text, width) => {
        const lines = linesOf(text, width);
        expect(lines.join("")).toBe(text);
        expect(lines.slice(1).every((line) => line !== "")).toBe(true);
      }),
    );
  });

  test("a wider column never needs more lines for plain prose", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 3, max: 60 }), (length, width) => {
        const text = "案".repeat(length);
        expect(countLines(text, width + 1, SIZE)).toBeLessThanOrEqual(countLines(text, width, SIZE));
      }),
    );
  });
});

describe("how high a row must be", () => {
  test("as high as its tallest text", () => {
    const short = { text: "一级", width: 6, size: SIZE };
    const long = { text: "案".repeat(100), width: WIDTH, size: SIZE };
    expect(rowHeight([short, long])).toBe(rowHeight([long]));
    expect(rowHeight([short, long])).toBe(textHeight(5, SIZE));
  });

  test("in whole pixels, and with room for every line", () => {
    for (let lines = 1; lines < 30; lines++) {
      expect((textHeight(lines, SIZE) / 0.75) % 1).toBe(0);
      expect(textHeight(lines, SIZE)).toBeGreaterThan(lines * SIZE * 1.4);
      expect(linesWithin(textHeight(lines, SIZE), SIZE)).toBe(lines);
    }
  });

  test("a row without texts is one line high", () => {
    expect(rowHeight([])).toBe(textHeight(1, 9));
  });
});

describe("cut into lines for paper", () => {
  const texts = fc
    .array(fc.constantFrom(..."风险点、；，。：（）《》“”一二12ab %\n"), { minLength: 1, maxLength: 300 })
    .map((characters) => characters.join(""));
  const widths = fc.constantFrom(5, 8.5, 12, 29.5, 46);
  const SIZE = 10.5;

  test("signs that may not be parted are, where no line is long enough for all of them", () => {
    expect(inLines(" （风。：；）风", 12, SIZE).split("\n")).toEqual([" ", "（风。：；", "）风"]);
  });

  test("nothing is lost, and no line is longer than the cell", () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        const cut = inLines(text, width, SIZE);
        expect(cut.replaceAll("\n", "")).toBe(text.replaceAll("\n", ""));
        if (cut !== text) for (const line of cut.split("\n")) expect(countLines(line, width, SIZE)).toBe(1);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ["加强教育；严格把关，双人复核、定期抽查。", 8.5, "加强教\n育；严格\n把关，双\n人复核、\n定期抽\n查。"],
    ["按《检察人员纪律处分条例（试行）》", 12, "按《检察人\n员纪律处分\n条例（试\n行）》"],
  ])("%s in a cell of %d", (text, width, cut) => {
    expect(inLines(text, width, SIZE)).toBe(cut);
  });

  // Two more are the most that another font makes of a line.
  test.each([0, 1, 2])("a sign that would begin a line %d characters longer is kept from it", (more) => {
    const [line, wider] = ["案".repeat(5), "案".repeat(more)];
    expect(inLines(`${line}${wider}，案`, 12, SIZE)).toBe(
      more === 0 ? `${line.slice(1)}\n案，案` : `${line}\n${wider}，案`,
    );
  });

  test.each(["主诉检察官", "书记员、科长", "公诉科"])(
    "%s, where no program goes wrong, stays as it is",
    (text) => {
      expect(inLines(text, 10.5, SIZE)).toBe(text);
    },
  );
});
