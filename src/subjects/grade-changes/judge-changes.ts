import { F01 } from "../../findings/catalogue/fields";
import { G06 } from "../registers/catalogue/grades";
import { gradeSaid } from "../registers/grade";
import { T01, T02, T03, T04, T05, T06, T07 } from "./catalogue/changes";
import type { Finding } from "../../findings/finding";
import { say, type Rule } from "../../findings/rule";
import { placeOf, type Entry, type Table } from "../../reading/entry";
import type { House } from "../../house/house";
import type { Point } from "../registers/point";
import { asksStranger, expectedReviewer, type Reviewed } from "../../house/reviewer";
import { nameIn } from "../../house/who";
import type { InstitutionRow } from "../consolidation/sheets/institution-table";
import type { GradeChangeRecord } from "./sheets/grade-changes";
import { givesReason } from "../../sheets/reason";
import { GRADES, PARTY_GROUP } from "../../sheets/words";
import { ChangeLog, type JudgedChange } from "../registers/change-log";
import { saysStandIn } from "../registers/rules/point/mandate";
import { movedSince, reviewedIn } from "../registers/known-points";
import { KnownNumbers } from "../registers/rules/point/known-numbers";
import type { Report } from "../../checking/check";
import type { Facts } from "../subject";

type Key = keyof GradeChangeRecord;
type Line = Entry<Key>;

/** Whose record it is, and by what it is judged. */
interface Judged {
  readonly table: Table<Key> | null;
  readonly points: readonly Point[];
  readonly house: House;
  readonly facts: Facts;
}

/**
 * T01 to T07 on the lines of 等级调整记录, and which of them are in force. Those of the institution's workbook that are about the same
 * points count as well, in the order of their days; what is to be said of them is said there.
 */
export function judgeChanges(given: Judged, report: Report): ChangeLog {
  const { table } = given;
  const besides = besidesOf(given);
  const entries = [...(besides?.entries ?? []), ...(table?.entries ?? [])];
  const headed = table ?? besides;
  if (!headed || entries.length === 0) return ChangeLog.EMPTY;
  const log = new ChangeLog();
  const numbers = new KnownNumbers(given.points, given.facts);
  const points = new Map([...given.points].reverse().map((point) => [point.record.riskId ?? "", point]));
  const elsewhere = new Set(besides?.entries);
  for (const [riskId, lines] of byNumber(entries)) {
    const about = { ...given, table: headed, numbers, elsewhere };
    const judge = new Judge(about, riskId, points.get(riskId), report);
    const judged = judge.lines(lines);
    // Without a number nobody can tell which point's grade it is about.
    if (riskId !== "") log.add(riskId, judged, given.facts.approvedGrades.get(riskId));
  }
  return log;
}

/** Lines of the institution's workbook about points that the books hold of this department. */
function besidesOf({ table, facts }: Judged): Table<Key> | null {
  const { ownChanges = null, known } = facts;
  if (!ownChanges || ownChanges === table) return null;
  const entries = ownChanges.entries.filter(
    ({ record }) => record.riskId !== null && known.has(record.riskId),
  );
  return entries.length > 0 ? { ...ownChanges, entries } : null;
}

/** Lines of each number by the day on which they take effect; of one day, or without one, the lower line is the later. */
function byNumber(entries: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const groups = new Map<string, { line: Line; day: string }[]>();
  for (const line of entries) {
    const riskId = line.record.riskId ?? "";
    const group = groups.get(riskId) ?? [];
    groups.set(riskId, group);
    group.push({ line, day: dayOf(line.record) ?? group.at(-1)?.day ?? "" });
  }
  return new Map(
    [...groups].map(([riskId, group]) => [
      riskId,
      group.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ line }) => line),
    ]),
  );
}

/** 生效日期, else 审核日期; nothing takes effect before it is reviewed. */
function dayOf({ effectiveOn, reviewedOn }: GradeChangeRecord): string | null {
  if (effectiveOn === null || reviewedOn === null) return effectiveOn ?? reviewedOn;
  return effectiveOn > reviewedOn ? effectiveOn : reviewedOn;
}

/** The lines of one number. */
class Judge {
  private readonly house: House;
  private readonly facts: Facts;
  private readonly table: Table<Key>;
  private readonly numbers: KnownNumbers;
  /** Lines that stand in another workbook, and are spoken of there. */
  private readonly elsewhere: ReadonlySet<Line>;
  /** The grade that a line finds in force; undefined where nobody knows. */
  private current: string | null | undefined;
  private readonly subject: Reviewed | null;

  constructor(
    given: Judged & {
      readonly table: Table<Key>;
      readonly numbers: KnownNumbers;
      readonly elsewhere: ReadonlySet<Line>;
    },
    private readonly riskId: string,
    point: Point | undefined,
    private readonly report: Report,
  ) {
    const { house, facts } = given;
    [this.table, this.house, this.facts, this.numbers] = [given.table, house, facts, given.numbers];
    this.elsewhere = given.elsewhere;
    this.current = facts.approvedGrades.get(riskId);
    this.subject = riskId === "" ? null : (point ?? reviewedIn(facts.known.get(riskId)?.row, house));
  }

  lines(lines: readonly Line[]): JudgedChange[] {
    const done = this.lastKnown(lines);
    return lines.map((line, index) => this.judge(line, index <= done));
  }

  /** Up to which line the books follow the record: changes of former years stand there for good. */
  private lastKnown(lines: readonly Line[]): number {
    const { row, mergedOn } = this.facts.known.get(this.riskId) ?? {};
    if (!row || this.current === undefined) return -1;
    return lines.findLastIndex(({ record }) => {
      const day = dayOf(record);
      const isPast =
        day !== null &&
        (mergedOn === null || mergedOn === undefined || day <= mergedOn || isReviewOf(record, row));
      const isReached =
        record.change === "撤销"
          ? this.current === null
          : this.current !== null && record.to === this.current;
      return isPast && isReached && record.opinion === "同意";
    });
  }

  private judge(line: Line, isHistory: boolean): JudgedChange {
    const { record, row } = line;
    const report: Report = this.elsewhere.has(line) ? () => undefined : this.report;
    const errors = [
      ...this.unknownNumber(line),
      ...this.reasonless(line),
      ...(isHistory ? [] : this.falseOrigin(line)),
      ...this.direction(line),
      ...(isHistory ? [] : this.reviewer(line)),
    ];
    for (const finding of errors) report(finding);
    const { effectiveOn, reviewedOn } = record;
    if (effectiveOn !== null && reviewedOn !== null && effectiveOn < reviewedOn)
      report(this.finding(T03, "early", line, "effectiveOn", { reviewedOn }));
    this.otherGrade(line, report);
    const stands = errors.length === 0 && isComplete(line) && record.opinion === "同意";
    const day = dayOf(record);
    const inForce = stands && day !== null && (isHistory || day <= this.facts.judgedOn);
    if (stands && day !== null && !inForce) {
      const key = effectiveOn === day ? "effectiveOn" : "reviewedOn";
      report(this.finding(T06, "later", line, key, { today: this.facts.judgedOn }));
    }
    if (!isHistory) this.changedSince(line, report);
    if (inForce && !isHistory) this.follow(record);
    return { record, row, inForce, isHistory };
  }

  private follow({ change, to }: GradeChangeRecord): void {
    if (change === "撤销") this.current = null;
    else if (to !== null) this.current = to;
    else if (this.current === null) this.current = undefined;
  }

  /** Blank cells are told with the sheet; what stands there and says nothing, here. */
  private reasonless(line: Line): Finding[] {
    const { reason, change, to } = line.record;
    const findings: Finding[] = [];
    if (reason !== null && !givesReason(reason)) findings.push(this.finding(T01, "reason", line, "reason"));
    if ((change === "升级" || change === "降级") && to === null && !line.told.has("to"))
      findings.push(this.finding(F01, "blank", line, "to", { says: "从“一级、二级、三级”中选一项" }));
    return findings;
  }

  /** What nobody bears, no line can be about. */
  private unknownNumber(line: Line): Finding[] {
    if (line.told.has("riskId")) return [];
    const unknown = this.numbers.judge(line.record);
    if (!unknown) return [];
    const { message, meant } = unknown;
    const proposal = meant === null ? "" : `，建议改为“${meant}”`;
    return [this.finding(T02, message, line, "riskId", { proposal }, meant)];
  }

  private falseOrigin(line: Line): Finding[] {
    const { change, from, to } = line.record;
    const { current, riskId } = this;
    if (current === undefined) return [];
    if (current === null)
      return change === "升级" || change === "降级"
        ? [this.finding(T02, "withdrawn", line, "from", { riskId })]
        : [];
    const data = { riskId, approved: current };
    if (from !== null && from !== current) return [this.finding(T02, "other", line, "from", data)];
    if (change === "新增" && to !== null && to !== current)
      return [this.finding(T02, "existing", line, "change", { ...data, to })];
    return [];
  }

  private direction(line: Line): Finding[] {
    const { change, to } = line.record;
    const from = line.record.from ?? this.current ?? null;
    if (from === null || to === null || (change !== "升级" && change !== "降级")) return [];
    const [before, after] = [from, to].map((grade) => GRADES.findIndex((one) => one === grade)) as [
      number,
      number,
    ];
    const isRight = change === "升级" ? after < before : after > before;
    return isRight ? [] : [this.finding(T04, "direction", line, "change", { from, to })];
  }

  /** G06: 同意定为三级 beside 新等级 一级. */
  private otherGrade(line: Line, report: Report): void {
    const { opinion, to } = line.record;
    const said = line.beside?.get("opinion");
    if (opinion !== "同意" || to === null || said === undefined) return;
    const named = gradeSaid(said);
    if (named !== null && named !== to) report(this.finding(G06, "other", line, "to", { grade: to, said }));
  }

  private reviewer(line: Line): Finding[] {
    const { reviewer, ground } = line.record;
    if (reviewer === null || !this.subject || saysStandIn(ground)) return [];
    const expected = this.expected(this.subject, reviewer);
    return expected === null ? [] : [this.finding(T05, "wrong", line, "reviewer", { expected })];
  }

  /** Who should have reviewed instead; null where the reviewer may. */
  private expected(subject: Reviewed, reviewer: string): string | null {
    if (subject.level === "单位") return /党组(?:会|会议)?$/.test(reviewer) ? null : PARTY_GROUP;
    const expected = expectedReviewer(subject, this.house);
    if (!expected || expected.lenient || expected.names.length === 0) return null;
    if (expected.names.includes(nameIn(reviewer)) || asksStranger(expected, this.house)) return null;
    return expected.says;
  }

  /** T07: what the change is about is no longer there as it was. */
  private changedSince(line: Line, report: Report): void {
    if (line.record.change === "撤销" || !this.subject) return;
    const moved = movedSince(this.subject);
    if (moved) report(this.finding(T07, moved.message, line, "riskId", moved.data));
  }

  private headerOf(key: Key): string {
    return this.table.definition.columns[key].header;
  }

  private finding<M extends string>(
    rule: Rule<M>,
    message: NoInfer<M>,
    { row, record }: Line,
    key: Key,
    data: Readonly<Record<string, string>> = {},
    fix: string | null = null,
  ): Finding {
    const value = record[key];
    const said = { header: this.headerOf(key), value: value ?? "", ...data };
    return say(rule, message, placeOf(this.table, row, key), said, { field: key, value, fix });
  }
}

/** Whether the books follow a line already: its review is the row's. */
function isReviewOf({ reviewedOn, reviewer }: GradeChangeRecord, row: InstitutionRow): boolean {
  return reviewedOn !== null && row.reviewedOn === reviewedOn && row.reviewer === reviewer;
}

/** Without these no change takes effect; nor with a cell that cannot be used. */
const ASKED = ["change", "reason", "assessedOn", "reviewer", "opinion", "reviewedOn"] as const;

function isComplete({ record, told }: Line): boolean {
  return told.size === 0 && ASKED.every((key) => record[key] !== null);
}
