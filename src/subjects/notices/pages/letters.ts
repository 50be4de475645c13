import type { PaperBlock, PaperImage } from "../../../paper/paper-image";
import { dateInWords } from "../../../drawing/paper/date-in-words";
import { SIGNED_LINE } from "../../../drawing/paper/form";
import { LETTER } from "../../../drawing/paper/letter";
import { signedOff } from "../../../drawing/paper/official";
import { bodyText, paragraph } from "../../../drawing/paper/paragraphs";
import {
  BLANK,
  days,
  givenNumber,
  officeOf,
  sentence,
  talkedTo,
  type NoticeLine,
  type NoticeFacts,
} from "./notice";

/** 函询通知书: what is asked, and by when it is answered; never how it became known. */
export function inquiry(notice: NoticeLine, facts: NoticeFacts): PaperImage {
  const until =
    notice.签收日期 !== null && notice.due !== null
      ? `于${dateInWords(notice.due)}前`
      : `自收到本通知之日起${inWords(facts.term) ?? "十五个工作日"}内`;
  return letter("函询通知书", notice, facts, [
    paragraph("body", "现就下列问题向你函询："),
    ...bodyText(sentence(notice.预警事由)),
    paragraph("body", `请你${until}，就上述问题实事求是地作出书面说明，由本人签名后送纪检组监察室。`),
    ...(notice.整改要求 === null ? [] : bodyText(sentence(notice.整改要求))),
  ]);
}

/** 诫勉谈话通知, to the person, or to the 责任领导 of a department. */
export function admonition(notice: NoticeLine, facts: NoticeFacts): PaperImage {
  const on = notice.批准日期 === null ? "" : `于${dateInWords(notice.批准日期)}`;
  return letter("诫勉谈话通知", notice, facts, [
    paragraph("body", `经${notice.批准人 ?? BLANK}${on}批准，决定对你进行诫勉谈话。有关事项通知如下：`),
    ...bodyText(`事由：${sentence(notice.预警事由)}`),
    paragraph("body", `谈话时间：${dateInWords(null)}　　时　　分`),
    paragraph("body", `谈话地点：${BLANK}`),
    paragraph("body", `谈话人：${BLANK}`),
    paragraph("body", "请准时参加，并准备书面材料，如实说明有关情况。"),
  ]);
}

function letter(
  title: string,
  notice: NoticeLine,
  facts: NoticeFacts,
  body: readonly PaperBlock[],
): PaperImage {
  const number = givenNumber(notice);
  return {
    ...LETTER,
    title: `${title}${number === null ? "" : ` ${number}`}`,
    day: facts.day,
    blocks: [
      paragraph("title", title),
      paragraph("number", number ?? "　　　〔　　　〕　　号"),
      paragraph("addressee", `${talkedTo(notice)}同志：`),
      ...body,
      ...signedOff(officeOf(facts), notice.签发日期),
      paragraph("closing", "收到本通知的，请在下面签名："),
      {
        kind: "signatures",
        height: SIGNED_LINE,
        lines: [["本人（签名）：", `日期：${dateInWords(null)}`]],
      },
    ],
  };
}

const DIGITS = "零一二三四五六七八九";

/** `15工作日` → `十五个工作日`, as letters say it. */
function inWords(term: string | null): string | null {
  const said = days(term);
  const count = Number(/^\d+/.exec(said ?? "")?.[0]);
  if (said === null || count > 99) return said;
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const words = `${tens > 1 ? DIGITS[tens] : ""}${tens > 0 ? "十" : ""}${ones > 0 || tens === 0 ? DIGITS[ones] : ""}`;
  return said.replace(/^\d+/, words);
}
