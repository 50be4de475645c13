import { machineEnvironment } from "../../../src/fronts/cli/hosts";
import type { ChartFace, ChartImage, ChartPoint, ChartText } from "../../../src/paper/chart-image";
import type { ChartFacts, DrawnRisk } from "../../../src/subjects/flow/chart/boxes/facts";
import { drawPower } from "../../../src/subjects/flow/chart/draw-power";
import { drawMainChart } from "../../../src/subjects/flow/chart/main-chart";
import type { FlowNode, Power } from "../../../src/subjects/flow/power";
import { oneBit, type IsBlack } from "../../support/one-bit";
import { boxesOf, groupsOf, leavesOf, linesOf, segmentsOf, type Rectangle } from "./measured";

/** A chart as a black-and-white laser prints it: a picture of 1 bit, on which everything that tells something is still told. */

const DOT = 25.4 / 300;
const risk = (grade: DrawnRisk["grade"]): DrawnRisk => ({
  ...{ text: "徇私改变定性", grade, measures: "集体讨论，全程记录", post: "公诉科负责人" },
});
const step = (
  row: number,
  kind: FlowNode["kind"],
  next: FlowNode["next"],
  risks: readonly string[] = [],
): FlowNode => ({
  ...{ step: String(row), name: "审查案件材料", kind, post: "承办人", term: "三日内", norm: null, row },
  ...{ next, risks },
});
const POWER: Power = {
  matter: "审查起诉",
  department: "公诉科",
  nodes: [
    step(1, "开始", [{ label: null, to: "2" }], ["GS-K-001"]),
    step(2, "步骤", [{ label: null, to: "3" }], ["GS-K-002"]),
    step(
      3,
      "判断",
      [
        { label: "同意", to: "4" },
        { label: "退回补充", to: "2" },
        { label: "不同意", to: "5" },
      ],
      ["GS-K-003"],
    ),
    step(4, "步骤", [{ label: null, to: "5" }], ["GS-K-009"]),
    step(5, "结束", []),
  ],
};
const FACTS: ChartFacts = {
  institution: "云溪区人民检察院",
  risks: new Map([
    ["GS-K-001", risk("一级")],
    ["GS-K-002", risk("二级")],
    ["GS-K-003", risk("三级")],
  ]),
  faults: new Map([[4, ["V05 风险点汇总表里没有这个编号"]]]),
};

interface Printed {
  readonly page: ChartImage;
  readonly isBlack: IsBlack;
}
let power: Printed;
let main: Printed;
beforeAll(async () => {
  const { packPicture } = machineEnvironment();
  const print = async ([page]: readonly ChartImage[]): Promise<Printed> => {
    if (!page) throw new Error("no page");
    return { page, isBlack: oneBit(await packPicture(page)) };
  };
  power = await print(drawPower(POWER, FACTS));
  main = await print(drawMainChart([POWER], FACTS));
}, 60_000);

test("boxes of every kind keep their outline whole, a faulty one and an unknown point a broken one", () => {
  const shares = boxesOf(power.page).map(
    ({ face, data }) =>
      [
        data.node ?? data.risk ?? `${data.measures ?? ""}的措施`,
        face.outline?.dash !== undefined,
        shareAlong(edgesOf(face), power.isBlack),
      ] as const,
  );
  expect(shares).toHaveLength(5 + 4 + 3);
  for (const [name, isBroken, share] of shares) {
    const [least, most] = isBroken ? [0.4, 0.8] : [0.97, 1];
    expect([name, share >= least && share <= most, share]).toEqual([name, true, share]);
  }
});

test("the graver a point the thicker its outline, by two dots at least", () => {
  const thickness = (riskId: string) => {
    const face = boxesOf(power.page).find(({ data }) => data.risk === riskId)?.face;
    if (!face) throw new Error(`no ${riskId}`);
    const y = face.y + face.height / 2;
    const across = Array.from({ length: 24 }, (_none, i) => face.x + (i - 12) * DOT);
    return across.filter((x) => power.isBlack(x, y)).length;
  };
  const [first, second, third] = ["GS-K-001", "GS-K-002", "GS-K-003"].map(thickness);
  expect(third).toBeGreaterThanOrEqual(2);
  expect(second).toBeGreaterThanOrEqual((third ?? 0) + 2);
  expect(first).toBeGreaterThanOrEqual((second ?? 0) + 2);
});

test("marks differ by their stars: as many of them as the grade says, on the chart and on the main chart", () => {
  for (const { page, isBlack } of [power, main]) {
    const marks = textsOf(page).filter(({ lines: [mark = ""] }) => /^★+ [一二三]级$/.test(mark));
    const found = new Map(marks.map((mark) => [mark.lines[0], starsOf(mark, isBlack)]));
    expect([...found].filter(([mark]) => mark?.startsWith("★"))).toEqual(
      expect.arrayContaining([
        ["★★★ 一级", 3],
        ["★★ 二级", 2],
        ["★ 三级", 1],
      ]),
    );
  }
});

test("an arrow has a head, a way is one line, and what joins a point to its step is dots", () => {
  const { page, isBlack } = power;
  const ways = groupsOf(page.shapes)
    .filter(({ data }) => data.from !== undefined)
    .flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.kind === "line" ? [shape] : [])));
  expect(ways).toHaveLength(6);
  for (const way of ways) {
    const segments = segmentsOf(way).filter(([a, b]) => lengthOf(a, b) > 4);
    for (const [a, b] of segments)
      expect(shareAlong([[inwards(a, b), inwards(b, a)]], isBlack)).toBeGreaterThan(0.97);
    const last = segmentsOf(way).at(-1);
    expect(last && widthAcross(last, isBlack)).toBeGreaterThan(1.2);
  }
  const joints = leavesOf(page.shapes).flatMap((shape) =>
    shape.kind === "line" && shape.outline.dash === "dots" ? [shape] : [],
  );
  expect(joints.length).toBeGreaterThan(4);
  for (const joint of joints) {
    const share = shareAlong(segmentsOf(joint), isBlack);
    expect([share > 0.15, share < 0.6]).toEqual([true, true]);
  }
});

test("letters are neither gone nor blotted, whatever their ink", () => {
  for (const { page, isBlack } of [power, main])
    for (const text of textsOf(page))
      linesOf(text).forEach((area, i) => {
        const line = text.lines[i] ?? "";
        const share = shareOf(area, isBlack);
        expect([line, share > 0.06 && share < 0.5, share]).toEqual([line, true, share]);
      });
});

function textsOf(page: ChartImage): readonly ChartText[] {
  return leavesOf(page.shapes).flatMap((shape) => (shape.kind === "text" ? [shape] : []));
}

type Segment = readonly [ChartPoint, ChartPoint];

function edgesOf({ kind, x, y, width, height, corner = 0 }: ChartFace): readonly Segment[] {
  const [right, bottom, middle, half] = [x + width, y + height, x + width / 2, y + height / 2];
  const at = (...points: readonly (readonly [number, number])[]) =>
    points.map(([px, py]) => ({ x: px, y: py }));
  if (kind === "lozenge") {
    const corners = at([middle, y], [right, half], [middle, bottom], [x, half], [middle, y]);
    return corners.slice(1).map((to, i) => [corners[i]!, to]);
  }
  // Rounded corners are left out.
  const pairs = [
    at([x + corner, y], [right - corner, y]),
    at([right, y + corner], [right, bottom - corner]),
    at([right - corner, bottom], [x + corner, bottom]),
    at([x, bottom - corner], [x, y + corner]),
  ];
  return pairs.map(([from, to]) => [from!, to!]);
}

function lengthOf(from: ChartPoint, to: ChartPoint): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}

function along([from, to]: Segment, share: number): ChartPoint {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** Without the rounded corner at its beginning. */
function inwards(from: ChartPoint, to: ChartPoint): ChartPoint {
  return along([from, to], 1.3 / lengthOf(from, to));
}

/** How much of some lines is black, within a dot and a half of where they run. */
function shareAlong(segments: readonly Segment[], isBlack: IsBlack): number {
  let [black, all] = [0, 0];
  for (const [from, to] of segments) {
    const count = Math.max(1, Math.round(lengthOf(from, to) / DOT));
    const [offX, offY] = [(to.y - from.y) / lengthOf(from, to), (from.x - to.x) / lengthOf(from, to)];
    for (let i = 0; i <= count; i++) {
      const at = along([from, to], i / count);
      all++;
      if ([-1, 0, 1].some((off) => isBlack(at.x + offX * off * DOT, at.y + offY * off * DOT))) black++;
    }
  }
  return black / all;
}

/** From the first to the last black dot across a line, two millimetres before its end; the head of an arrow is widest there. */
function widthAcross([from, to]: Segment, isBlack: IsBlack): number {
  const length = lengthOf(from, to);
  const at = along([from, to], 1 - 2 / length);
  const [offX, offY] = [(to.y - from.y) / length, (from.x - to.x) / length];
  const offs = Array.from({ length: 31 }, (_none, i) => (i - 15) * DOT);
  const black = offs.filter((off) => isBlack(at.x + offX * off, at.y + offY * off));
  return black.length === 0 ? 0 : Math.max(...black) - Math.min(...black) + DOT;
}

function shareOf({ left, right, top, bottom }: Rectangle, isBlack: IsBlack): number {
  let [black, all] = [0, 0];
  for (let y = top; y < bottom; y += DOT)
    for (let x = left; x < right; x += DOT) {
      all++;
      if (isBlack(x, y)) black++;
    }
  return black / all;
}

/** Pieces of black on a line just below the arms of stars, before the word. */
function starsOf(mark: ChartText, isBlack: IsBlack): number {
  const [area] = linesOf(mark);
  if (!area) return 0;
  const em = (mark.size * 25.4) / 72;
  const y = area.top + 0.55 * (area.bottom - area.top);
  // The word takes two characters at the end.
  const end = area.right - 2.3 * em;
  let stars = 0;
  let last = -Infinity;
  for (let x = area.left - em; x < end; x += DOT) {
    if (!isBlack(x, y)) continue;
    // A dark colour is a screen of dots: between two of them lies no end.
    if (x - last > 4 * DOT) stars++;
    last = x;
  }
  return stars;
}
