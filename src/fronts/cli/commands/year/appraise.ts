import { appraisalJson, appraisalPatch, points } from "../../../../flows/year/appraising/appraisal-records";
import { appraiseInstitution } from "../../../../flows/year/appraising/appraise";
import type { Appraised } from "../../../../subjects/appraisal/appraise";
import type { Environment } from "../../environment";
import type { ExitStatus } from "../../exit";
import type { StepOptions } from "../steps/tell-step";
import { readCounts } from "../supervision/counts/appraisal-counts";
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
    return {
      ...{ records: () => appraisalJson(appraised), findings: [], files },
      lines: [
        ...appraised.flatMap((one) => [
          sumLine(one),
          ...(options.object === undefined ? [] : itemLines(one)),
        ]),
        ...(supervision
          ? []
          : ["预警回告和责任追究没有取数：要计入的，请用 --supervision 给出监察室专用工作簿。"]),
        ...(appraised.some((one) => one.weighted === null) ? [NEXT] : []),
      ],
    };
  });
}

const NEXT =
  "加权得分要自评分、考核分、领导评价分三项都有：请用 --out 写出“考核评分表”，填好自评分、领导评价分，再运行一次。";

function sumLine(one: Appraised): string {
  const { object, kind, deduction, scores, weighted, vetoed } = one;
  const said = (word: string, hundredths: number | null) =>
    hundredths === null ? [] : [`${word}${String(points(hundredths))}`];
  const parts = [
    ...said("扣分", deduction),
    ...(scores.office === null ? ["考核分未取数"] : said("考核分", scores.office)),
    ...said("加权得分", weighted),
    ...(one.class === null ? [] : [one.class]),
  ];
  const veto = vetoed === true ? "（本年度有责任追究，一票否决）" : "";
  return `${object}（${kind}）：${parts.join("，")}${veto}。`;
}

/** What each item lost, and why. */
function itemLines({ items }: Appraised): readonly string[] {
  return items.map(({ item, deduction, reasons }) => {
    const lost = deduction === null ? "" : `扣${String(points(deduction))}分`;
    const why =
      reasons.length === 0 ? "" : deduction === null ? reasons.join("、") : `（${reasons.join("、")}）`;
    return `  ${item.code} ${item.item}（${String(points(item.full))}分）：${lost}${why}`;
  });
}
