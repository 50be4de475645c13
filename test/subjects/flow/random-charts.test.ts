import fc from "fast-check";
import type { ChartImage } from "../../../src/paper/chart-image";
import { drawPower } from "../../../src/subjects/flow/chart/draw-power";
import type { ChartFacts, DrawnRisk } from "../../../src/subjects/flow/chart/boxes/facts";
import type { FlowNode, Power } from "../../../src/subjects/flow/power";
import {
  areaAround,
  areaOf,
  boxesOf,
  groupsOf,
  isInside,
  leavesOf,
  linesOf,
  overlap,
  runsThrough,
  segmentsOf,
} from "./measured";

const WORDS = "审查受理案件材料讯问嫌疑人提出意见科务会集体讨论审批送达归档，（）《》、ABC 3日内";
const text = (most: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most }).map((signs) => signs.join(""));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const risk: fc.Arbitrary<DrawnRisk> = fc.record({
  text: text(120),
  grade: maybe(fc.constantFrom("一级", "二级", "三级")),
  measures: maybe(fc.oneof({ weight: 9, arbitrary: text(160) }, { weight: 1, arbitrary: text(2_500) })),
  post: maybe(text(20)),
});

/** Steps that lead on, back, round, to steps that there are not; with points that the register does not know. */
const node = (count: number, row: number): fc.Arbitrary<FlowNode> =>
  fc.record({
    step: fc.oneof(
      { weight: 30, arbitrary: fc.constant(String(row)) },
      { weight: 1, arbitrary: fc.constantFrom("", "1") },
    ),
    name: text(30),
    kind: fc.constantFrom("步骤", "步骤", "步骤", "判断", "开始", "结束"),
    post: text(16),
    term: maybe(text(8)),
    next: fc.array(
      fc.record({
        label: maybe(text(9)),
        to: fc.oneof(
          { weight: 6, arbitrary: fc.constant(String(row + 1)) },
          { weight: 4, arbitrary: fc.integer({ min: 1, max: count }).map(String) },
          { weight: 1, arbitrary: fc.constant("99") },
        ),
      }),
      { maxLength: 4 },
    ),
    risks: fc.array(fc.constantFrom("GS-K1", "GS-K2", "Y3", "GS-G4", "ZJ-K44"), { maxLength: 3 }),
    norm: maybe(text(20)),
    row: fc.constant(row),
  });

const power: fc.Arbitrary<Power> = fc.integer({ min: 1, max: 60 }).chain((count) =>
  fc.record({
    matter: text(30),
    department: text(8),
    nodes: fc.tuple(...Array.from({ length: count }, (_none, i) => node(count, i + 1))),
  }),
);

const facts: fc.Arbitrary<ChartFacts> = fc
  .tuple(
    risk,
    risk,
    risk,
    risk,
    fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), text(30)), { maxLength: 5 }),
  )
  .map(([first, second, third, fourth, faults]) => ({
    institution: "新会区人民检察院",
    risks: new Map([
      ["GS-K1", first],
      ["GS-K2", second],
      ["Y3", third],
      ["GS-G4", fourth],
    ]),
    faults: new Map(faults.map(([row, fault]) => [row, [fault]])),
  }));

/** Texts from the top: one that lies on another is among its next neighbours. */
const NEAR = 60;

/** What is wrong with a drawn page, in words; nothing where it can be printed. */
function faultsOf(page: ChartImage): readonly string[] {
  const boxes = boxesOf(page);
  const leaves = leavesOf(page.shapes);
  const lines = leaves.filter((shape) => shape.kind === "line");
  const texts = leaves.filter((shape) => shape.kind === "text");
  const written = texts
    .flatMap((one) => linesOf(one).map((area) => ({ area, says: one.lines.join("") })))
    .sort((one, other) => one.area.top - other.area.top);
  return [
    ...boxes.flatMap((one, i) =>
      boxes
        .slice(i + 1)
        .filter((other) => overlap(areaOf(one.face), areaOf(other.face)))
        .map((other) => `${nameOf(one.data)} lies on ${nameOf(other.data)}`),
    ),
    ...boxes.flatMap(({ face, data, texts: inside }) =>
      inside
        .flatMap(linesOf)
        .filter(
          ({ left, right, top, bottom }) =>
            ![left, right].every((x) => [top, bottom].every((y) => isInside(face, { x, y }))),
        )
        .map(() => `a text leaves ${nameOf(data)}`),
    ),
    ...lines.flatMap((line) =>
      segmentsOf(line).flatMap((segment) =>
        boxes
          .filter(({ face }) => runsThrough(segment, face))
          .map(({ data }) => `a line runs through ${nameOf(data)}`),
      ),
    ),
    ...written.flatMap((one, i) =>
      written
        .slice(i + 1, i + NEAR)
        .filter((other) => overlap(one.area, other.area, 0.1))
        .map((other) => `“${one.says}” lies on “${other.says}”`),
    ),
    ...lines
      .flatMap(segmentsOf)
      .flatMap((segment) =>
        written
          .filter(({ area }) => overlap(areaAround(segment), area, 0.2))
          .map(({ says }) => `a line runs through “${says}”`),
      ),
    ...texts.filter(({ size }) => size < 8).map(({ lines: [first] }) => `“${first ?? ""}” is too small`),
    ...written
      .filter(({ area }) => area.left < 10 || area.right > 200 || area.top < 10 || area.bottom > 287)
      .map(({ says }) => `“${says}” leaves the page`),
    ...boxes
      .filter(({ face }) => face.y < 10 || face.y + face.height > 287)
      .map(({ data }) => `${nameOf(data)} leaves the page`),
  ];
}

function nameOf(data: Readonly<Record<string, string>>): string {
  return Object.entries(data)
    .map(([key, value]) => `${key} ${value}`)
    .join(" ");
}

/** What is drawn on all pages, by its data; what only goes on is left out. */
function drawnOn(pages: readonly ChartImage[]) {
  const data = pages.flatMap(({ shapes }) => groupsOf(shapes)).map((group) => group.data);
  return {
    nodes: data.flatMap(({ node: step }) => step ?? []),
    risks: data.flatMap(({ risk: riskId }) => riskId ?? []),
    ways: data.flatMap(({ from, to, part }) =>
      from !== undefined && part === undefined ? [`${from}-${to ?? ""}`] : [],
    ),
  };
}

test("200 charts at random, faulty ones too: nothing overlaps, is cut off or lost, and all of it is on paper", () => {
  for (const [one, known] of fc.sample(fc.tuple(power, facts), { numRuns: 200, seed: 15 })) {
    const pages = drawPower(one, known);
    expect(pages.flatMap(faultsOf)).toEqual([]);
    const drawn = drawnOn(pages);
    expect(drawn.nodes).toEqual(one.nodes.map(({ step }) => step));
    expect(drawn.risks).toEqual(one.nodes.flatMap(({ risks }) => risks));
    expect([...drawn.ways].sort()).toEqual(
      one.nodes.flatMap(({ step, next }) => next.map(({ to }) => `${step}-${to}`)).sort(),
    );
    expect(JSON.stringify(drawPower(one, known))).toBe(JSON.stringify(pages));
  }
});
