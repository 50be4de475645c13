import { termAfter, termOf, type Calendar } from "../../house/working-days";
import { recordOf } from "../../sheets/define-sheet";
import { INSTITUTION, LEADERSHIP } from "../../sheets/words";
import type { InstitutionRow } from "../../subjects/consolidation/sheets/institution-table";
import { DEFAULT_SETTINGS } from "../../subjects/institution/sheets/settings";
import { methodOf, seriesOfMethod } from "../../subjects/warnings/methods";
import { seriesYear, writtenNumber } from "../../subjects/warnings/numbers";
import { warnings, type WarningRecord } from "../../subjects/warnings/sheets/warnings";
import { INSTITUTION_NAME } from "../institution-facts";
import { sampleHead } from "../records/roster-records";
import { YEAR } from "../timetable";
import { WARNING_LINES, type WarningAbout } from "./warning-lines";

/** 纪检组长 signs, 监察室 delivers and reviews, the chief approves. */
const [ISSUER, DELIVERER, REVIEWER] = ["梁慧芳", "彭浩然", "罗振东"] as const;

interface SampleWarnings {
  readonly records: readonly WarningRecord[];
  /** The number of each warning by whom it is for. */
  readonly numbers: ReadonlyMap<string, string>;
  /** The highest number given, by series and year. */
  readonly highest: ReadonlyMap<string, number>;
}

/** 预警处置台账 of the sample: its warnings by day of issue, each round a line. Points are the institution's. */
export function sampleWarnings(calendar: Calendar, table: readonly InstitutionRow[]): SampleWarnings {
  const highest = new Map<string, number>();
  const numbers = new Map<string, string>();
  const records = [...WARNING_LINES]
    .sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : a.issuedOn > b.issuedOn ? 1 : 0))
    .flatMap((about) => {
      const number = about.progress === "drafted" ? "草-1" : nextNumber(about.method, highest);
      if (about.progress !== "drafted") numbers.set(calledBy(about), number);
      return roundsOf(about, { number, riskId: pointOf(about, table) }, daysOf(about, calendar));
    });
  return { records, numbers, highest };
}

/** 单位 is the institution itself. */
function calledBy({ object, name }: WarningAbout): string {
  return object === "单位" ? object : name;
}

function nextNumber(method: string, highest: Map<string, number>): string {
  const series = seriesOfMethod(method);
  const of = seriesYear({ series, year: YEAR });
  const n = (highest.get(of) ?? 0) + 1;
  highest.set(of, n);
  return writtenNumber(DEFAULT_SETTINGS.officeMark, { series, year: YEAR, n });
}

/** Grades for which 处置建议 has no severer method. */
const GRADES: Readonly<Record<string, readonly string[]>> = {
  ...{ 谈心疏导: ["三级"], 批评教育: ["三级"], 信访约谈: ["二级", "三级"], 发函询问: ["二级", "三级"] },
  ...{ 诫勉谈话: ["一级", "二级", "三级"], 限期整改: ["三级"], 发送纪检监察建议书: ["二级", "三级"] },
  对责任领导诫勉谈话: ["一级", "二级", "三级"],
};

/** A point of the person, or of the department and else of one of its posts, as grave as goes with the method. */
function pointOf(
  { object, name, department, method }: WarningAbout,
  table: readonly InstitutionRow[],
): string | null {
  const isOwn = (row: InstitutionRow) =>
    row.department === department && (object === "检察干警" ? row.name === name : row.name === null);
  const fits = (row: InstitutionRow) => row.department === department && object === "科室";
  const ofGrade = (GRADES[method] ?? []).flatMap((grade) => table.filter((row) => row.grade === grade));
  return (ofGrade.find(isOwn) ?? ofGrade.find(fits))?.riskId ?? null;
}

type Days = Readonly<Record<"issued" | "signed" | "due" | "replied" | "reviewed", string>>;

/** Days that such a warning has: signed for the next day, answered a day before the term or two days after it. */
function daysOf(
  { issuedOn, method, progress }: WarningAbout,
  calendar: Calendar,
): Days & { readonly again: Days } {
  const { days = 10 } = termOf(DEFAULT_SETTINGS[methodOf(method)?.term ?? "rectification"]) ?? {};
  const after = (day: string, count: number) => termAfter(calendar, day, { days: count, working: true });
  const isLate = progress === "repliedLate" || progress === "closedLate";
  const round = (issued: string, signed: string): Days => {
    const replied = after(signed, isLate ? days + 2 : days - 1);
    return { issued, signed, due: after(signed, days), replied, reviewed: after(replied, 3) };
  };
  const first = round(issuedOn, after(issuedOn, 1));
  return { ...first, again: round(issuedOn, first.reviewed) };
}

type Fields = Partial<Record<keyof WarningRecord, string | null>>;

function roundsOf(
  about: WarningAbout,
  given: { readonly number: string; readonly riskId: string | null },
  days: ReturnType<typeof daysOf>,
): readonly WarningRecord[] {
  const { progress } = about;
  const base = { ...baseOf(about), ...given };
  const line = (...fields: readonly Fields[]) =>
    recordOf(warnings, Object.assign({}, base, ...fields) as Fields);
  if (progress === "drafted") return [line()];
  const issued = issueOf(about, days);
  if (progress === "issued") return [line(issued)];
  if (progress === "void")
    return [line(issued, { 作废日期: days.signed, 作废原因: "科室名称写错，另行处理" })];
  const signed = signatureOf(about, days);
  if (progress === "signed" || progress === "overdue") return [line(issued, signed)];
  if (progress === "extended") return [line(issued, signed, EXTENSION)];
  const replied = replyOf(about, days);
  if (progress === "replied" || progress === "repliedLate") return [line(issued, signed, replied)];
  if (progress === "closed" || progress === "closedLate")
    return [line(issued, signed, replied, reviewOf(days, "合格"))];
  const second = { ...replyOf(about, days.again), ...reviewOf(days.again, "合格") };
  return [
    line(issued, signed, replied, reviewOf(days, "重新整改"), { 整改结果: "措施没有落实到人" }),
    line(issued, signed, progress === "againClosed" ? second : {}),
  ];
}

function baseOf({ object, name, department, method, matter, demand }: WarningAbout): Fields {
  const isHouse = object === "单位";
  return {
    对象类型: object,
    对象: isHouse ? INSTITUTION_NAME : name,
    department: isHouse ? INSTITUTION : department,
    信息来源: "信息档案",
    预警事由: matter,
    处置方式: method,
    leader: object === "检察干警" ? null : sampleHead(isHouse ? LEADERSHIP : department),
    整改要求: demand,
  };
}

function issueOf({ method }: WarningAbout, { issued }: Days): Fields {
  const approved = methodOf(method)?.needsApproval && { 批准人: sampleHead(LEADERSHIP), 批准日期: issued };
  return { ...approved, 签发人: ISSUER, 签发日期: issued };
}

function signatureOf({ object, name, department }: WarningAbout, { signed }: Days): Fields {
  const signer = object === "检察干警" ? name : sampleHead(object === "单位" ? "办公室" : department);
  return { 送达人: DELIVERER, 签收人: signer, 签收日期: signed };
}

const EXTENSION: Fields = { 延期至: "2012-12-21", 延期理由: "等候医院的复查结论", 延期批准人: ISSUER };

function replyOf({ cause, measures }: WarningAbout, { replied }: Days): Fields {
  return {
    ...{ 回告日期: replied, 成因分析: cause, 整改措施: measures },
    整改完成时限: "2012-12-31",
    整改结果: "措施已经实行",
  };
}

function reviewOf({ reviewed }: Days, outcome: "合格" | "重新整改"): Fields {
  return { 复核意见: outcome, 复核人: REVIEWER, 复核日期: reviewed };
}
