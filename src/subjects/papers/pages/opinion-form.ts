import type { PaperImage } from "../../../paper/paper-image";
import { field, fields, FORM, FORM_WIDTH, formTable } from "../../../drawing/paper/form";
import { paragraph } from "../../../drawing/paper/paragraphs";
import { DEPARTMENT_ASPECTS, DOMAINS, STAFF_ASPECTS } from "../../../sheets/words";

const OTHER = "其他";
const ASPECT = 40;
const POINT = 66;

/** 方案三（二）1 by its three levels, each with the aspects that risks are looked for in. */
const PARTS = [
  ["一、岗位（个人）", STAFF_ASPECTS],
  ["二、科室", DEPARTMENT_ASPECTS],
  ["三、单位（院）", DOMAINS],
] as const;

/** 征求意见（群众评议）表, to be filled in by hand, aspect by aspect. */
export function opinionForm(institution: string, day: string): PaperImage {
  return {
    ...FORM,
    title: `${institution}廉政风险征求意见（群众评议）表`,
    day,
    blocks: [
      paragraph("title", `${institution}${institution === "" ? "" : "\n"}廉政风险征求意见（群众评议）表`),
      paragraph(
        "body",
        "为全面查找廉政风险点，请您对照下列方面，写明本院、有关科室和岗位存在或者可能存在的廉政风险，以及防控建议。没有意见的方面不必填写，可不署名。",
      ),
      fields(
        [30, FORM_WIDTH / 2 - 30, 30, FORM_WIDTH / 2 - 30],
        [
          [...field("评议科室"), ...field("评议岗位")],
          [...field("填表日期"), ...field("填表人（可不署名）")],
        ],
      ),
      ...PARTS.flatMap(([heading, aspects]) => [
        paragraph("heading", heading),
        formTable(
          [
            { header: "方面", width: ASPECT, align: "center" },
            { header: "存在的风险和表现", width: POINT },
            { header: "防控建议", width: FORM_WIDTH - ASPECT - POINT },
          ],
          [...aspects.filter((aspect) => aspect !== OTHER), OTHER].map((aspect) => [[aspect, ""], [], []]),
        ),
      ]),
    ],
  };
}
