import type { NoticeCounts } from "../../../subjects/papers/pages/summary";
import type { Notice } from "../../../subjects/warnings/notices";
import type { Supervision } from "../open-supervision";
import { noticesIn, type SupervisionSettings } from "../warnings-ledger";

/** How many warnings bear a number of the year (null: of any), as they stand on the day. A warning counts once, however many rounds it took. */
export function noticeCounts(
  supervision: Supervision,
  settings: SupervisionSettings,
  year: string | null,
): NoticeCounts {
  return countsOf([...byNumber(noticesIn(supervision, settings), year).values()]);
}

/** Warnings, each by its rounds, counted. */
export function countsOf(warnings: readonly (readonly Notice[])[]): NoticeCounts {
  const count = (isOne: (rounds: readonly Notice[]) => boolean) => warnings.filter(isOne).length;
  const isLate = (rounds: readonly Notice[]) => rounds.some(({ repliedLate }) => repliedLate);
  const isReplied = (rounds: readonly Notice[]) => rounds.some(({ replied }) => replied);
  return {
    issued: warnings.length,
    inTime: count((rounds) => isReplied(rounds) && !isLate(rounds)),
    late: count(isLate),
    overdue: count((rounds) => rounds.some(({ state }) => state === "逾期未回告")),
    closed: count((rounds) => rounds.some(({ state }) => state === "已办结")),
    redone: count((rounds) => rounds.some(({ state }) => state === "重新整改")),
  };
}

/** The rounds of each warning; drafts and what is void are none. */
export function byNumber(
  notices: readonly Notice[],
  year: string | null,
): ReadonlyMap<string, readonly Notice[]> {
  const warnings = new Map<string, Notice[]>();
  for (const notice of notices) {
    const { number, state, record } = notice;
    if (!number || state === "草拟" || state === "已作废" || (year !== null && number.year !== year))
      continue;
    const written = record.number ?? "";
    warnings.set(written, [...(warnings.get(written) ?? []), notice]);
  }
  return warnings;
}
