import { named } from "../../house/names";
import { presentOf } from "../../house/succession";
import type { ChartImage } from "../../paper/chart-image";
import { powersIn, type Power } from "../../subjects/flow/power";
import type { InstitutionRow } from "../../subjects/consolidation/sheets/institution-table";
import type { TablePerson } from "../../subjects/system-table";
import { chartFacts } from "../charts/chart-facts";
import { SHOWN } from "../charts/chart-papers";
import type { Institution } from "../open-institution";

/** A power as all staff may see it: no point that is not published, no fault of the sheet. */
interface ShownPower {
  readonly department: string;
  readonly matter: string;
  readonly charts: readonly ChartImage[];
  readonly steps: readonly string[];
}

export interface ShownCharts {
  readonly powers: readonly ShownPower[];
  readonly mainChart: readonly ChartImage[];
}

/** 《本单位廉政风险防控流程图》 for all staff. */
export async function publishedCharts(
  institution: Institution,
  people: readonly TablePerson[],
  isShown: (row: InstitutionRow) => boolean,
): Promise<ShownCharts> {
  const facts = chartFacts(institution, [], { people, isShown });
  const powers = powersIn(institution.read.institution).map((power) => ({
    ...power,
    department: presentName(institution, power),
    nodes: power.nodes.map((node) => ({
      ...node,
      risks: node.risks.filter((riskId) => facts.risks.has(riskId)),
    })),
  }));
  if (powers.length === 0) return { powers: [], mainChart: [] };
  const [{ drawPower, stepsInWords }, { drawMainChart }] = await Promise.all([
    import("../../subjects/flow/chart/draw-power"),
    import("../../subjects/flow/chart/main-chart"),
  ]);
  return {
    powers: powers.map((power) => ({
      department: power.department,
      matter: facts.hide?.(power.matter, power.department) ?? power.matter,
      charts: drawPower(power, facts).map(withoutMargins),
      steps: stepsInWords(power, facts),
    })),
    mainChart: drawMainChart(powers, facts).map(withoutMargins),
  };
}

function presentName({ house }: Institution, { department }: Power): string {
  const found = named(house, department);
  return found ? presentOf(house, found).name : department;
}

function withoutMargins(page: ChartImage): ChartImage {
  return { ...page, ...SHOWN };
}
