import type { PaperImage } from "../../../paper/paper-image";
import { dateInWords } from "../../../drawing/paper/date-in-words";
import { field, FORM, FORM_WIDTH, SIGNED_LINE } from "../../../drawing/paper/form";
import { paragraph } from "../../../drawing/paper/paragraphs";
import { givenNumber, type NoticeLine, type NoticeFacts } from "./notice";

const LABEL = 32;
const HALF = [LABEL, FORM_WIDTH / 2 - LABEL, LABEL, FORM_WIDTH / 2 - LABEL];
/** Millimetres: a line, a paragraph, an opinion with its signature. */
const LINE = 11;
const TEXT = 34;
const OPINION = 22;

/** 整改回告书: what was found of the causes and done about them; empty where nothing has been told yet. */
export function replyForm(notice: NoticeLine, { day }: NoticeFacts): PaperImage {
  return {
    ...FORM,
    title: `整改回告书 ${givenNumber(notice) ?? ""}`.trim(),
    day,
    blocks: [
      paragraph("title", "整改回告书"),
      {
        kind: "grid",
        widths: HALF,
        rows: [
          row(LINE, field("通知书编号", numberAndRound(notice)), field("回告期限", dayOf(notice.due))),
          row(LINE, field("回告单位\n（人）", notice.对象), field("收到日期", dayOf(notice.签收日期))),
          row(TEXT, field("成因分析", notice.成因分析, 3)),
          row(TEXT, field("整改措施", notice.整改措施, 3)),
          row(LINE, field("整改完成时限", dueInWords(notice.整改完成时限), 3)),
          row(TEXT, field("整改结果", notice.整改结果, 3)),
          row(OPINION, field("分管领导意见", null, 3)),
          row(OPINION, field("纪检组监察室\n复核意见", null, 3)),
        ],
      },
      {
        kind: "signatures",
        height: SIGNED_LINE,
        lines: [["负责人（本人）签名：", `日期：${dateInWords(null)}`]],
      },
    ],
  };
}

/** `检廉预〔2012〕8号（第2轮）`: which round it is, where it is not the first. */
function numberAndRound(notice: NoticeLine): string | null {
  const round = Number(notice.round ?? 1);
  const number = givenNumber(notice);
  return number === null || round < 2 ? number : `${number}\n（第${round}轮）`;
}

const dayOf = (value: string | null) => (value === null ? null : dateInWords(value));

function row(height: number, ...cells: readonly ReturnType<typeof field>[]) {
  return { height, cells: cells.flat() };
}

/** A day in words; 长期 and 立行立改 as they are, a month as year and month. */
function dueInWords(due: string | null): string | null {
  if (due === null) return null;
  const [, year, month, date] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(due) ?? [];
  if (year === undefined) return due;
  return date === undefined ? `${year}年${Number(month)}月` : dateInWords(due);
}
