import type { PaperBlock, PaperImage } from "../../../paper/paper-image";
import { field, fields } from "../../../drawing/paper/form";
import { officialPaper, signedOff, titleBlocks } from "../../../drawing/paper/official";
import { paragraph, section } from "../../../drawing/paper/paragraphs";
import {
  addressee,
  BLANK,
  givenNumber,
  officeOf,
  pointIfNamed,
  pointOf,
  sentence,
  within,
  you,
  type NoticeLine,
  type NoticeFacts,
} from "./notice";

const TITLE = "廉政风险预警通知书";
const ORDER_TITLE = "责成制定防范措施通知";
/** Millimetres of 送达回证: labels, and what is filled in. */
const RECEIPT = [32, 46, 32, 46];
/** Wide characters all of them: a narrow dash is taken from another font before Chinese than behind it. */
const CUT = `${"－ ".repeat(12)}沿此线裁开${" －".repeat(12)}`;

/** 廉政风险预警通知书 with its 送达回证. */
export function warningNotice(notice: NoticeLine, facts: NoticeFacts): PaperImage {
  const { 处置方式, leader } = notice;
  const led = leader === null || notice.对象类型 === "检察干警" ? "" : `责任领导：${leader}。`;
  return headed(TITLE, notice, facts, [
    paragraph(
      "body",
      `根据廉政风险防控工作实施方案关于日常风险处置的规定，现对${you(notice)}作出廉政风险预警，通知如下：`,
    ),
    ...section("一、预警事由", sentence(notice.预警事由)),
    ...section("二、风险点及等级", pointOf(notice, facts)),
    ...section("三、处置方式", `${sentence(处置方式)}${led}`),
    ...section("四、整改要求", sentence(notice.整改要求)),
    ...section(
      "五、书面回告",
      `请${within(notice, facts, "通知")}，对廉政风险成因进行分析，制定整改措施，书面回告纪检组监察室。`,
    ),
  ]);
}

/** 责成制定防范措施通知: a new risk, whose it is, until when and what is to be handed in. */
export function orderNotice(notice: NoticeLine, facts: NoticeFacts): PaperImage {
  return headed(ORDER_TITLE, notice, facts, [
    paragraph(
      "body",
      `近期发现${notice.department ?? BLANK}存在新的廉政风险，现责成${you(notice)}制定防范措施，通知如下：`,
    ),
    ...section("一、新发现的廉政风险", `${sentence(notice.预警事由)}${pointIfNamed(notice, facts)}`),
    ...section("二、责任科室和责任领导", `${notice.department ?? BLANK}，${notice.leader ?? BLANK}。`),
    ...section("三、要求", sentence(notice.整改要求)),
    ...section(
      "四、时限和报送内容",
      `请${within(notice, facts, "通知")}制定防范措施，把风险点、防控措施、责任人和完成时限填入风险点登记表，连同书面回告报纪检组监察室。`,
    ),
  ]);
}

function headed(
  title: string,
  notice: NoticeLine,
  facts: NoticeFacts,
  body: readonly PaperBlock[],
): PaperImage {
  const number = givenNumber(notice);
  return officialPaper({
    title: `${title}${number === null ? "" : ` ${number}`}`,
    day: facts.day,
    mark: facts.institution,
    number,
    head: facts.head,
    blocks: [
      ...titleBlocks(title),
      paragraph("addressee", addressee(notice)),
      ...body,
      ...signedOff(officeOf(facts), notice.签发日期),
      ...receipt(title, number, notice),
    ],
  });
}

/** To be cut off and kept by who sent the notice; it stays in one piece. */
function receipt(title: string, number: string | null, { 对象 }: NoticeLine): PaperBlock[] {
  const form = fields(RECEIPT, [
    [{ text: "送达回证", style: "label", span: 4 }],
    field("文书和文号", `${title}　${number ?? ""}`, 3),
    [...field("送达对象", 对象), ...field("送达人\n（签名）")],
    [...field("签收人\n（签名）"), ...field("签收日期", "　　　年　　月　　日")],
  ]);
  return [paragraph("cut", CUT), { ...form, staysTogether: true }];
}
