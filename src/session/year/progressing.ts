import type { Institution } from "../../flows/open-institution";
import { progressOf } from "../../flows/year/progress";
import { STAGE_NAMES, type StageName } from "../../subjects/progress/sheets/progress";
import type { StageStanding } from "../../subjects/progress/stages";
import { rememberingParts } from "../../workbook/remembering";
import { institutionOf } from "../institution/institution";
import type { SessionState } from "../state";

/** Worked out once for each state of the books and day. */
export const standingsOn = rememberingParts((institution: Institution, today: string) =>
  progressOf(institution, today),
);

/** How far every stage of every department is, worked out once for each state of the cells. */
export function standingsOf(state: SessionState): readonly StageStanding[] {
  return standingsOn(institutionOf(state), state.today);
}

/** A line of the matrix: a department, or the institution, and its stages. */
interface DepartmentStages {
  readonly department: string;
  readonly stages: ReadonlyMap<StageName, StageStanding>;
}

/** The stages by department, in official order; the institution's own, which has 总结 alone, comes last. */
export function stageMatrix(state: SessionState): readonly DepartmentStages[] {
  const departments = new Map<string, Map<StageName, StageStanding>>();
  for (const standing of standingsOf(state)) {
    const stages = departments.get(standing.department) ?? new Map<StageName, StageStanding>();
    departments.set(standing.department, stages.set(standing.stage, standing));
  }
  return [...departments].map(([department, stages]) => ({ department, stages }));
}

/** How many of each state there are of a stage: `完成 16 个，逾期 2 个`. */
export function stageSums(state: SessionState): readonly (readonly [stage: StageName, says: string])[] {
  const all = standingsOf(state);
  return STAGE_NAMES.map((stage) => {
    const counts = new Map<string, number>();
    for (const one of all) if (one.stage === stage) counts.set(one.state, (counts.get(one.state) ?? 0) + 1);
    return [stage, [...counts].map(([name, count]) => `${name} ${count} 个`).join("，")];
  });
}
