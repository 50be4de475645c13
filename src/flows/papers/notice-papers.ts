import type { PaperImage } from "../../paper/paper-image";
import { admonition, inquiry } from "../../subjects/notices/pages/letters";
import type { NoticeLine, NoticeFacts } from "../../subjects/notices/pages/notice";
import { proposal } from "../../subjects/notices/pages/proposal";
import { replyForm } from "../../subjects/notices/pages/reply-form";
import { admonitionRecord, talkRecord } from "../../subjects/notices/pages/talk-records";
import { orderNotice, warningNotice } from "../../subjects/notices/pages/warning-notice";
import { HostError } from "../../workbook/host-error";

interface NoticePaperKind {
  readonly draw: (notice: NoticeLine, facts: NoticeFacts) => PaperImage;
  /** 处置方式 that it goes with; of any other it is not written. */
  readonly of?: readonly string[];
}

const TALKS = ["谈心疏导", "批评教育", "信访约谈"];
const ADMONITIONS = ["诫勉谈话", "对责任领导诫勉谈话"];

/** Papers of a warning, by what the command line calls them. */
const KINDS = {
  预警通知书: { draw: warningNotice },
  建议书: { draw: proposal, of: ["发送纪检监察建议书"] },
  函询: { draw: inquiry, of: ["发函询问"] },
  诫勉通知: { draw: admonition, of: ADMONITIONS },
  诫勉记录: { draw: admonitionRecord, of: ADMONITIONS },
  谈话记录: { draw: talkRecord, of: TALKS },
  回告书: { draw: replyForm },
  责成通知: { draw: orderNotice, of: ["责成制定防范措施"] },
} as const satisfies Readonly<Record<string, NoticePaperKind>>;

export type NoticePaper = keyof typeof KINDS;
export const NOTICE_PAPERS = Object.keys(KINDS) as readonly NoticePaper[];

/** Those that go with a way of dealing with a warning. */
export function papersOfMethod(method: string | null): readonly NoticePaper[] {
  return NOTICE_PAPERS.filter((kind) => {
    const { of }: NoticePaperKind = KINDS[kind];
    return !of || of.includes(method ?? "");
  });
}

/** What would tell where something came from, or who told it. */
const SOURCE =
  /(?:举报|检举|反映|来信|投诉)人|线人|(?:实名|匿名)(?:举报|检举|反映|来信)|[据经][^，。；]{0,6}(?:举报|检举|反映|投诉|来信)/;
/** What of a notice is printed as it was typed. */
const PRINTED = ["预警事由", "整改要求", "成因分析"] as const;

/** A paper of a warning. Throws `HostError` where it does not go with the warning, or would name a source. */
export function noticePaper(kind: NoticePaper, notice: NoticeLine, facts: NoticeFacts): PaperImage {
  const { draw, of }: NoticePaperKind = KINDS[kind];
  const { number, 处置方式 } = notice;
  if (of && !of.includes(处置方式 ?? ""))
    throw new HostError(
      "wrong-kind",
      `“${number ?? ""}”的处置方式是${处置方式 ?? "空白"}，不印${kind}；${kind}用于${of.join("、")}。`,
    );
  for (const key of PRINTED) {
    const [word] = SOURCE.exec(notice[key] ?? "") ?? [];
    if (word !== undefined)
      throw new HostError(
        "refused",
        `“${number ?? ""}”的${key}里有“${word}”，文书不能写信息来源和举报人。请改写“${key}”以后再印。`,
      );
  }
  return draw(notice, facts);
}
