import type { PaperImage } from "../../../paper/paper-image";
import { dateInWords } from "../../../drawing/paper/date-in-words";
import { officialPaper, signedOff, titleBlocks } from "../../../drawing/paper/official";
import { paragraph, section } from "../../../drawing/paper/paragraphs";
import {
  BLANK,
  givenNumber,
  officeOf,
  pointIfNamed,
  sentence,
  within,
  you,
  type NoticeLine,
  type NoticeFacts,
} from "./notice";

/** 纪检监察建议书, to a department or the institution. */
export function proposal(notice: NoticeLine, facts: NoticeFacts): PaperImage {
  const whom = notice.对象 ?? BLANK;
  const title = `关于${whom}防范廉政风险的纪检监察建议`;
  const office = officeOf(facts);
  return officialPaper({
    title,
    day: facts.day,
    mark: facts.institution,
    number: givenNumber(notice),
    head: facts.head,
    blocks: [
      ...titleBlocks(title),
      paragraph("addressee", `${whom}：`),
      ...section(
        "一、起因",
        `在开展廉政风险防控工作中，发现${you(notice)}存在廉政风险。${pointIfNamed(notice, facts)}`,
      ),
      ...section("二、存在的问题", sentence(notice.预警事由)),
      ...section("三、原因分析", sentence(notice.成因分析)),
      ...section("四、建议", sentence(notice.整改要求)),
      ...section(
        "五、回复期限",
        `请${within(notice, facts, "建议书")}，将采纳建议和整改的情况书面回告纪检组监察室。`,
      ),
      ...signedOff(office, notice.签发日期),
      // LibreOffice puts it right below the text.
      paragraph("body", ""),
      {
        kind: "imprint",
        lines: [
          [`　抄送：院党组${notice.leader === null ? "" : `，${notice.leader}`}。`],
          [`　${office}`, `${dateInWords(notice.签发日期)}印发`],
        ],
      },
    ],
  });
}
