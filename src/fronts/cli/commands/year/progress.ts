import { progressJson, progressOf, progressPatch } from "../../../../flows/year/progress";
import { followUpFindings } from "../../../../flows/year/follow-up-findings";
import { P02, P03, P04 } from "../../../../subjects/organising/catalogue/stages";
import type { StageStanding } from "../../../../subjects/progress/stages";
import type { Environment } from "../../environment";
import type { ExitStatus } from "../../exit";
import type { StepOptions } from "../steps/tell-step";
import { institutionStep } from "./institution-step";

interface ProgressOptions extends StepOptions {
  readonly out?: string;
}

/** `progress`: the five stages by department on the day, and into 实施进度 where a file is named. */
export function progressCommand(
  environment: Environment,
  path: string,
  options: ProgressOptions,
): Promise<ExitStatus> {
  return institutionStep(environment, "progress", path, options, async ({ institution, today, write }) => {
    const standings = progressOf(institution, today);
    const findings = followUpFindings(institution, [P02, P03, P04], today);
    const files = await write(() => progressPatch(institution, standings, today));
    return {
      records: () => standings.map(progressJson),
      findings,
      files,
      lines: standings.map(standingLine),
    };
  });
}

function standingLine({ stage, department, state, on, missing }: StageStanding): string {
  const more = missing.length > 0 ? `，还差${missing.length}处：${missing[0] ?? ""}` : "";
  return `${stage} ${department}：${state}${on === null ? "" : `（${on}）`}${more}`;
}
