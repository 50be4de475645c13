import { powerCharts, type PowerCharts } from "../../../src/flows/charts/power-charts";
import type { ChartImage } from "../../../src/paper/chart-image";
import { drawPower } from "../../../src/subjects/flow/chart/draw-power";
import { powersOf, type FlowNode } from "../../../src/subjects/flow/power";
import { sampleBooks } from "../../support/sample-books";
import { drawnOn, faultsOf } from "./looked-at";
import { boxesOf, groupsOf, leavesOf } from "./measured";

/** The charts of the sample institution, as people will copy them (§13, Charts). */

const TODAY = "2012-12-20";
const { flow } = sampleBooks().read.institution;
const POWERS = powersOf(flow?.entries ?? []);

let drawn: PowerCharts;
beforeAll(async () => {
  drawn = await powerCharts(sampleBooks(), { today: TODAY });
});

const pagesOf = (kind: "流程图" | "主图"): readonly ChartImage[] =>
  drawn.charts.filter((chart) => chart.kind === kind).flatMap(({ pages }) => pages);
const textsOf = (page: ChartImage) =>
  leavesOf(page.shapes).flatMap((shape) => (shape.kind === "text" ? [shape] : []));

test("a chart each power, every step, point and way of it once; nothing is wrong with any", () => {
  expect(drawn.findings).toEqual([]);
  expect(drawn.charts.map(({ name }) => name)).toHaveLength(POWERS.length + 1);
  const charts = drawnOn(pagesOf("流程图"));
  const nodes = POWERS.flatMap((power) => power.nodes);
  expect(charts.nodes).toEqual(nodes.map(({ step }) => step));
  expect(charts.risks).toEqual(nodes.flatMap(({ risks }) => risks));
  expect([...charts.ways].sort()).toEqual(
    nodes.flatMap(({ step, next }) => next.map(({ to }) => `${step}-${to}`)).sort(),
  );
});

test("no box lies on another, no text leaves its box, no line runs through either, on any page", () => {
  expect([...pagesOf("流程图"), ...pagesOf("主图")].flatMap(faultsOf)).toEqual([]);
});

test("no step's text leaves one or two characters alone in a last line", () => {
  const texts = pagesOf("流程图")
    .flatMap(boxesOf)
    .filter(({ data }) => data.node !== undefined)
    .flatMap(({ texts }) => texts.map(({ lines }) => lines));
  expect(texts.length).toBeGreaterThan(POWERS.length);
  expect(texts.filter((lines) => lines.length > 1 && (lines.at(-1) ?? "").length < 3)).toEqual([]);
});

test("each grave point of a department stands on a chart, marked ★★★ 一级", () => {
  const grave = sampleBooks()
    .books.table.filter(({ level, grade }) => level === "科室" && grade === "一级")
    .map(({ riskId }) => riskId);
  const marks = new Map(
    pagesOf("流程图")
      .flatMap(({ shapes }) => groupsOf(shapes))
      .map(({ data, shapes }) => [data.risk, { data: data.mark, shapes }] as const),
  );
  expect(grave.length).toBeGreaterThan(0);
  for (const riskId of grave) {
    const mark = marks.get(riskId ?? "");
    expect([riskId, mark?.data]).toEqual([riskId, "★★★ 一级"]);
    const said = leavesOf(mark?.shapes ?? []).flatMap((shape) => (shape.kind === "text" ? shape.lines : []));
    expect(said).toContain("★★★ 一级");
  }
});

test("主图 has a box each power, with its points by grade", () => {
  const boxes = pagesOf("主图").flatMap(({ shapes }) => groupsOf(shapes));
  expect(boxes.map(({ data }) => data.power)).toEqual(POWERS.map(({ matter }) => matter));
  const counted = boxes.map(({ shapes }) =>
    leavesOf(shapes).flatMap((shape) =>
      shape.kind === "text" && /^\d+个$/.test(shape.lines[0] ?? "") ? [parseInt(shape.lines[0] ?? "")] : [],
    ),
  );
  expect(counted.map((counts) => counts.reduce((sum, count) => sum + count, 0))).toEqual(
    POWERS.map(({ nodes }) => new Set(nodes.flatMap(({ risks }) => risks)).size),
  );
});

test("no name of the roster stands on a chart", () => {
  const names = sampleBooks().house.people.map(({ name }) => name);
  const said = [...pagesOf("流程图"), ...pagesOf("主图")].flatMap((page) => [
    page.description,
    ...textsOf(page).map(({ lines }) => lines.join("")),
  ]);
  expect(names.filter((name) => said.some((text) => text.includes(name)))).toEqual([]);
});

test("in black and white every ink is black or white, and grades differ by their outline and their word", () => {
  for (const page of [...pagesOf("流程图"), ...pagesOf("主图")])
    for (const shape of leavesOf(page.shapes)) {
      if (shape.kind === "text") expect(lightness(shape.ink ?? "000000")).toBeLessThan(0.45);
      else expect(lightness(shape.outline?.ink ?? "000000")).toBeLessThan(0.45);
      if ("fill" in shape && typeof shape.fill === "string")
        expect(lightness(shape.fill)).toBeGreaterThan(0.85);
    }
});

test("40 steps go over pages, each but the last ends with （接下页） and the next begins with （接上页）", () => {
  const first = POWERS[0]?.nodes[1];
  const nodes = Array.from({ length: 40 }, (_none, i) => ({
    ...(first as FlowNode),
    ...{
      step: String(i + 1),
      kind: i === 0 ? ("开始" as const) : i === 39 ? ("结束" as const) : ("步骤" as const),
    },
    next: i === 39 ? [] : [{ label: null, to: String(i + 2) }],
  }));
  const pages = drawPower(
    { matter: "审查起诉", department: "公诉科", nodes },
    { institution: null, risks: new Map(), faults: new Map() },
  );
  expect(pages.length).toBeGreaterThan(2);
  const says = (sign: string) => pages.map((page) => textsOf(page).some(({ lines }) => lines[0] === sign));
  expect(says("（接下页）")).toEqual(pages.map((_page, i) => i < pages.length - 1));
  expect(says("（接上页）")).toEqual(pages.map((_page, i) => i > 0));
});

/** As a grey printer sees it: 0 is black. */
function lightness(ink: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(ink.slice(at, at + 2), 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
