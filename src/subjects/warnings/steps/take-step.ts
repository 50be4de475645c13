import { yearOf } from "../../../house/working-days";
import { recordOf } from "../../../sheets/define-sheet";
import { settingOf } from "../../institution/sheets/settings";
import { methodOf, seriesOfMethod } from "../methods";
import { highestWritten, type LedgerFacts, type Notice } from "../notices";
import { isSameNumber, seriesYear, writtenNumber } from "../numbers";
import { draftName, isNameless, lastDraft } from "../sheets/draft";
import { warnings, type WarningRecord } from "../sheets/warnings";
import { STEP_NAMES, WARNING_STEPS, type Step, type StepName } from "./step";

type Key = keyof WarningRecord;
type Lines = readonly Notice["line"][];

/** The ledger as it stands, and by what it is judged. */
export interface Ledger {
  readonly entries: Lines;
  readonly facts: LedgerFacts;
  /** Its lines as they stand on the day. */
  readonly notices: readonly Notice[];
  /** The highest numbers ever given, by series and year. */
  readonly highest: ReadonlyMap<string, number>;
}

/** What is asked for: which notice, and what is said of it; canonical values. */
interface StepRequest {
  readonly number: string | null;
  /** Of a draft that somebody typed and nobody numbered. */
  readonly row?: number | undefined;
  readonly fields: Readonly<Partial<Record<Key, string>>>;
}

/** What a step writes. Null for a line: it is a new one, below the last. */
export interface Taken {
  readonly lines: readonly { readonly line: Lines[number] | null; readonly record: WarningRecord }[];
  /** Drafts that nobody had named, named with it. */
  readonly named: readonly { readonly line: Lines[number]; readonly record: WarningRecord }[];
  readonly number: string;
  /** The highest number of a series and year, where one was given. */
  readonly given: { readonly of: string; readonly n: number } | null;
}

/** A step taken, or the sentence why it may not be. Nothing is changed here. Drafts that nobody numbered get their names with it. */
export function takeStep(name: StepName, ledger: Ledger, request: StepRequest): Taken | string {
  const taken = taking(name, ledger, request);
  return typeof taken === "string" ? taken : { ...taken, named: namedBeside(taken, ledger.notices) };
}

type TakenAlone = Omit<Taken, "named">;

function taking(name: StepName, ledger: Ledger, { number, row, fields }: StepRequest): TakenAlone | string {
  const step: Step = WARNING_STEPS[name];
  const { notices } = ledger;
  if (name === "draft") return drafted(notices, fields);
  const [notice] = notices
    .filter(({ line }) =>
      number === null ? isNameless(line) && line.row === row : isSameNumber(line.record.number, number),
    )
    .sort((a, b) => b.round - a.round || b.line.row - a.line.row);
  if (!notice) return `台账里没有“${number ?? ""}”。请核对编号（在“预警处置台账”的第一栏）。`;
  const refusal = refusalOf(step, notice, fields, ledger.facts.today);
  if (refusal !== null) return refusal;
  const record = { ...notice.record, ...fields, number: notice.record.number ?? nextDraft(notices) };
  if (name === "issue") return issued(notice, record, notices, ledger);
  const changed = { line: notice.line, record };
  const again =
    name === "review" && fields.复核意见 === "重新整改"
      ? [{ line: null, record: reopened(record, notice) }]
      : [];
  return { lines: [changed, ...again], number: record.number, given: null };
}

function nextDraft(notices: readonly Notice[]): string {
  return draftName(lastDraft(notices.map(({ line }) => line.record.number)) + 1);
}

function drafted(notices: readonly Notice[], fields: StepRequest["fields"]): TakenAlone {
  const number = nextDraft(notices);
  return {
    lines: [{ line: null, record: recordOf(warnings, { ...fields, number, round: "1" }) }],
    number,
    given: null,
  };
}

/** Other drafts that nobody named, with the names that come next. */
function namedBeside({ lines }: TakenAlone, notices: readonly Notice[]): Taken["named"] {
  const taken = new Set(lines.map(({ line }) => line?.row));
  const numbers = [...notices.map(({ line }) => line), ...lines].map(({ record }) => record.number);
  let last = lastDraft(numbers);
  return notices
    .filter(({ line }) => isNameless(line) && !taken.has(line.row))
    .map(({ line }) => ({ line, record: { ...line.record, number: draftName(++last) } }));
}

/** A draft's name becomes the next number of its series in the year of issue. */
function issued(
  { line }: Notice,
  record: WarningRecord,
  notices: readonly Notice[],
  ledger: Ledger,
): TakenAlone | string {
  if (methodOf(record.处置方式)?.needsApproval && record.批准人 === null)
    return `“${record.处置方式 ?? ""}”要写明批准人（院党组书记）才能签发。请先报批，写上批准人。`;
  const series = seriesOfMethod(record.处置方式);
  const year = yearOf(record.签发日期 ?? "");
  const of = seriesYear({ series, year });
  const n = Math.max(highestWritten(notices).get(of) ?? 0, ledger.highest.get(of) ?? 0) + 1;
  const number = writtenNumber(settingOf(ledger.facts.info, "officeMark") ?? "检", { series, year, n });
  return { lines: [{ line, record: { ...record, number } }], number, given: { of, n } };
}

/** The next round: the same notice, whose term runs from the review. */
function reopened(record: WarningRecord, { round }: Notice): WarningRecord {
  const kept = Object.fromEntries(KEPT.map((key) => [key, record[key]]));
  return recordOf(warnings, { ...kept, round: String(round + 1) });
}

const KEPT: readonly Key[] = [
  ...(["number", "系列", "对象类型", "对象", "department", "title", "riskId", "grade", "信息来源"] as const),
  ...(["预警事由", "处置方式", "leader", "整改要求", "批准人", "批准日期", "签发人", "签发日期"] as const),
  ...(["送达人", "签收人", "签收日期"] as const),
];

/** Steps that a notice may take as it stands on the day, in the order of its way; a draft is made from nothing, and follows none. */
export function legalSteps(notice: Notice, today: string): readonly StepName[] {
  return STEP_NAMES.filter((name) => mayFollow(WARNING_STEPS[name], notice, today));
}

function mayFollow({ from, signed }: Step, notice: Notice, today: string): boolean {
  return from.includes(notice.state) && (signed === undefined || signed === isSignedFor(notice, today));
}

function isSignedFor({ record, reopenedOn }: Notice, today: string): boolean {
  return reopenedOn !== null || (record.签收日期 !== null && record.签收日期 <= today);
}

function refusalOf(step: Step, notice: Notice, fields: StepRequest["fields"], today: string): string | null {
  const { state, record } = notice;
  const isSigned = isSignedFor(notice, today);
  if (!mayFollow(step, notice, today))
    return `${record.number ?? ""}现在是“${state}”，不能${step.called}。${nextOf(state, isSigned)}`;
  return wrongDay(step, notice, fields, today);
}

/** A step on a day that has not come, or before what it follows. */
function wrongDay(step: Step, notice: Notice, fields: StepRequest["fields"], today: string): string | null {
  const { day: key, after: earlier } = step;
  const day = key && fields[key];
  if (key && day && day > today)
    return `${headerOf(key)}${day}还没有到（按${today}判断）。请核对日期，或到那一天再办。`;
  const before =
    earlier === "签收日期" && notice.reopenedOn
      ? notice.reopenedOn
      : earlier && { ...notice.record, ...fields }[earlier];
  if (key && day && earlier && before && day < before)
    return `${headerOf(key)}${day}早于${headerOf(earlier)}${before}。请核对日期。`;
  const { 延期至: extended } = fields;
  if (extended !== undefined && notice.firstDue !== null && extended <= notice.firstDue)
    return `延期至${extended}不晚于原来的期限${notice.firstDue}。请核对日期。`;
  return null;
}

function headerOf(key: Key): string {
  return warnings.columns[key].header;
}

/** What comes next of a notice in a state. */
function nextOf(state: Notice["state"], isSigned: boolean): string {
  if (state === "已办结" || state === "已作废") return "这一件已经结束，另有情况的请另发。";
  if (state === "草拟") return "请先签发。";
  if (state === "重新整改") return "这一轮已经结束，请看下一轮。";
  if (state === "已回告" || state === "逾期回告") return "请先复核。";
  return isSigned ? "请先回告。" : "请先签收。";
}
