import type { NormRecord } from "./sheets/norms";

/** 状态 of a rule on a day; null where nothing was planned and nothing issued. */
export function normState({ 计划完成: planned, 发布日期: issued }: NormRecord, today: string) {
  if (issued !== null && issued <= today) return "已发布";
  if (planned === null) return null;
  return planned < today ? "逾期" : "计划中";
}
