import type { Severity } from "../../findings/finding";
import type { AppraisalItemRecord } from "./sheets/appraisal-items";

/** What is counted besides findings; of warnings nothing but their number is known here. */
const COUNTED = [
  "领导小组",
  "动员学习",
  "讨论评议",
  "逾期未回告",
  "逾期回告",
  "重新整改",
  "未报",
  "迟报",
] as const;
export type Counted = (typeof COUNTED)[number];
type SaidOf = (count: number) => string;
/** What is there or not. */
function once(words: string): SaidOf {
  return () => words;
}
/** What happens several times. */
function times(words: string): SaidOf {
  return (count) => `${words}${String(count)}次`;
}

/** What is counted, as the reason of a deduction says it. */
export const REASONS: Readonly<Record<Counted, SaidOf>> = {
  领导小组: once("负责人不在领导小组"),
  动员学习: once("没有动员、学习的记录"),
  讨论评议: once("没有讨论评议的记录"),
  逾期未回告: times("逾期未回告"),
  逾期回告: times("逾期回告"),
  重新整改: times("重新整改"),
  未报: once("没有上报总结"),
  迟报: once("迟报总结"),
};
/** Items that people score by hand. */
const BY_HAND = "手工";
const BONUS = "加扣分";

/** One way in which an item loses points. */
export interface Source {
  /** Findings of these rules; of one severity where that is said. */
  readonly rules: readonly { readonly id: string; readonly severity: Severity | null }[];
  readonly counted: readonly Counted[];
  /** A row loses points once, whatever the number of findings on it. */
  readonly perRow: boolean;
  /** In hundredths. */
  readonly each: number;
}

/** An item as it is counted. */
export interface AppraisalItem {
  readonly code: string;
  readonly item: string;
  readonly content: string;
  readonly standard: string;
  /** In hundredths. */
  readonly full: number;
  readonly sources: readonly Source[];
  /** Stands full until somebody types a score. */
  readonly byHand: boolean;
  /** Adds or takes so much at most, in hundredths; 0 of every other item. */
  readonly bonus: number;
}

/** A line of 考核项目, understood; words that mean nothing count nothing. */
export function itemOf(record: AppraisalItemRecord): AppraisalItem {
  const groups = (record.取数 ?? "").split(/[；;]/).map((group) => group.trim());
  const each = (record.每项扣分 ?? "").split(/[；;]/).map(hundredths);
  return {
    ...{ code: record.项目编号 ?? "", item: record.项目 ?? "" },
    ...{ content: record.考核内容 ?? "", standard: record.评分标准 ?? "" },
    full: hundredths(record.分值 ?? "0"),
    sources: groups.map((group, index) => sourceOf(group, each[index] ?? each.at(-1) ?? 0)),
    byHand: groups.some((group) => group === BY_HAND || group === BONUS),
    bonus: groups.includes(BONUS) ? (each[0] ?? 0) : 0,
  };
}

const PER_ROW = /[（(]每行[)）]$/;
const SEVERITIES: Readonly<Record<string, Severity>> = { 错误: "error", 提醒: "warning", 提示: "hint" };

function sourceOf(group: string, each: number): Source {
  const words = group.replace(PER_ROW, "").split(/[、，,\s]+/);
  const counted = COUNTED.filter((word) => words.includes(word));
  const rules = words.flatMap((word) => {
    if (counted.some((one) => one === word)) return [];
    const [, id, named = ""] = /^([A-Z]\d\d)(错误|提醒|提示)?$/.exec(word) ?? [];
    return id === undefined ? [] : [{ id, severity: SEVERITIES[named] ?? null }];
  });
  return { rules, counted, perRow: PER_ROW.test(group), each };
}

/** `0.5` → 50; no figure at all is nothing. */
export function hundredths(written: string): number {
  const number = Number(written.trim().replace(/分$/, ""));
  return Number.isFinite(number) ? Math.round(number * 100) : 0;
}
