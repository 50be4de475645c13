import { inspectionFindings, inspectionsDue } from "../../../../flows/year/inspect-due";
import type { LineJson } from "../../../../flows/steps/line-json";
import { S01 } from "../../../../subjects/inspections/catalogue/inspections";
import type { Environment } from "../../environment";
import type { ExitStatus } from "../../exit";
import { readInstitution } from "../../files/read-files";
import { wordOf } from "../steps/line-words";
import { telling, type StepOptions } from "../steps/tell-step";

/** `inspect-due`: points that are to be inspected, and what is wrong with 监督检查记录. */
export function inspectDueCommand(
  environment: Environment,
  path: string,
  options: StepOptions,
): Promise<ExitStatus> {
  return telling(environment, "inspect-due", options, async (watched, today) => {
    const institution = await readInstitution(watched, path);
    const records = inspectionsDue(institution, today);
    const next = records.length > 0 ? "检查以后记入“监督检查记录”，一次一行。" : "";
    const sum = `共 ${records.length} 个风险点要检查（按 ${today} 判断）。${next}`;
    return {
      ...{ records: () => records, findings: inspectionFindings(institution, today), files: [] },
      lines: [...records.map(dueLine), sum],
      saidInLines: [S01],
    };
  });
}

function dueLine({ riskId, department, grade, status, 应查日期: due, 上次检查: last }: LineJson): string {
  const since = last === null ? "没有检查过" : `上次 ${wordOf(last)}`;
  const about = [riskId, department, grade].map(wordOf).join(" ");
  return `${about}：${wordOf(due)} 前应查，${since}，${wordOf(status)}。`;
}
