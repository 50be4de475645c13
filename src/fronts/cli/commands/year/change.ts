import { changeGrade, missingOfChange } from "../../../../flows/year/changing/change-grade";
import { pointHistory } from "../../../../flows/year/changing/point-history";
import type { LineJson } from "../../../../flows/steps/line-json";
import type { Environment } from "../../environment";
import type { ExitStatus } from "../../exit";
import { readInstitution } from "../../files/read-files";
import { givenSettings } from "../steps/given-settings";
import { wordOf } from "../steps/line-words";
import { telling, type StepOptions } from "../steps/tell-step";
import { institutionStep } from "./institution-step";

interface ChangeOptions extends StepOptions {
  readonly risk: string;
  readonly to?: string;
  readonly set: readonly string[];
  readonly out: string;
}

/** `change`: a point's grade, from the record of the change to its effect; what may not stand is told, and nothing written. */
export function changeCommand(
  environment: Environment,
  path: string,
  options: ChangeOptions,
): Promise<ExitStatus> {
  return institutionStep(environment, "change", path, options, async (at) => {
    const set = await givenSettings(at.environment, options.set, missingOfChange);
    const { risk: riskId, to } = options;
    const { patch, record, findings } = changeGrade(at.institution, { riskId, to, set }, at.today);
    if (!patch)
      return { records: () => [record], findings, files: [], lines: ["这次调整不能生效，什么都没有写。"] };
    const files = await at.write(() => patch);
    const lines = [changeLine(record), NEXT[wordOf(record.status)] ?? ""].filter((line) => line !== "");
    return { records: () => [record], findings, files, lines };
  });
}

/** What comes after it, by how far it is. */
const NEXT: Readonly<Record<string, string>> = {
  已生效: "体系表和统计表到下次汇总或印制时更新。",
  未到生效日期: "已登记；到了生效日期，第一次汇总时改为新等级，在此之前按原等级。",
  未经同意: "已登记；审核意见不是“同意”，等级不变。",
};

function changeLine({ riskId, change, from, to, status }: LineJson): string {
  const grades = [from, to ?? "撤销"].map(wordOf).filter((grade) => grade !== "");
  // A withdrawn point that is taken in again is called 新增 on its line.
  const called = change === "新增" ? "恢复" : wordOf(change);
  return `${wordOf(riskId)} ${called}：${grades.join("→")}，${wordOf(status)}。`;
}

interface HistoryOptions extends StepOptions {
  readonly risk: string;
}

/** `history`: what became of one risk point. */
export function historyCommand(
  environment: Environment,
  path: string,
  options: HistoryOptions,
): Promise<ExitStatus> {
  return telling(environment, "history", options, async (watched) => {
    const records = pointHistory(await readInstitution(watched, path), options.risk);
    const lines = records.length > 0 ? records.map(historyLine) : ["还没有等级历史：汇总以后才有。"];
    return { records: () => records, findings: [], files: [], lines };
  });
}

function historyLine({ 日期: day, batch, 事件: event, from, to, 原因: reason }: LineJson): string {
  const grades = [from, to].map(wordOf).filter((grade) => grade !== "");
  const more = [batch, reason].map(wordOf).filter((word) => word !== "");
  return [`${wordOf(day)} ${wordOf(event)} ${grades.join("→")}`, ...more].join("，");
}
