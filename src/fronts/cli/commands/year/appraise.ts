import { appraisalJson, appraisalPatch, points } from "../../../../flows/year/appraising/appraisal-records";
import { appraiseInstitution } from "../../../../flows/year/appraising/appraise";
import type { Appraised } from "../../../../subjects/appraisal/appraise";
import type { Environment } from "../../environment";
import type { ExitStatus } from "../../exit";
import { readInstitutionFile } from "../../files/read-files";
import { telling, type StepOptions } from "../steps/tell-step";
import { INSTITUTION_KIND, writePatched } from "../steps/write-patched";
import { readCounts } from "../supervision/appraisal-counts";

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
  return telling(environment, "appraise", options, async (watched, today) => {
    const { institution, sha256 } = await readInstitutionFile(watched, path);
    const supervision =
      options.supervision === undefined
        ? null
        : await readCounts(watched, options.supervision, institution, today);
    const appraised = appraiseInstitution(institution, { today, supervision, object: options.object });
    const files = [];
    if (options.out !== undefined) {
      const patch = appraisalPatch(institution, appraised);
      files.push(await writePatched(watched, { path, sha256 }, options.out, patch, INSTITUTION_KIND));
    }
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
