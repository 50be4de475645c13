import { isSameNumber } from "../../subjects/warnings/numbers";
import type { Notice } from "../../subjects/warnings/notices";
import { warnings, type WarningRecord } from "../../subjects/warnings/sheets/warnings";
import type { ToldStep } from "../steps/told-step";

type Key = keyof WarningRecord;

/** One round of a notice. */
interface ToldRound {
  readonly round: number;
  readonly steps: readonly ToldStep[];
}

interface StoryPart {
  readonly what: string;
  readonly on?: Key;
  readonly who?: Key;
  readonly says: readonly Key[];
}

const PARTS: readonly StoryPart[] = [
  { what: "草拟", says: ["预警事由", "处置方式", "leader", "整改要求"] },
  { what: "批准", on: "批准日期", who: "批准人", says: [] },
  { what: "签发", on: "签发日期", who: "签发人", says: [] },
  { what: "送达", who: "送达人", says: [] },
  { what: "签收", on: "签收日期", who: "签收人", says: [] },
  { what: "延期", who: "延期批准人", says: ["延期至", "延期理由"] },
  { what: "回告", on: "回告日期", says: ["成因分析", "整改措施", "整改完成时限", "整改结果"] },
  { what: "复核", on: "复核日期", who: "复核人", says: ["复核意见", "建议调整等级"] },
  { what: "作废", on: "作废日期", says: ["作废原因"] },
];
/** Handed on from the first round: told there, and not again. */
const FIRST_ROUND: ReadonlySet<string> = new Set(["草拟", "批准", "签发", "送达", "签收"]);

/** The whole story of a number: every step of every round that somebody wrote down, in order. */
export function storyOf(notices: readonly Notice[], number: string | null): readonly ToldRound[] {
  return notices
    .filter(({ line }) => isSameNumber(line.record.number, number))
    .sort((a, b) => a.round - b.round || a.line.row - b.line.row)
    .map(toldRound);
}

/** What is told of one line. */
export function toldRound({ record, round, firstDue, due, reopenedOn }: Notice): ToldRound {
  const term = due === null ? [] : [termStep(firstDue, due, reopenedOn)];
  const steps = PARTS.filter(({ what }) => round === 1 || !FIRST_ROUND.has(what)).flatMap((part) => {
    const told = toldStep(part, record);
    return told ? [told] : [];
  });
  // The term runs from the signature, or from the review that opened the round.
  const at = steps.findLastIndex(({ what }) => FIRST_ROUND.has(what)) + 1;
  return { round, steps: [...steps.slice(0, at), ...term, ...steps.slice(at)] };
}

function termStep(firstDue: string | null, due: string, reopenedOn: string | null): ToldStep {
  const says = [
    ...(firstDue !== null && firstDue !== due ? [`原期限：${firstDue}`] : []),
    ...(reopenedOn === null ? [] : [`从 ${reopenedOn} 复核起算`]),
  ];
  return { on: due, what: "回告期限", who: null, says };
}

function toldStep({ what, on, who, says }: StoryPart, record: WarningRecord): ToldStep | null {
  const lines = says.flatMap((key) => {
    const value = record[key];
    return value === null ? [] : [`${warnings.columns[key].header}：${value}`];
  });
  const told = { on: (on && record[on]) ?? null, what, who: (who && record[who]) ?? null, says: lines };
  return told.on === null && told.who === null && lines.length === 0 ? null : told;
}
