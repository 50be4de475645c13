import { chartFile } from "../../src/paper/svg/chart-svg";
import type { ChartFacts } from "../../src/subjects/flow/chart/boxes/facts";
import { drawPower } from "../../src/subjects/flow/chart/draw-power";
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

Object.assign(globalThis, { drawnFiles });
