import { plain } from "../workbook/text/plain";
import { isDitto, saysNothing } from "./columns/words/empty-words";

/** Words that stand where a reason should and give none, beside those that say nothing anywhere. */
const NONE = new RegExp(
  `^(?:${[
    "(?:暂|并)?(?:无|没有)(?:其他|特别|具体)?(?:说明|理由|原因|情况|意见)?",
    "(?:理由|原因|说明|详情|具体)?[同如](?:上|前|下)",
    "有|是|否|详|不详|未知|待填|另补|后补",
    "(?:详)?见(?:后|备注|说明|上|下|另页|记录|会议记录)[一二三0-9]{0,2}",
    "(?:详)?见附(?:件|表|页)[一二三]{1,2}",
    "另附|附后|另行说明",
    "(?:已)?同意|按规定|按要求|按程序|按矩阵|集体(?:研究)?决定|根据实际(?:情况)?|酌情|因为|由于|ok",
    "(?:拟?定为?|评为|属于?|为)?[一二三123]级(?:风险)?",
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
  return WORDS.test(word) && !NONE.test(word) && !saysNothing(word) && !isDitto(word);
}
