import { termAfter, type Calendar, type Term } from "../../house/working-days";
import { isDraft } from "./sheets/draft";
import type { WarningRecord } from "./sheets/warnings";
import type { WarningState } from "./sheets/words";

/** By what a notice's course is told. */
export interface Clock {
  /** What comes later has not happened yet. */
  readonly today: string;
  readonly calendar: Calendar;
  /** 送达宽限. */
  readonly grace: Term;
}

/** Something that came before what it follows, or lacks what it needs; the column where it stands. */
interface Disorder {
  readonly key: keyof WarningRecord;
  readonly message:
    "signUnissued" | "replyUnsigned" | "reviewUnreplied" | "reviewUndated" | "extension" | "earlier";
}

/** How far a notice is on a day. */
export interface Course {
  readonly state: WarningState;
  /** The term in force, and the first one; null until it is signed for or the grace is over. */
  readonly due: string | null;
  readonly firstDue: string | null;
  /** It was signed for late or not at all: the end of the grace. */
  readonly unsignedAfter: string | null;
  readonly replied: boolean;
  readonly repliedLate: boolean;
  readonly disorders: readonly Disorder[];
}

/** The days of a notice that count: those that have come, each after what it follows. */
interface Days {
  readonly issued: string | null;
  readonly signed: string | null;
  readonly replied: string | null;
  readonly reviewed: string | null;
  readonly voided: string | null;
}

/** The course of one line. `reopenedOn`: of a later round, the day of the review that opened it; nobody signs for it again. */
export function courseOf(
  line: WarningRecord,
  term: Term | null,
  clock: Clock,
  reopenedOn: string | null = null,
): Course {
  const days = daysThatCount(line, clock.today, reopenedOn);
  const unsignedAfter = reopenedOn === null ? endOfGrace(days, clock) : null;
  const from = reopenedOn ?? days.signed ?? (isPast(unsignedAfter, clock.today) ? unsignedAfter : null);
  const firstDue = from === null || term === null ? null : termAfter(clock.calendar, from, term);
  const extended = firstDue !== null && isExtended(line) && line.延期至 !== null && line.延期至 > firstDue;
  const due = extended ? line.延期至 : firstDue;
  const repliedLate = days.replied !== null && due !== null && days.replied > due;
  return {
    state: stateOf(line, days, due, repliedLate, clock.today),
    ...{ due, firstDue, repliedLate },
    unsignedAfter: isLate(days.signed, unsignedAfter, clock.today) ? unsignedAfter : null,
    replied: days.replied !== null,
    disorders: disordersOf(line, clock.today, reopenedOn, firstDue),
  };
}

function isPast(end: string | null, today: string): boolean {
  return end !== null && today > end;
}

function isLate(signed: string | null, end: string | null, today: string): boolean {
  return end !== null && (signed ?? today) > end;
}

function endOfGrace({ issued, voided }: Days, { calendar, grace }: Clock): string | null {
  return issued === null || voided !== null ? null : termAfter(calendar, issued, grace);
}

function stateOf(
  line: WarningRecord,
  { issued, signed, replied, reviewed, voided }: Days,
  due: string | null,
  repliedLate: boolean,
  today: string,
): WarningState {
  if (voided !== null) return "已作废";
  if (issued === null) return "草拟";
  if (reviewed !== null) return line.复核意见 === "重新整改" ? "重新整改" : "已办结";
  if (replied !== null) return repliedLate ? "逾期回告" : "已回告";
  if (isPast(due, today)) return "逾期未回告";
  return signed === null ? "待签收" : "待回告";
}

function daysThatCount(line: WarningRecord, today: string, reopenedOn: string | null): Days {
  const come = (day: string | null, after: string | null) =>
    day !== null && after !== null && day <= today && day >= after ? day : null;
  const issued = isDraft(line) ? null : come(line.签发日期, "");
  const signed = reopenedOn ?? come(line.签收日期, issued);
  const replied = come(line.回告日期, signed);
  const reviewed = line.复核意见 === null ? null : come(line.复核日期, replied);
  return { issued, signed, replied, reviewed, voided: come(line.作废日期, "") };
}

function isExtended({ 延期理由: reason, 延期批准人: approver }: WarningRecord): boolean {
  return reason !== null && approver !== null;
}

/** What stands on the line and cannot have happened in this order (W15). */
function disordersOf(
  line: WarningRecord,
  today: string,
  reopenedOn: string | null,
  firstDue: string | null,
): Disorder[] {
  const found: Disorder[] = [];
  const { 签发日期: issued, 签收日期: signed, 回告日期: replied, 复核日期: reviewed } = line;
  const tooEarly = (day: string | null, after: string | null) =>
    day !== null && day <= today && (after === null || day < after || after > today);
  if (reopenedOn === null && tooEarly(signed, isDraft(line) ? null : issued))
    found.push({ key: "签收日期", message: "signUnissued" });
  if (tooEarly(replied, reopenedOn ?? signed)) found.push({ key: "回告日期", message: "replyUnsigned" });
  if (tooEarly(reviewed, replied)) found.push({ key: "复核日期", message: "reviewUnreplied" });
  if (line.复核意见 !== null && reviewed === null) found.push({ key: "复核日期", message: "reviewUndated" });
  if (line.延期至 !== null && !isExtended(line)) found.push({ key: "延期至", message: "extension" });
  else if (line.延期至 !== null && firstDue !== null && line.延期至 <= firstDue)
    found.push({ key: "延期至", message: "earlier" });
  return found;
}
