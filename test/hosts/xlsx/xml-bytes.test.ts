import { inOne, utf8 } from "../../../src/hosts/file/write/zip/utf8";
import { markup, XmlBytes } from "../../../src/hosts/file/write/zip/xml-bytes";
import { textElement } from "../../../src/hosts/file/write/zip/xml-text";

/** What is written as bytes is what would have been written as text. */

function written(write: (out: XmlBytes) => void): string {
  const out = new XmlBytes();
  write(out);
  return new TextDecoder().decode(out.take());
}

const [BLOCK, PLANE] = [256, 0x1_0000];

test.each([
  ["alone", (sign: string) => sign],
  ["within a text", (sign: string) => `科长${sign}审批`],
  ["at its end", (sign: string) => `科长${sign}`],
])("every UTF-16 unit %s", (_, inText) => {
  for (let from = 0; from < PLANE; from += BLOCK) {
    const texts = Array.from({ length: BLOCK }, (__, i) => inText(String.fromCharCode(from + i)));
    expect(written((out) => texts.forEach((text) => out.text(text)))).toBe(texts.map(textElement).join(""));
  }
});

test.each(["", "𠮷林", "_x000A_", "一行\n二行\t三", " 前", "后 ", "长".repeat(32_767), "a&b<c>"])(
  "the text %p",
  (text) => {
    expect(written((out) => out.text(text))).toBe(textElement(text));
  },
);

test("a text that is longer than a cell is a fault", () => {
  expect(() => written((out) => out.text("长".repeat(32_768)))).toThrow("32768 characters");
});

test.each([
  0,
  -0,
  7,
  9,
  10,
  99,
  100,
  109,
  1_000,
  10_010,
  40_999,
  999_999,
  2 ** 30,
  2 ** 30 + 1,
  2 ** 53,
  1e21,
  -3,
  0.5,
  1 / 3,
  15.75,
])("the number %p", (number) => {
  expect(written((out) => out.number(number))).toBe(String(number));
  const [before, after] = ["<c><v>", "</v></c>"];
  for (let free = 0; free <= 40; free++) {
    const text = written((out) => {
      out.raw("x".repeat(4_096 - free));
      out.numberWithin(markup(before), number, markup(after));
      out.raw("<c/>");
    });
    expect(text.slice(4_096 - free)).toBe(`${before}${number}${after}<c/>`);
  }
});

test("what was written behind a mark is taken back", () => {
  const text = written((out) => {
    out.raw("<row>");
    const { mark } = out;
    out.put(markup("<c/>"));
    out.backTo(mark);
    out.raw("</row>");
  });
  expect(text).toBe("<row></row>");
});

test("long parts come in pieces, none of them lost or torn", () => {
  const rows = Array.from({ length: 80_000 }, (_, i) => `<r>风险点${i}</r>`);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const texts: string[] = [];
  let before: Uint8Array = new Uint8Array();
  for (const piece of utf8(rows.map((row, i) => (i % 2 ? row : (out: XmlBytes) => out.raw(row))))) {
    texts.push(decoder.decode(before));
    before = piece;
  }
  texts.push(decoder.decode(before));
  expect(texts.length).toBeGreaterThan(3);
  expect(texts.join("")).toBe(rows.join(""));
});

test("a short part that is written while another one is made, or after one that broke off, disturbs nobody", () => {
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const outer = inOne(
    (function* () {
      yield "<a>";
      yield text(inOne(["<b>", "内", "</b>"]));
      yield "</a>";
    })(),
  );
  const broken = ["<c>", (out: XmlBytes) => out.text("长".repeat(32_768))];
  expect(() => inOne(broken)).toThrow("32768 characters");
  expect([text(outer), text(inOne(["<d>"]))]).toEqual(["<a><b>内</b></a>", "<d>"]);
});

test("markup of every length stands whole between what is before and behind it, wherever the room ends", () => {
  const long = '<行 高="1"/>'.repeat(4);
  for (let length = 0; length <= 24; length++)
    for (let before = 4_080; before <= 4_100; before++) {
      const sign = long.slice(0, length);
      const text = written((out) => {
        out.raw("x".repeat(before));
        out.put(markup(sign));
        out.raw("<c/>");
      });
      expect(text).toBe(`${"x".repeat(before)}${sign}<c/>`);
    }
});

test.each([1, 12, 123, 1_234, 12_345, 123_456, 1_048_576])(
  "a row's number %p is written once more",
  (row) => {
    for (let before = 4_080; before <= 4_100; before++) {
      const text = written((out) => {
        out.raw("x".repeat(before));
        const { mark } = out;
        out.number(row);
        const length = out.mark - mark;
        out.putBefore(markup("|"), mark, length);
        out.put(markup("|"));
      });
      expect(text.slice(before)).toBe(`${row}|${row}|`);
    }
  },
);
