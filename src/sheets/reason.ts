import { plain } from "../workbook/plain";

/** Words that stand where a reason should and give none. */
const NONE = new RegExp(
  `^(?:${[
    "(?:暂|并)?(?:无|没有)(?:其他|特别|具体)?(?:说明|理由|原因|情况|意见)?",
    "(?:理由|原因|说明|详情|具体)?[同如](?:上|前|下)",
    "略|空|有|是|否|详|不详|未知|待定|待补|待补充|待填|另补|后补|n/?a|none",
    "(?:详)?见(?:附件|附表|附页|后|备注|上|下|另页|记录|会议记录)[一二三0-9]{0,2}",
    "另附|附后|另行说明",
    "(?:已)?同意|按规定|按要求|按程序|集体(?:研究)?决定",
    "(?:定为|评为)?[一二三123]级(?:风险)?",
    "(?:理由|原因|说明|其他)",
  ].join("|")})$`,
  "i",
);
/** Signs, digits and single letters alone. */
const WORDS = /\p{Script=Han}|[a-z]{2}/iu;
const SIGNS = /[\s。．.，,；;！!“”"（）()【】[\]]+/g;
const LONGEST_EMPTY = 16;

/** Whether a text gives a reason: 无, /, 同上, 见附件 and their like give none. */
export function givesReason(text: string | null | undefined): boolean {
  if (!text) return false;
  if (text.length > LONGEST_EMPTY) return WORDS.test(text);
  const word = plain(text).replace(SIGNS, "");
  return WORDS.test(word) && !NONE.test(word);
}
