import type { Severity } from "../../findings/finding";
import type { Rule } from "../../findings/rule";
import { INSTITUTION } from "../../sheets/words";
import type { InstitutionRow } from "../consolidation/sheets/institution-table";
import type { BatchRecord } from "../consolidation/sheets/ledgers";
import type { GradeHistoryRecord } from "../grade-changes/sheets/grade-history";
import type { InstitutionInfoRecord } from "../institution/sheets/institution-info";
import { reportedOn } from "../organising/reports";
import type { WorkLogRecord } from "../organising/sheets/work-log";
import { A01, A02, A03, A04, A05, A06, A12 } from "../registers/catalogue/assessment";
import { C01, C02, C03 } from "../registers/catalogue/coverage";
import { M01, M04, M05 } from "../registers/catalogue/measures";
import { STAGE_NAMES, type StageName, type StageState } from "./sheets/progress";

/** One stage of one department on a day. */
export interface StageStanding {
  readonly stage: StageName;
  readonly department: string;
  readonly state: StageState;
  /** The day on which it was done; null where it is not, or nobody wrote when. */
  readonly on: string | null;
  /** Last day of the stage, as 单位信息 has it. */
  readonly to: string | null;
  /** What is still to be done, a sentence each. */
  readonly missing: readonly string[];
  /** The same, each with what it rests on. */
  readonly lacks: readonly Lack[];
}

/** Something that a stage still lacks. */
interface Lack {
  readonly says: string;
  /** The point that it is about, and the line that says so; null where there is none. */
  readonly riskId: string | null;
  readonly source: { readonly sheet: string; readonly row: number } | null;
}

/** Something that is wrong with the books, and whose it is. */
interface Fault {
  readonly rule: string;
  readonly severity: Severity;
  readonly department: string | null;
  readonly message: string;
  readonly row: InstitutionRow | null;
  readonly source: { readonly sheet: string; readonly row: number };
}

/** What the stages are judged by. */
interface ProgressFacts {
  readonly today: string;
  readonly year: string | null;
  readonly info: InstitutionInfoRecord | null;
  /** Names of the departments that take part, in official order. */
  readonly departments: readonly string[];
  /** Points in force. */
  readonly rows: readonly InstitutionRow[];
  readonly history: readonly GradeHistoryRecord[];
  readonly batches: readonly BatchRecord[];
  readonly log: readonly WorkLogRecord[];
  readonly faults: readonly Fault[];
}

/** Rules that must be silent before a stage is done; `errorsOnly` of those that also warn of other things. */
const ASKED: Readonly<Record<Exclude<StageName, "动员部署" | "总结">, readonly Rule[]>> = {
  查找风险点: [C01, C02, C03],
  评定等级: [A01, A02, A03, A04, A05, A06, A12],
  制定措施: [M01, M04, M05],
};

/** Every rule that the stages ask about. */
export const STAGE_RULES: readonly Rule[] = Object.values(ASKED).flat();

/** 实施进度 (方案三): the five stages by department, the last of the institution alone. */
export function stageStandings(facts: ProgressFacts): readonly StageStanding[] {
  const sorted = byDepartment(facts);
  return STAGE_NAMES.flatMap((stage) => {
    if (stage === "总结") return [standing(stage, INSTITUTION, facts, reporting(facts))];
    return facts.departments.map((department) => {
      const own = sorted.get(department) ?? NOTHING;
      const done = stage === "动员部署" ? mobilising(department, facts) : ofPoints(stage, own, facts);
      return standing(stage, department, facts, done);
    });
  });
}

/** How far a stage is, whatever the calendar says. */
interface Done {
  readonly lacks: readonly Lack[];
  readonly on: string | null;
  readonly begun: boolean;
}

interface Own {
  readonly rows: readonly InstitutionRow[];
  readonly faults: readonly Fault[];
}

const NOTHING: Own = { rows: [], faults: [] };

function byDepartment({ rows, faults }: ProgressFacts): ReadonlyMap<string, Own> {
  const own = new Map<string, { rows: InstitutionRow[]; faults: Fault[] }>();
  const of = (department: string) => {
    const known = own.get(department) ?? { rows: [], faults: [] };
    own.set(department, known);
    return known;
  };
  for (const row of rows) of(row.department ?? "").rows.push(row);
  for (const fault of faults) of(fault.department ?? "").faults.push(fault);
  return own;
}

function standing(stage: StageName, department: string, facts: ProgressFacts, done: Done): StageStanding {
  const { today, info } = facts;
  const { lacks, on, begun } = done;
  const to = info?.[STAGE_PERIODS[stage].to] ?? null;
  const late = to !== null && (on ?? today) > to;
  const isDone = lacks.length === 0;
  const open: StageState = late ? "逾期" : begun ? "进行中" : "未开始";
  const closed: StageState = on !== null && late ? "逾期完成" : "完成";
  const missing = lacks.map(({ says }) => says);
  return { stage, department, state: isDone ? closed : open, on: isDone ? on : null, to, missing, lacks };
}

/** Where 单位信息 says the first and the last day of each stage. */
export const STAGE_PERIODS = {
  动员部署: { from: "mobilisingFrom", to: "mobilisingTo" },
  查找风险点: { from: "findingFrom", to: "findingTo" },
  评定等级: { from: "gradingFrom", to: "gradingTo" },
  制定措施: { from: "measuresFrom", to: "measuresTo" },
  总结: { from: "summingFrom", to: "summingTo" },
} as const satisfies Readonly<
  Record<StageName, Readonly<Record<"from" | "to", keyof InstitutionInfoRecord>>>
>;

const MOBILISING: ReadonlySet<string | null> = new Set(["动员", "学习"]);

function mobilising(department: string, { log, today, year }: ProgressFacts): Done {
  const days = log
    .filter((one) => MOBILISING.has(one.类型) && (one.department === null || one.department === department))
    .flatMap(({ 日期: day }) => (day !== null && day <= today && isOf(year, day) ? [day] : []))
    .sort();
  const [on = null] = days;
  return { lacks: on === null ? [lack("没有动员或者学习的记录")] : [], on, begun: on !== null };
}

/** Work of other years does not count. */
function isOf(year: string | null, day: string): boolean {
  return year === null || day.startsWith(year);
}

function ofPoints(stage: keyof typeof ASKED, { rows, faults }: Own, facts: ProgressFacts): Done {
  if (rows.length === 0) return { lacks: [lack("还没有风险点")], on: null, begun: false };
  const ids = new Set(ASKED[stage].map(({ id }) => id));
  const open = faults.filter(({ rule, severity }) => severity === "error" && ids.has(rule));
  const ungraded = stage === "评定等级" ? rows.filter(({ grade }) => grade === null) : [];
  const ofYear = rows.filter(({ batch }) => batch === null || isOf(facts.year, batch));
  const carried = rows.length - ofYear.length;
  const lacks = [
    ...(carried > 0 ? [lack(`${String(carried)}个风险点还是上一年度的，本年度没有报送`)] : []),
    ...ungraded.map(({ riskId }) => ({ ...lack(`${riskId ?? ""} 没有评定等级`), riskId })),
    ...open.map(({ message, row, source }) => ({ says: message, riskId: row?.riskId ?? null, source })),
  ];
  return { lacks, on: DAYS[stage](rows, facts), begun: hasBegun(stage, ofYear) };
}

function lack(says: string): Lack {
  return { says, riskId: null, source: null };
}

function hasBegun(stage: keyof typeof ASKED, rows: readonly InstitutionRow[]): boolean {
  if (stage === "查找风险点") return rows.length > 0;
  return rows.some(({ grade, measures }) => (stage === "评定等级" ? grade : measures) !== null);
}

type DayOf = (rows: readonly InstitutionRow[], facts: ProgressFacts) => string | null;

/** The day on which the last of it came in. */
const DAYS: Readonly<Record<keyof typeof ASKED, DayOf>> = {
  查找风险点: (rows, { history, batches, year }) => {
    const ids = new Set(rows.map(({ riskId }) => riskId));
    const names = new Set(rows.map(({ department }) => department));
    const ofYear = ({ batch }: BatchRecord) => batch !== null && isOf(year, batch);
    // What is carried over from another year was looked at anew when it first came in again.
    const [first = null] = batches
      .filter((one) => ofYear(one) && names.has(one.department))
      .flatMap(({ mergedOn }) => mergedOn ?? [])
      .sort();
    const found = history.flatMap(({ riskId, 事件: event, 日期: day }) =>
      event === "建立" && ids.has(riskId) ? [day] : [],
    );
    return latest([...found, first]);
  },
  评定等级: (rows) => latest(rows.map(({ reviewedOn }) => reviewedOn)),
  制定措施: (rows, { batches }) => {
    const merged = new Set(rows.map(({ batch }) => batch));
    return latest(batches.flatMap(({ batch, mergedOn }) => (merged.has(batch) ? [mergedOn] : [])));
  },
};

function latest(days: readonly (string | null)[]): string | null {
  return days.reduce<string | null>((last, day) => (day !== null && (last ?? "") < day ? day : last), null);
}

function reporting({ log, info, today, year }: ProgressFacts): Done {
  const reports = reportedOn(log, info, { today, year });
  const lacks = reports.flatMap(({ to, on }) => (on === null ? [lack(`没有向${to}报送的记录`)] : []));
  return { lacks, on: latest(reports.map(({ on }) => on)), begun: reports.some(({ on }) => on !== null) };
}
