import type { ChartImage, ChartShape } from "../../src/paper/chart-image";
import { chartFile } from "../../src/paper/svg/chart-svg";

const THIN = { ink: "333333", weight: 0.3 };

function chart(...shapes: readonly ChartShape[]): ChartImage {
  return { title: "案件受理", description: "两个环节", width: 100, height: 60, shapes };
}

/** The elements between the white ground and the end. */
function drawn(...shapes: readonly ChartShape[]): string {
  const text = chartFile(chart(...shapes));
  return text.slice(text.indexOf('fill="#FFFFFF"/>') + 17, text.lastIndexOf("\n</svg>"));
}

test("a page in millimetres, with words for who does not see it", () => {
  expect(chartFile(chart()).split("\n").slice(1, 4)).toEqual([
    expect.stringMatching(
      /^<svg .*viewBox="0 0 100 60" role="img" aria-label="案件受理" .*width="100mm" height="60mm">$/,
    ),
    "<title>案件受理</title>",
    "<desc>两个环节</desc>",
  ]);
});

test.each<[what: string, shape: ChartShape, svg: string]>([
  [
    "a box with round corners",
    { kind: "box", x: 1, y: 2.005, width: 30, height: 10, corner: 5, fill: "FFFFFF", outline: THIN },
    '<rect x="1" y="2.01" width="30" height="10" rx="5" fill="#FFFFFF" stroke="#333333" stroke-width="0.3"/>',
  ],
  [
    "a lozenge touches the four sides of its area",
    { kind: "lozenge", x: 0, y: 0, width: 20, height: 10, outline: THIN },
    '<path d="M10 0L20 5L10 10L0 5Z" fill="none" stroke="#333333" stroke-width="0.3"/>',
  ],
  [
    "a dotted line that turns a corner, rounded no further than half of its shorter side",
    {
      kind: "line",
      points: [
        { x: 0, y: 0 },
        { x: 10, y: 0 },
        { x: 10, y: 2 },
      ],
      outline: { ...THIN, dash: "dots" },
      corner: 3,
    },
    '<path d="M0 0L9 0Q10 0 10 1L10 2" fill="none" stroke="#333333" stroke-width="0.3" stroke-dasharray="0 0.9" stroke-linecap="round"/>',
  ],
  [
    "two lines of text around a middle",
    {
      kind: "text",
      x: 50,
      y: 10,
      lines: ["受理", "登记"],
      size: 9,
      leading: 4.4,
      anchor: "middle",
      isBold: true,
    },
    '<text font-size="3.18" text-anchor="middle" font-weight="bold" fill="#000000">\n<tspan x="50" y="10">受理</tspan>\n<tspan x="50" y="14.4">登记</tspan>\n</text>',
  ],
  [
    "what is one thing, with what it stands for",
    { kind: "group", data: { risk: "KSF-KYHX-001", mark: "★★★ 一级" }, words: "一级", shapes: [] },
    '<g data-risk="KSF-KYHX-001" data-mark="★★★ 一级">\n<title>一级</title>\n</g>',
  ],
])("%s", (_what, shape, svg) => {
  expect(drawn(shape)).toBe(svg);
});

test("the head of an arrow ends where the line ends", () => {
  const arrow = drawn({
    kind: "line",
    points: [
      { x: 5, y: 5 },
      { x: 5, y: 20 },
    ],
    outline: THIN,
    arrow: true,
  });
  expect(arrow).toContain('d="M5 5L5 17.6"');
  expect(arrow).toContain('d="M5 20L4.1 17.6L5.9 17.6Z" fill="#333333"');
});

test("a text of a cell is text, whatever it holds", () => {
  const words = 'a<b>&"c"\u0001\uD800🙂';
  const text = drawn({ kind: "text", x: 0, y: 0, lines: [words], size: 9, leading: 4, anchor: "start" });
  expect(text).toContain(">a&lt;b&gt;&amp;&quot;c&quot;🙂</tspan>");
});

test("a hatch is defined once, and named alike in every chart", () => {
  const hatched: ChartShape = {
    kind: "box",
    x: 0,
    y: 0,
    width: 5,
    height: 5,
    fill: { hatch: "cross", ink: "000000", ground: "FFFFFF" },
  };
  const text = chartFile(chart(hatched, { kind: "group", data: {}, shapes: [hatched] }));
  expect(text.match(/<pattern id="hatch-cross-000000-FFFFFF"/g)).toHaveLength(1);
  expect(text.match(/fill="url\(#hatch-cross-000000-FFFFFF\)"/g)).toHaveLength(2);
});
