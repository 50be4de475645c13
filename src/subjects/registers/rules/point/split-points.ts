interface NumberStyle {
  /** Without it nothing of this style is numbered: looked for first, which costs next to nothing. */
  readonly first: RegExp;
  readonly sign: RegExp;
  readonly numbers: (text: string) => number;
}

/**
 * Number signs as offices write them, one style at a time; groups catch the number.
 * White space is counted, so that endless blanks are not searched again at every blank.
 */
const STYLES: readonly NumberStyle[] = [
  { first: /1[、．.]/, sign: /(?:^|[\n；;。])\s{0,9}(\d{1,2})(?:[、．]|\.(?!\d))\s{0,9}/g, numbers: Number },
  { first: /1[)）]/, sign: /(?:^|[\n；;。])\s{0,9}[（(](\d{1,2})[)）]\s{0,9}/g, numbers: Number },
  {
    first: /①/,
    sign: /(?:^|[\n；;。])\s{0,9}([①②③④⑤⑥⑦⑧⑨])\s{0,9}/g,
    numbers: (sign) => "①②③④⑤⑥⑦⑧⑨".indexOf(sign) + 1,
  },
  {
    first: /一是/,
    sign: /(?:^|[\n；;。，,：:])\s{0,9}([一二三四五六七八九])是/g,
    numbers: (sign) => "一二三四五六七八九".indexOf(sign) + 1,
  },
];

/**
 * The points that one cell holds: numbers that run 1, 2, 3 …, each at the start of a line or behind ；or 。
 * A text without such numbers is one point.
 */
export function splitPoints(text: string): string[] {
  for (const { first, sign, numbers } of STYLES) {
    if (!first.test(text)) continue;
    const marks = [...text.matchAll(sign)];
    const runs = marks.length > 1 && marks.every((mark, i) => numbers(mark[1] ?? "") === i + 1);
    const starts = marks[0] !== undefined && text.slice(0, marks[0].index).trim().length <= 12;
    if (!runs || !starts) continue;
    return marks.map((mark, i) =>
      text.slice(mark.index + mark[0].length, marks[i + 1]?.index).replace(/[；;。\s]{1,99}$/, ""),
    );
  }
  return text === "" ? [] : [text];
}
