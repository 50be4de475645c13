import { appraisalJson, appraisalPatch, points } from "../../../../flows/year/appraising/appraisal-records";
import { appraiseInstitution } from "../../../../flows/year/appraising/appraise";
import type { Appraised } from "../../../../subjects/appraisal/appraise";
import type { Environment } from "../../environment";
import type { ExitStatus } from "../../exit";
import type { StepOptions } from "../steps/tell-step";
import { readCounts } from "../supervision/appraisal-counts";
import { institutionStep } from "./institution-step";

interface AppraiseOptions extends StepOptions {
  readonly supervision?: string;
  readonly object?: string;
  readonly out?: string;
}

/** `appraise`: departments, posts and the institution by 考核项目, each deduction with the rows that it rests on. */
export function appraiseCommand(
  environment: Environment,
  path: string,
  options: AppraiseOptions,
): Promise<ExitStatus> {
  return institutionStep(environment, "appraise", path, options, async (at) => {
    const { institution, today } = at;
    const supervision =
      options.supervision === undefined
        ? null
        : await readCounts(at.environment, options.supervision, institution, today);
    const appraised = appraiseInstitution(institution, { today, supervision, object: options.object });
    const files = await at.write(() => appraisalPatch(institution, appraised));
    const asked = supervision
      ? []
      : ["预警回告和责任追究没有取数：要计入的，请用 --supervision 给出监察室专用工作簿。"];
    return {
      ...{ records: () => appraisalJson(appraised), findings: [], files },
      lines: [...appraised.map(sumLine), ...asked],
    };
  });
}

function sumLine({ object, kind, deduction, scores, weighted, class: named }: Appraised): string {
  const lost = deduction === null ? "未取数" : `扣${String(points(deduction))}分`;
  const office = scores.office === null ? "" : `，考核分${String(points(scores.office))}`;
  const sum = weighted === null ? "，加权得分要等三项都评" : `，加权得分${String(points(weighted))}`;
  return `${object}（${kind}）：${lost}${office}${sum}${named === null ? "" : `，${named}`}。`;
}
