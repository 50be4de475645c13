import fc from "fast-check";
import { drawPower } from "../../../src/subjects/flow/chart/draw-power";
import type { ChartFacts, DrawnRisk } from "../../../src/subjects/flow/chart/boxes/facts";
import type { FlowNode, Power } from "../../../src/subjects/flow/power";
import { drawnOn, faultsOf } from "./looked-at";

const WORDS = "审查受理案件材料讯问嫌疑人提出意见科务会集体讨论审批送达归档，（）《》、ABC 三日内";
const text = (most: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most }).map((signs) => signs.join(""));
/** Now and then far more than the sheet allows. */
const long = (most: number) =>
  fc.oneof({ weight: 40, arbitrary: text(most) }, { weight: 1, arbitrary: text(700) });
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
    name: long(30),
    kind: fc.constantFrom("步骤", "步骤", "步骤", "判断", "开始", "结束"),
    post: long(16),
    term: maybe(long(8)),
    next: fc.array(
      fc.record({
        label: maybe(long(9)),
        to: fc.oneof(
          { weight: 6, arbitrary: fc.constant(String(row + 1)) },
          { weight: 4, arbitrary: fc.integer({ min: 1, max: count }).map(String) },
          { weight: 1, arbitrary: fc.constant("99") },
        ),
      }),
      { maxLength: 4 },
    ),
    risks: fc.array(fc.constantFrom("GS-K1", "GS-K2", "Y3", "GS-G4", "ZJ-K44"), { maxLength: 3 }),
    norm: maybe(long(20)),
    row: fc.constant(row),
  });

const power: fc.Arbitrary<Power> = fc.integer({ min: 1, max: 60 }).chain((count) =>
  fc.record({
    matter: long(30),
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

test("200 charts at random, faulty ones too: nothing overlaps, is cut off or lost, and all of it is on paper", () => {
  for (const [one, known] of fc.sample(fc.tuple(power, facts), { numRuns: 200, seed: 15 })) {
    const pages = drawPower(one, known);
    expect(pages.flatMap(faultsOf)).toEqual([]);
    const drawn = drawnOn(pages);
    expect(drawn.nodes).toEqual(one.nodes.map(({ step }) => step));
    expect(drawn.lines).toEqual(one.nodes.map(({ row }) => row));
    expect(drawn.risks).toEqual(one.nodes.flatMap(({ risks }) => risks));
    expect([...drawn.ways].sort()).toEqual(
      one.nodes.flatMap(({ step, next }) => next.map(({ to }) => `${step}-${to}`)).sort(),
    );
    expect(JSON.stringify(drawPower(one, known))).toBe(JSON.stringify(pages));
  }
});

describe("a step with more branches than anybody can follow: all are drawn, as many as there is room for are said", () => {
  const TARGETS: Readonly<Record<string, (i: number) => number>> = {
    "on every page": (i) => (i % 40) + 1,
    "all to one step": () => 25,
    "beside it on both sides": (i) => 15 + (i % 10),
  };
  test.each(
    Object.keys(TARGETS).flatMap((where) =>
      [9, 20, 60, 200].flatMap((count) =>
        (["步骤", "判断"] as const).map((kind) => [where, count, kind] as const),
      ),
    ),
  )("%s: %i ways out of a %s", (where, count, kind) => {
    const branches = Array.from({ length: count }, (_none, i) => ({
      label: `结果${i}`,
      to: String(TARGETS[where]?.(i)),
    }));
    const nodes = Array.from({ length: 40 }, (_none, i): FlowNode => ({
      ...{ step: String(i + 1), name: "办理", kind: i === 19 ? kind : "步骤", post: "承办人", row: i + 1 },
      ...{ term: null, risks: [], norm: null },
      next: i === 19 ? branches : [{ label: null, to: String(i + 2) }],
    }));
    const facts: ChartFacts = { institution: null, risks: new Map(), faults: new Map() };
    const pages = drawPower({ matter: "审查起诉", department: "公诉科", nodes }, facts);
    expect(pages.flatMap(faultsOf)).toEqual([]);
    expect(drawnOn(pages).ways).toHaveLength(39 + count);
    expect(pages[0]?.description).toContain(`结果${count - 1}到`);
  });
});

describe("a step that says as much as the sheet allows", () => {
  const full = (signs: string, most: number) => signs.repeat(most).slice(0, most);
  const said = (kind: FlowNode["kind"], ways: number): FlowNode => ({
    ...{ step: "20", name: full("审查案件材料", 60), kind, post: full("公诉科承办人、", 60), row: 20 },
    ...{ term: full("三日内", 60), norm: full("《规定》", 200), risks: ["GS-K1"] },
    next: Array.from({ length: ways }, (_none, i) => ({
      label: full("同意以后还要报批", 18),
      to: String(i + 1),
    })),
  });
  const short = (row: number): FlowNode => ({
    ...{
      step: String(row),
      name: "办理",
      kind: "步骤",
      post: "承办人",
      term: null,
      risks: [],
      norm: null,
      row,
    },
    next: [{ label: null, to: String(row + 1) }],
  });
  const grave: DrawnRisk = { text: full("泄露案情", 120), grade: "一级", measures: null, post: null };
  const known: ChartFacts = {
    institution: "新会区人民检察院",
    risks: new Map([["GS-K1", grave]]),
    faults: new Map([[20, ["V01", "V03", "V08"].map((rule) => `${rule} ${full("请核对", 90)}`)]]),
  };

  test.each(
    (["步骤", "判断", "结束"] as const).flatMap((kind) => [1, 3, 6, 8].map((ways) => [kind, ways] as const)),
  )("%s with %i branches to other pages", (kind, ways) => {
    const nodes = Array.from({ length: 40 }, (_none, i) => (i === 19 ? said(kind, ways) : short(i + 1)));
    const pages = drawPower({ matter: full("职权事项", 40), department: "公诉科", nodes }, known);
    expect(pages.flatMap(faultsOf)).toEqual([]);
  });
});
