import { chartFile } from "../../src/paper/svg/chart-svg";
import type { ChartFacts } from "../../src/subjects/flow/chart/boxes/facts";
import { drawPower } from "../../src/subjects/flow/chart/draw-power";
import { drawMainChart } from "../../src/subjects/flow/chart/main-chart";
import type { Power } from "../../src/subjects/flow/power";

/** A power with what is known of its points, as it can be handed to a page. */
export interface ChartCase {
  readonly power: Power;
  readonly institution: string | null;
  readonly risks: readonly (readonly [
    string,
    ChartFacts["risks"] extends ReadonlyMap<string, infer T> ? T : never,
  ])[];
}

/** The charts of a case as .svg files; the same code runs in Node and in the page. */
export function drawnFiles({ power, institution, risks }: ChartCase): readonly string[] {
  const facts = { institution, risks: new Map(risks), faults: new Map() };
  return drawPower(power, facts).map(chartFile);
}

/** The main chart over all cases. */
export function drawnMain(cases: readonly ChartCase[]): readonly string[] {
  const [first] = cases;
  const facts = {
    institution: first?.institution ?? null,
    risks: new Map(first?.risks),
    faults: new Map<number, readonly string[]>(),
  };
  return drawMainChart(
    cases.map(({ power }) => power),
    facts,
  ).map(chartFile);
}

/** What a test finds in the page. */
export interface DrawnInPage {
  readonly drawnFiles: typeof drawnFiles;
  readonly drawnMain: typeof drawnMain;
}

Object.assign(globalThis, { drawnFiles, drawnMain } satisfies DrawnInPage);
