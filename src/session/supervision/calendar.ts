import type { Notice } from "../../subjects/warnings/notices";
import { toDay, toSerial } from "../../workbook/formats/serial-date";
import type { SessionState } from "../state";
import { noticesOfState, settingsOf } from "./check-closed";

/** Parts of the calendar of terms, what presses most first. */
const TERM_GROUPS = [
  "逾期",
  "今天到期",
  "14 天内到期",
  "以后到期",
  "没有签收",
  "等复核",
  "草拟",
  "已结束",
] as const;
export type TermGroupName = (typeof TERM_GROUPS)[number];

interface TermGroup {
  readonly name: TermGroupName;
  readonly notices: readonly Notice[];
}

const SOON_DAYS = 14;

/** The warnings by their terms on the day, each once, in its last round; parts without any are left out. */
export function termCalendar(state: Pick<SessionState, "checked">): readonly TermGroup[] {
  const { today } = settingsOf(state);
  const current = currentRounds(noticesOfState(state));
  return TERM_GROUPS.map((name) => ({
    name,
    notices: current.filter((notice) => groupOf(notice, today) === name).sort(byTerm),
  })).filter(({ notices }) => notices.length > 0);
}

/** Of each number the last round; lines that nobody numbered stand for themselves. */
export function currentRounds(notices: readonly Notice[]): readonly Notice[] {
  const last = new Map<string, Notice>();
  for (const notice of notices) {
    const before = last.get(keyOf(notice));
    if (!before || notice.round >= before.round) last.set(keyOf(notice), notice);
  }
  return [...last.values()];
}

function keyOf({ line }: Notice): string {
  return line.record.number ?? `第${line.row}行`;
}

function groupOf({ state, due }: Notice, today: string): TermGroupName {
  if (state === "逾期未回告") return "逾期";
  if (state === "待签收") return "没有签收";
  if (state === "已回告" || state === "逾期回告") return "等复核";
  if (state === "草拟") return "草拟";
  if (state !== "待回告") return "已结束";
  if (due === today) return "今天到期";
  return due !== null && due <= toDay(toSerial(today) + SOON_DAYS) ? "14 天内到期" : "以后到期";
}

function byTerm(a: Notice, b: Notice): number {
  const [left, right] = [a.due ?? "9", b.due ?? "9"];
  if (left === right) return a.line.row - b.line.row;
  return left < right ? -1 : 1;
}
