import type { Finding } from "../../../findings/finding";
import { filledReply, REPLIED, type FilledReply } from "../../../subjects/notices/filled-reply";
import type { Notice } from "../../../subjects/warnings/notices";
import { isSameNumber } from "../../../subjects/warnings/numbers";
import { takeStep, type Ledger, type Taken } from "../../../subjects/warnings/steps/take-step";
import type { WorkbookContent } from "../../../workbook/grid";
import type { WorkbookPatch } from "../../../workbook/live/workbook-patch";
import { plain } from "../../../workbook/text/plain";
import type { Supervision } from "../open-supervision";
import { writtenSteps } from "../warn";
import { ledgerOf, type SupervisionSettings } from "../warnings-ledger";

/** What became of a file: entered, known from before (or the same as another one), or refused with the sentence why. */
export type ReturnedFile = { readonly file: string } & (
  | { readonly outcome: "entered" | "known"; readonly number: string; readonly head: string | null }
  | { readonly outcome: "refused"; readonly reason: string }
);

interface Collected {
  /** Null where nothing is to be written. */
  readonly patch: WorkbookPatch | null;
  /** Lines that were written, as they then stand. */
  readonly notices: readonly Notice[];
  /** In the order in which they were given. */
  readonly files: readonly ReturnedFile[];
  /** What is to be said of the files that were entered, and why others could not be read. */
  readonly findings: readonly Finding[];
}

/**
 * 整改回告书 that came back, read into 预警处置台账 (follow-up.md §4): all that can be in one patch. A file that cannot is refused by
 * itself; what somebody wrote in it is never taken over in part. Of two for one notice neither is, unless they say the same.
 */
export function collectReplies(
  supervision: Supervision,
  settings: SupervisionSettings,
  contents: readonly WorkbookContent[],
): Collected {
  const ledger = ledgerOf(supervision, settings);
  const year = supervision.read.tables.info?.record.year ?? null;
  const read = contents.map((content) => answerOf(content, year, ledger));
  const answers = read.flatMap((one) => ("reply" in one ? one : []));
  const judged = read.map((one) => ("reply" in one ? judgedOf(one, answers, ledger) : refusedOf(one)));
  const taken = judged.flatMap((one) => one.taken ?? []);
  const written = taken.length > 0 ? writtenSteps(supervision, ledger, taken) : null;
  return {
    patch: written?.patch ?? null,
    notices: written?.notices ?? [],
    files: judged.map(({ returned }) => returned),
    findings: read.flatMap(({ findings }) => findings),
  };
}

/** A reply and the round of the notice that it is for. */
interface Answer extends Pick<FilledReply, "findings"> {
  readonly file: string;
  readonly reply: FilledReply;
  readonly notice: Notice;
}

/** A file that answers nothing, and why. */
interface NoAnswer extends Pick<FilledReply, "findings"> {
  readonly file: string;
  readonly reason: string;
}

function answerOf(content: WorkbookContent, year: string | null, ledger: Ledger): Answer | NoAnswer {
  const file = content.name;
  const reply = filledReply(content, year);
  const { findings } = reply;
  if ("reason" in reply) return { file, findings, reason: reply.reason };
  const notice = noticeOf(reply, ledger);
  return typeof notice === "string" ? { file, findings, reason: notice } : { file, findings, reply, notice };
}

interface Judged {
  readonly returned: ReturnedFile;
  readonly taken?: Taken;
}

function refusedOf({ file, reason }: Pick<NoAnswer, "file" | "reason">): Judged {
  return { returned: { file, outcome: "refused", reason } };
}

function judgedOf(answer: Answer, all: readonly Answer[], ledger: Ledger): Judged {
  const { file, notice } = answer;
  const { record } = answer.reply;
  const number = notice.record.number ?? "";
  const outcome = (said: "entered" | "known") => ({ file, outcome: said, number, head: record.负责人 });
  if (isEntered(notice, record)) return { returned: outcome("known") };
  const others = all.filter((one) => one.notice === notice);
  const differing = others.find((one) => !saysTheSame(one.reply.record, record));
  if (differing)
    return refusedOf({
      file,
      reason: `${differing.file}也是${number}的回告书，内容不一样，都没有采用。请问清楚，只留一份再收。`,
    });
  if (others[0] !== answer) return { returned: outcome("known") };
  const fields = Object.fromEntries(
    REPLIED.flatMap((key) => (record[key] === null ? [] : [[key, record[key]]])),
  );
  const taken = takeStep("reply", ledger, { number, fields });
  return typeof taken === "string"
    ? refusedOf({ file, reason: taken })
    : { returned: outcome("entered"), taken };
}

/** The round of the notice that a reply answers, or why there is none. */
function noticeOf({ number, round, record }: FilledReply, { notices }: Ledger): Notice | string {
  const rounds = notices.filter(({ line }) => isSameNumber(line.record.number, number));
  const last = rounds.reduce<Notice | null>((a, b) => (a && a.round > b.round ? a : b), null);
  if (!last) return `台账里没有“${number}”。请核对编号（在“预警处置台账”的第一栏），是不是本院发出的。`;
  if (round === null && rounds.length > 1)
    return `${number}已经是第${last.round}轮，看不出这份是哪一轮的。请在表里填上轮次，或重新印一份回告书再填。`;
  const meant = rounds.find((one) => one.round === (round ?? last.round));
  if (!meant) return `${number}没有第${round ?? ""}轮。请核对轮次，重新印一份回告书再填。`;
  const { 对象: object } = meant.record;
  if (record.对象 !== null && object !== null && plain(record.对象) !== plain(object))
    return `${number}的对象是${object}，这份写的是${record.对象}。请核对是哪一件的回告书。`;
  if (meant !== last && !isEntered(meant, record))
    return `这份是第${meant.round}轮的回告书，${number}现在是第${last.round}轮。请印第${last.round}轮的回告书再填。`;
  return meant;
}

type Replied = Readonly<Record<(typeof REPLIED)[number], string | null>>;

/** Whether the ledger holds it already; 整改结果 may have been gone on with at the review. */
function isEntered({ line, record: { 复核意见: reviewed } }: Notice, record: Replied): boolean {
  return saysTheSame(reviewed === null ? line.record : { ...line.record, 整改结果: record.整改结果 }, record);
}

function saysTheSame(one: Replied, other: Replied): boolean {
  return REPLIED.every((key) => one[key] === other[key]);
}
