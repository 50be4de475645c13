import { progressJson, progressOf, progressPatch } from "../../../../flows/year/progress";
import { followUpFindings } from "../../../../flows/year/follow-up-findings";
import { P02, P03, P04 } from "../../../../subjects/organising/catalogue/stages";
import type { StageStanding } from "../../../../subjects/progress/stages";
import type { Environment } from "../../environment";
import type { ExitStatus } from "../../exit";
import { readInstitutionFile } from "../../files/read-files";
import { telling, type StepOptions } from "../steps/tell-step";
import { INSTITUTION_KIND, writePatched } from "../steps/write-patched";

interface ProgressOptions extends StepOptions {
  readonly out?: string;
}

/** `progress`: the five stages by department on the day, and into 实施进度 where a file is named. */
export function progressCommand(
  environment: Environment,
  path: string,
  options: ProgressOptions,
): Promise<ExitStatus> {
  return telling(environment, "progress", options, async (watched, today) => {
    const { institution, sha256 } = await readInstitutionFile(watched, path);
    const standings = progressOf(institution, today);
    const findings = followUpFindings(institution, [P02, P03, P04], today);
    const files =
      options.out === undefined
        ? []
        : [
            await writePatched(
              watched,
              { path, sha256 },
              options.out,
              progressPatch(institution, standings, today),
              INSTITUTION_KIND,
            ),
          ];
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
