import type { House } from "../../house/house";
import { nameIn, personOf, whoIs } from "../../house/who";
import { named } from "../../house/names";
import { calendarOf, termOf, type Calendar, type Term } from "../../house/working-days";
import type { Entry, Table } from "../../reading/entry";
import type { Form } from "../../reading/read-form";
import type { HolidayRecord } from "../calendar/sheets/holidays";
import type { InstitutionInfoRecord } from "../institution/sheets/institution-info";
import { settingOf } from "../institution/sheets/settings";
import { courseOf, type Clock, type Course } from "./course";
import { methodOf, seriesOfMethod } from "./methods";
import { numberKey, numberOf, seriesYear, type NoticeNumber } from "./numbers";
import type { WarningRecord } from "./sheets/warnings";

type Line = Entry<keyof WarningRecord>;

/** One line of the ledger with everything that follows from it. */
export interface Notice extends Course {
  readonly line: Line;
  /** As the line says it, with what the institution's workbook knows of person and point. */
  readonly record: WarningRecord;
  readonly round: number;
  /** Of a later round: the review that opened it, from which its term runs; nobody signs for it again. */
  readonly reopenedOn: string | null;
  readonly number: NoticeNumber | null;
  /** The line before it of the same number, where that did not open another round. */
  readonly repeats: Line | null;
  /** Null for a method to which no setting gives days. */
  readonly term: Term | null;
}

/** What a ledger is judged by. */
export interface LedgerFacts {
  readonly today: string;
  readonly house: House | null;
  readonly points: ReadonlyMap<string, { readonly grade: string | null }>;
  readonly calendar: Calendar;
  readonly info: Form<keyof InstitutionInfoRecord> | null;
}

/** Days of both offices' 假日表 over the library's. */
export function calendarOfTables(
  ...tables: readonly (Table<keyof HolidayRecord> | null | undefined)[]
): Calendar {
  return calendarOf(...tables.map((table) => table?.entries.map(({ record }) => record) ?? []));
}

/** Every line of the ledger in the order of the sheet, told on the day. */
export function noticesOf(entries: readonly Line[], facts: LedgerFacts): readonly Notice[] {
  const grace = termOf(settingOf(facts.info, "deliveryGrace")) ?? NO_GRACE;
  const clock: Clock = { today: facts.today, calendar: facts.calendar, grace };
  const before = new Map<string, Notice>();
  const told = new Map<Line, Notice>();
  for (const line of byRound(entries)) {
    const notice = noticeOf(line, before.get(numberKey(line.record.number)), facts, clock);
    told.set(line, notice);
    const key = numberKey(line.record.number);
    if (key !== "") before.set(key, notice);
  }
  return entries.flatMap((line) => told.get(line) ?? []);
}

const NO_GRACE: Term = { days: 3, working: true };

/** People sort ledgers: of one number the round that is written decides, else the order of the lines. */
function byRound(entries: readonly Line[]): readonly Line[] {
  const keys = new Map(entries.map((line) => [line, numberKey(line.record.number)]));
  const key = (line: Line) => keys.get(line) ?? "";
  const round = ({ record }: Line) => Number(record.round ?? 0);
  return [...entries].sort((a, b) =>
    key(a) === key(b) ? round(a) - round(b) || a.row - b.row : key(a) < key(b) ? -1 : 1,
  );
}

function noticeOf(line: Line, former: Notice | undefined, facts: LedgerFacts, clock: Clock): Notice {
  const { record } = line;
  const method = methodOf(record.处置方式);
  const term = method && termOf(settingOf(facts.info, method.term));
  const reopens = former?.state === "重新整改";
  const reopenedOn = reopens ? former.record.复核日期 : null;
  // New keys stand in front of the copied ones: behind a wide copy each of them costs ten times as much.
  return {
    line,
    term,
    reopenedOn,
    record: { ...record, ...whatIsKnown(record, facts) },
    round: reopens ? former.round + 1 : 1,
    number: numberOf(record.number),
    repeats: former && !reopens ? former.line : null,
    ...courseOf(record, term, clock, reopenedOn),
  };
}

/** 职务 and 风险等级 are the institution's to say; without its workbook what the line holds stays. */
function whatIsKnown(
  record: WarningRecord,
  { house, points }: LedgerFacts,
): Pick<WarningRecord, "系列" | "title" | "grade"> {
  const department = house && record.department ? (named(house, record.department) ?? null) : null;
  const author = house && record.对象类型 === "检察干警" ? whoIs(house, department, record.对象, {}) : null;
  return {
    系列: record.处置方式 === null ? null : seriesOfMethod(record.处置方式),
    title: personOf({ author })?.title ?? record.title,
    grade: points.get(record.riskId ?? "")?.grade ?? record.grade,
  };
}

/** The highest number of each series and year that stands in the ledger. */
export function highestWritten(notices: readonly Notice[]): ReadonlyMap<string, number> {
  const highest = new Map<string, number>();
  for (const { number } of notices)
    if (number) {
      const of = seriesYear(number);
      highest.set(of, Math.max(highest.get(of) ?? 0, number.n));
    }
  return highest;
}

/** Who is warned or talked to: the person, or 责任领导 where the talk is with him. */
export function personWarned({ 对象类型, 对象, 处置方式, leader }: WarningRecord): string | null {
  if (methodOf(处置方式)?.talksToLeader) return leader === null ? null : nameIn(leader);
  return 对象类型 === "检察干警" && 对象 !== null ? nameIn(对象) : null;
}
