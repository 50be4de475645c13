import type { WarningRecord } from "../sheets/warnings";
import type { WarningState } from "../sheets/words";

type Key = keyof WarningRecord;

/** One step of a notice: what it needs, what it may say, and where it may begin. */
export interface Step {
  readonly name: string;
  /** What people call it. */
  readonly called: string;
  readonly needs: readonly Key[];
  readonly may: readonly Key[];
  /** States from which it is allowed; a draft is made from nothing. */
  readonly from: readonly WarningState[];
  /** Whether it needs the notice to be signed for. */
  readonly signed?: boolean;
  /** The day on which it happens, and the day that it must not come before. */
  readonly day?: Key;
  readonly after?: Key;
}

const OPEN: readonly WarningState[] = ["待签收", "待回告", "逾期未回告", "已回告", "逾期回告", "重新整改"];

const DRAFTED = [
  ...["信息来源", "riskId", "leader", "title", "grade", "批准人", "批准日期", "签发人", "送达人"],
] as const;

export const WARNING_STEPS = {
  draft: {
    ...{ name: "draft", called: "草拟", from: [] },
    needs: ["对象类型", "对象", "department", "预警事由", "处置方式", "整改要求"],
    may: DRAFTED,
  },
  issue: {
    ...{ name: "issue", called: "签发", from: ["草拟"], day: "签发日期", after: "批准日期" },
    needs: ["签发人", "签发日期"],
    may: ["批准人", "批准日期", "送达人"],
  },
  sign: {
    ...{ name: "sign", called: "签收", from: ["待签收", "逾期未回告"], signed: false },
    ...{ day: "签收日期", after: "签发日期" },
    needs: ["签收人", "签收日期"],
    may: ["送达人"],
  },
  reply: {
    ...{ name: "reply", called: "回告", from: ["待回告", "逾期未回告"], signed: true },
    ...{ day: "回告日期", after: "签收日期" },
    needs: ["回告日期", "成因分析", "整改措施"],
    may: ["整改完成时限", "整改结果"],
  },
  review: {
    ...{ name: "review", called: "复核", from: ["已回告", "逾期回告"] },
    ...{ day: "复核日期", after: "回告日期" },
    needs: ["复核意见", "复核人", "复核日期"],
    may: ["建议调整等级", "整改结果"],
  },
  extend: {
    ...{ name: "extend", called: "延期", from: ["待回告", "逾期未回告"], signed: true },
    needs: ["延期至", "延期理由", "延期批准人"],
    may: [],
  },
  void: {
    ...{ name: "void", called: "作废", from: ["草拟", ...OPEN], day: "作废日期" },
    needs: ["作废日期", "作废原因"],
    may: [],
  },
} as const satisfies Readonly<Record<string, Step>>;

export type StepName = keyof typeof WARNING_STEPS;
export const STEP_NAMES = Object.keys(WARNING_STEPS) as readonly StepName[];

/** What may be asked for a step, with or without need. */
export function fieldsOf({ needs, may }: Step): readonly Key[] {
  return [...needs, ...may];
}
