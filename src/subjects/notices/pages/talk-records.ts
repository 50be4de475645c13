import type { PaperImage } from "../../../paper/paper-image";
import { dateInWords } from "../../../drawing/paper/date-in-words";
import { field, fields, FORM, FORM_WIDTH, ruledLines } from "../../../drawing/paper/form";
import { bodyText, paragraph } from "../../../drawing/paper/paragraphs";
import { givenNumber, sentence, talkedTo, type NoticeLine, type NoticeFacts } from "./notice";

const LABEL = 32;
const HALF = [LABEL, FORM_WIDTH / 2 - LABEL, LABEL, FORM_WIDTH / 2 - LABEL];
const TIME = `${dateInWords(null)}　　时　　分至　　时　　分`;
/** Lines to write on: two pages of them. */
const LONG = 18;
const SHORT = 8;

/** 诫勉谈话记录: signed by all three at the foot of each page. */
export function admonitionRecord(notice: NoticeLine, facts: NoticeFacts): PaperImage {
  const approved = [notice.批准人 ?? "", notice.批准日期 === null ? "" : dateInWords(notice.批准日期)];
  return record("诫勉谈话记录", notice, facts, {
    head: [field("批准人、日期", approved.filter((part) => part !== "").join("　"), 3)],
    contentLines: LONG,
    saidLines: SHORT,
  });
}

/** 谈话记录 of 谈心疏导, 批评教育 and 信访约谈: the same, shorter. */
export function talkRecord(notice: NoticeLine, facts: NoticeFacts): PaperImage {
  return record(`谈话记录（${notice.处置方式 ?? ""}）`, notice, facts, {
    head: [],
    contentLines: LONG,
    saidLines: SHORT / 2,
  });
}

function record(
  title: string,
  notice: NoticeLine,
  { institution, day }: NoticeFacts,
  parts: {
    readonly head: readonly ReturnType<typeof field>[];
    readonly contentLines: number;
    readonly saidLines: number;
  },
): PaperImage {
  const whose = [institution, notice.department ?? ""].filter((part) => part !== "").join("");
  const demanded = notice.整改要求 === null ? [] : bodyText(sentence(notice.整改要求));
  return {
    ...FORM,
    title,
    day,
    signedBelow: ["谈话对象（签名）：", "谈话人（签名）：", "记录人（签名）："],
    blocks: [
      paragraph("title", title),
      fields(HALF, [
        field("通知书编号", givenNumber(notice), 3),
        ...parts.head,
        field("谈话对象单位", whose, 3),
        [...field("职务", notice.title), ...field("姓名", talkedTo(notice).trim())],
        [...field("谈话人职务"), ...field("谈话人姓名")],
        [...field("记录人职务"), ...field("记录人姓名")],
        field("谈话时间", TIME, 3),
        field("谈话地点", null, 3),
        field("事由", notice.预警事由, 3),
      ]),
      paragraph("heading", "一、谈话内容"),
      ruledLines(parts.contentLines),
      paragraph("heading", "二、谈话对象的说明"),
      ruledLines(parts.saidLines),
      paragraph("heading", "三、改正要求"),
      ...demanded,
      ruledLines(2),
    ],
  };
}
