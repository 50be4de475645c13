import type { Official } from "../../../drawing/paper/official";
import { dateInWords } from "../../../drawing/paper/date-in-words";

/** Keys of 预警处置台账 that papers are drawn from. */
type NoticeKey =
  | "number"
  | "对象类型"
  | "对象"
  | "department"
  | "title"
  | "riskId"
  | "grade"
  | "预警事由"
  | "处置方式"
  | "leader"
  | "整改要求"
  | "批准人"
  | "批准日期"
  | "签发日期"
  | "签收日期"
  | "due"
  | "成因分析"
  | "整改措施"
  | "整改完成时限"
  | "整改结果";

/** A line of 预警处置台账, as far as papers say it; where it came from (信息来源) is not among it. */
export type NoticeLine = Readonly<Record<NoticeKey, string | null>> & {
  /** Of a warning that has to be put right again: which time it is. */
  readonly round?: string | null;
};

/** What papers say besides. */
export interface NoticeFacts {
  readonly institution: string;
  /** The day that the paper is made on. */
  readonly day: string;
  readonly head: Official["head"];
  /** `10工作日`; null where no setting gives it. */
  readonly term: string | null;
  /** 风险点及表现形式 of the point, where the register is at hand. */
  readonly point: string | null;
}

/** What is missing is filled in by hand. */
export const BLANK = "　　　　　　";

/** A text of a sentence, which ends in one sign whatever was typed; room to write one where nothing was. */
export function sentence(text: string | null): string {
  const said = (text ?? "").trim().replace(/[。；，、.;,\s]+$/, "");
  return `${said === "" ? BLANK.repeat(2) : said}。`;
}

/** The office that signs: the seal is the institution's. */
export function officeOf({ institution }: NoticeFacts): string {
  return `${institution}纪检组监察室`;
}

/** 主送: people by name, departments and the institution as they are called. */
export function addressee(notice: NoticeLine): string {
  const name = notice.对象 ?? BLANK;
  return notice.对象类型 === "检察干警" ? `${name}同志：` : `${name}：`;
}

/** How the paper speaks to whom it is for. */
export function you({ 对象类型 }: NoticeLine): string {
  return 对象类型 === "检察干警" ? "你" : 对象类型 === "科室" ? "你科室" : "你单位";
}

/** Who is talked to: of a department or the institution its 责任领导. */
export function talkedTo({ 对象类型, 对象, leader }: NoticeLine): string {
  return (对象类型 === "检察干警" ? 对象 : leader) ?? BLANK;
}

/** `自收到本通知之日起10个工作日内`; who has signed already knows the day: `于2012年10月10日前`. */
export function within({ 签收日期, due }: NoticeLine, { term }: NoticeFacts, paper: string): string {
  if (签收日期 !== null && due !== null) return `于${dateInWords(due)}前`;
  return `自收到本${paper}之日起${days(term) ?? `${BLANK}个工作日`}内`;
}

/** `10工作日` → `10个工作日`, `5自然日` → `5日`. */
export function days(term: string | null): string | null {
  const [, count, kind] = /^(\d+)(工作日|自然日)$/.exec(term ?? "") ?? [];
  return count === undefined ? null : `${count}${kind === "工作日" ? "个工作日" : "日"}`;
}

/** Number, text and grade of the point, as far as they are known. */
export function pointOf({ riskId, grade }: NoticeLine, { point }: NoticeFacts): string {
  return `${sentence(`${riskId === null ? "" : `（${riskId}）`}${point ?? ""}`)}风险等级：${grade ?? BLANK}。`;
}

/** The same within another paragraph; nothing where the notice names no point. */
export function pointIfNamed(notice: NoticeLine, facts: NoticeFacts): string {
  return notice.riskId === null && notice.grade === null && facts.point === null
    ? ""
    : pointOf(notice, facts);
}

/** The number that was given; a draft has none yet. */
export function givenNumber({ number }: NoticeLine): string | null {
  return number === null || /^草-\d+$/.test(number) ? null : number;
}
