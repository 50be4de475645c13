import { plain } from "../../../workbook/text/plain";
import { codeAt } from "../../../workbook/text/code-at";

/** Longer texts say something, whatever it is. */
const LONGEST = 24;
/** Nearly no cell begins so: the first character is looked at before anything else is done. */
const MAY_SAY_NOTHING =
  "无零略/／\\|-－—–_~～.…。见详附待空暂没未不经目本该尚现同如〃″′'\"＂＇“”〝〞„(（[【Nn?？";
const MAY_BE_DITTO = " \t\n\u3000\u00A0同如〃″′'\"＂＇“”〝〞„(（[【<《";
const AROUND = /^[([【<《]+|[)\]】>》。.,，;；!！:：]+$/g;
const NOTHING =
  /^(?:暂?无(?:内容|措施)?|没有|暂缺|略|空白?|[/\\|]+|[-—–_~]+|[?？]+|…+|\.+|(?:详|请)?见?附(?:件|表|页|后|录)\d*|详见.{0,6}附(?:件|表|页|后|录)\d*|待(?:定|补|补充|填|填写|完善)|N\/?A|none)$/i;
const NO_RISK =
  /^(?:经.{0,8}[,，、]?)?(?:本人|本岗位?|本科室?|本部门|该岗位|该科室|本职位)?(?:目前|现在|暂时?|尚|还)*(?:没有|没|无|未|不存在|不|零)(?:发现|见|查找到?|查出|查到|排查出|找到|存在|涉及)?(?:任何|明显|突出|重大|其他|相关|有关|[此这该]类)?(?:廉政|廉洁|岗位|腐败)?(?:风险|问题)?(?:点|情况)?[及和、,，]?(?:隐患|问题|情况)?(?:存在)?$/;
const DITTO = /^(?:(?:同|如)(?:上|前)(?:一?[行条项格栏面]|所?述)?|[〃"“”〝〞„]+|'{2}|′{2})$/;

/** By the code of the first character: `NOTHING_MARK` or `DITTO_MARK` where such a word may begin so. */
const BEGINS = new Uint8Array(0x10000);
const NOTHING_MARK = 1;
const DITTO_MARK = 2;
for (const character of MAY_SAY_NOTHING) BEGINS[character.charCodeAt(0)]! |= NOTHING_MARK;
for (const character of MAY_BE_DITTO) BEGINS[character.charCodeAt(0)]! |= DITTO_MARK;

function bare(text: string, mark: number): string | null {
  if (text.length > LONGEST || (BEGINS[codeAt(text, 0)]! & mark) === 0) return null;
  const word = plain(text);
  const inside = word.replace(AROUND, "");
  return inside === "" ? word : inside;
}

/** 无, /, —, 略, 见附件: written where something is asked for, it is a blank. */
export function saysNothing(text: string): boolean {
  const word = bare(text, NOTHING_MARK);
  return word !== null && NOTHING.test(word);
}

/** 暂无风险, 经排查未发现, 没有: a risk point that is none. */
export function saysNoRisk(text: string): boolean {
  const word = bare(text, NOTHING_MARK);
  return word !== null && NO_RISK.test(word);
}

/** 同上, 同前, 如上, 〃: the same as in the cell above. */
export function isDitto(text: string): boolean {
  const word = bare(text, DITTO_MARK);
  return word !== null && DITTO.test(word);
}
