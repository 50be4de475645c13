import type { PaperImage } from "../../../paper/paper-image";
import { field, fields, FORM, FORM_WIDTH, formTable, SIGNED_LINE } from "../../../drawing/paper/form";
import { paragraph } from "../../../drawing/paper/paragraphs";

/** 方案三（二）1 names what may go wrong with a person; each is asked of who saw the case being handled. */
const QUESTIONS = [
  ["个人素质", "态度生硬、言行不文明，或者刁难、训斥当事人"],
  ["履行职责", "不告知权利义务、不出示证件，或者无故拖延、推诿不办"],
  ["开展业务", "一人办案、违反程序，或者违法扣押、处理涉案财物"],
  ["社会交往", "私下会见当事人、律师及其请托人，或者接受宴请、娱乐安排"],
  ["处理个人重要事项", "借婚丧嫁娶等个人事项收受礼品、礼金，或者要求提供帮助"],
  ["权力寻租", "为案件说情打招呼、泄露案情，或者利用职权为自己和他人谋利"],
  ["吃拿卡要", "吃拿卡要，向当事人摊派、报销费用，或者借用车辆、物品"],
] as const;
const ANSWERS = ["有", "没有", "不清楚"] as const;
const ANSWER = 16;
const ASPECT = 30;
const HALF = [26, FORM_WIDTH / 2 - 26, 26, FORM_WIDTH / 2 - 26];

/** 案件回访卡, to be filled in by hand: what those whom a case concerned have seen of who handled it. */
export function visitCard(institution: string, day: string): PaperImage {
  return {
    ...FORM,
    title: `${institution}案件回访卡`,
    day,
    blocks: [
      paragraph("title", institution === "" ? "案件回访卡" : `${institution}\n案件回访卡`),
      fields(HALF, [
        [...field("案件名称", null, 3)],
        [...field("承办科室"), ...field("承办人员")],
        [...field("办结日期"), ...field("回访日期")],
        [...field("回访方式", "□当面　□电话　□书面"), ...field("与案件关系")],
      ]),
      paragraph("heading", "办案人员在办理本案时，有没有下列情形（请在相应栏内打“√”）"),
      formTable(
        [
          { header: "方面", width: ASPECT, align: "center" },
          { header: "情形", width: FORM_WIDTH - ASPECT - ANSWERS.length * ANSWER },
          ...ANSWERS.map((header) => ({ header, width: ANSWER, align: "center" }) as const),
        ],
        QUESTIONS.map(([aspect, question]) => [[aspect], [question], [], [], []]),
      ),
      paragraph("subheading", "具体情况、意见和建议："),
      fields([FORM_WIDTH], [[{ text: "" }]], 30),
      {
        kind: "signatures",
        height: SIGNED_LINE,
        lines: [["回访人（两人签名）：", "回访对象（可不署名）："]],
      },
    ],
  };
}
