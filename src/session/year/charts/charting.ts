import type { Finding } from "../../../findings/finding";
import { chartFindings } from "../../../flows/charts/chart-findings";
import { powersIn, type Power } from "../../../subjects/flow/power";
import { rememberingParts } from "../../../workbook/remembering";
import { institutionOf } from "../../institution/institution";
import type { SessionState } from "../../state";

/** A power with what is said of its lines. */
export interface PowerAtHand {
  readonly power: Power;
  readonly said: readonly Finding[];
}

interface FlowAtHand {
  /** Null of a workbook without 权力运行流程: the next consolidation brings it. */
  readonly sheet: string | null;
  readonly powers: readonly PowerAtHand[];
  /** Points that are on no chart: each stands at its number in 风险点汇总表. */
  readonly undrawn: readonly Finding[];
}

/** What is said of charts, worked out once for each state of the books and day. */
export const saidOfCharts = rememberingParts(chartFindings);

/** 权力运行流程 as it is on the screen, power by power. */
export function flowAtHand(state: SessionState): FlowAtHand {
  const institution = institutionOf(state);
  const { flow } = institution.read.institution;
  const said = saidOfCharts(institution, state.today);
  const isOnSheet = ({ place }: Finding) => place.sheet === flow?.sheet;
  const powers = powersIn(institution.read.institution).map((power): PowerAtHand => {
    const rows = new Set<number | null>(power.nodes.map(({ row }) => row));
    return { power, said: said.filter((one) => isOnSheet(one) && rows.has(one.place.row)) };
  });
  return { sheet: flow?.sheet ?? null, powers, undrawn: said.filter((one) => !isOnSheet(one)) };
}

/** Powers by 科室, in the order in which the sheet names them. */
export function powersByDepartment(
  powers: readonly PowerAtHand[],
): readonly (readonly [department: string, powers: readonly PowerAtHand[]])[] {
  const names = [...new Set(powers.map(({ power }) => power.department))];
  return names.map((name) => [name, powers.filter(({ power }) => power.department === name)] as const);
}
