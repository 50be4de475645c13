import fc from "fast-check";
import { alikeIn } from "../../src/merging/alike";
import { AllLetters } from "../../src/merging/all-letters";
import { likeness } from "../../src/merging/likeness";
import { Sketches } from "../../src/merging/sketches";

/** `科室 文字` lines that say nearly the same in three departments or more. */
function alike(...lines: readonly string[]): readonly (readonly string[])[] {
  const textOf = (line: string) => line.split(" ")[1] ?? "";
  return alikeIn(lines, { departmentOf: (line) => line.split(" ")[0], textOf, departments: 3 });
}

test("groups stand in the order of their first lines, and each holds a text once a department", () => {
  const [gifts, files] = ["在公务接待中收受礼品礼金不上交", "案卷材料保管不严造成泄密丢失"];
  expect(
    alike(
      `公诉科 ${files}`,
      `公诉科 ${gifts}`,
      `公诉科 ${gifts}。`,
      `办公室 ${gifts}的`,
      `反贪局 ${files}`,
      `反贪局 ${gifts}`,
      `办公室 ${gifts}`,
      `办公室 ${files}`,
    ),
  ).toEqual([
    [`公诉科 ${files}`, `反贪局 ${files}`, `办公室 ${files}`],
    [`公诉科 ${gifts}`, `办公室 ${gifts}的`, `反贪局 ${gifts}`, `办公室 ${gifts}`],
  ]);
});

test("texts of a few letters, of two departments, or of other words are no pattern", () => {
  expect(alike("公诉科 收受礼品", "办公室 收受礼品", "反贪局 收受礼品")).toEqual([]);
  expect(alike("公诉科 在公务接待中收受礼品", "办公室 在公务接待中收受礼品")).toEqual([]);
  expect(alike("公诉科 在公务接待中收受礼品", "办公室 案卷材料保管不严", "反贪局 车辆维修虚开发票")).toEqual(
    [],
  );
});

test("a text with another letter is found, wherever that stands", () => {
  const text = characters(0x4e00, 20);
  for (let at = 0; at < 18; at++) {
    const other = `${text.slice(0, at)}的${text.slice(at + 1)}`;
    expect(alike(`公诉科 ${text}`, `办公室 ${other}`, `反贪局 ${other}`)).toHaveLength(1);
  }
});

test("a text that was compared before is as like to the next one", () => {
  const letters = new AllLetters(3);
  for (const text of Array<string>(3).fill(characters(0x4e00, 20))) letters.add(text);
  expect([1, 2].map((other) => letters.areAlike(0, other, 1))).toEqual([true, true]);
});

test("each of thousands of texts finds its like, whichever stand between them", () => {
  const texts = Array.from({ length: 2_000 }, (_, n) => characters(0x4e00 + n * 10, 10));
  const lines = ["公诉科", "办公室", "反贪局"].flatMap((name) => texts.map((text) => `${name} ${text}`));
  expect(alike(...lines)).toEqual(
    texts.map((text) => [`公诉科 ${text}`, `办公室 ${text}`, `反贪局 ${text}`]),
  );
});

test("a text of thousands of characters finds its like among others", () => {
  const long = characters(0x4e00, 3_000);
  const lines = [`公诉科 ${long}`, "公诉科 案卷材料保管不严", `办公室 ${long}的`, `反贪局 ${long}了`];
  expect(alike(...lines)).toEqual([[lines[0], lines[2], lines[3]]]);
});

test("a sketch never says that two texts share less than they do", () => {
  const text = fc.string({ unit: "grapheme-ascii", minLength: 8, maxLength: 60 });
  const parts = fc.property(text, text, text, (begin, one, other) => {
    const [first, second] = [begin + one, begin + other];
    const sketches = new Sketches(2);
    [first, second].forEach((said, index) => sketches.draw(index, codesOf(said), 0, said.length));
    const most = sketches.likenessAtMost(0, 1, first.length, second.length);
    expect(most).toBeGreaterThanOrEqual(likeness(first, second));
  });
  fc.assert(parts);
});

function characters(first: number, count: number): string {
  return String.fromCodePoint(...Array.from({ length: count }, (_, n) => first + n));
}

function codesOf(text: string): Uint16Array {
  return Uint16Array.from(text, (character) => character.charCodeAt(0));
}
