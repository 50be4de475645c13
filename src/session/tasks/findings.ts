import { countBySeverity } from "../../findings/finding";
import type { SessionState } from "../state";
import { finished, toDo } from "../../subjects/task";
import type { Task } from "./task";

/** 问题: errors are to be mended, the rest is to be looked at. */
export function findingsTask(phase: string, of: Task["of"]): Task {
  return {
    ...{ title: "问题", phase, of, view: "findings" },
    lists: ({ checked }) => checked.findings.length,
    state: stateOfFindings,
  };
}

function stateOfFindings({ checked, stage, kind, today }: SessionState) {
  const { error, warning, hint } = countBySeverity(checked.findings);
  const rest = [warning > 0 && `${warning} 条提醒`, hint > 0 && `${hint} 条提示`].filter(Boolean).join("、");
  const asked = kind === "supervision" ? `按 ${today} 检查` : `按${stage}阶段检查`;
  if (error > 0) return toDo(error, `${error} 个错误`, `${asked}${rest && `，另有 ${rest}`}。`);
  return finished(rest ? `${asked}，${rest}请核对。` : `${asked}，没有发现问题。`, "没有错误");
}
