import { plain } from "../../../workbook/text/plain";
import { codeAt } from "../../../workbook/text/code-at";

/** Longer texts say something, whatever it is. */
const LONGEST = 24;
/** Nearly no cell begins so: the first character is looked at before anything else is done. */
const MAY_SAY_NOTHING =
  "无零略/／\\|-－—–_~～.…。见详请参附待正拟另空暂没未不经目本该尚现基同如〃″′'\"＂＇“”〝〞„(（[【Nn?？";
const MAY_BE_DITTO = " \t\n\u3000\u00A0同如与〃″′'\"＂＇“”〝〞„(（[【<《";
const AROUND = /^[([【<《]+|[)\]】>》。.,，;；!！:：]+$/g;
/** What is said in a bracket behind such a word does not make it another: 无（本岗位不涉及）. */
const BESIDE = /(?<=^[^([【]+)[([【][^()[\]【】]{1,12}[)\]】]$/;
const NOTHING = new RegExp(
  `^(?:${[
    "暂?(?:无|没有)(?:内容|(?:防控)?措施)?|暂缺|略|空白?",
    "[/\\\\|]+|[-—–_~]+|[?？]+|…+|\\.+|N\\/?A|none",
    "(?:暂时?)?(?:不需要?|无[需须]|不用|不必)(?:防控|填写?|(?:防控)?措施)?",
    "(?:详|请)?见?附(?:件|表|页|后|录)\\d*|详见.{0,6}附(?:件|表|页|后|录)\\d*",
    "(?:详|请|参)?见(?:相关|有关|本院|科室?)?(?:规章)?(?:制度|规定|文件|方案)",
    "(?:详|请|参)?见(?:科室|单位|总|另|他|下|上)?(?:登记)?表",
    "(?:待|正在?|拟|另行|尚?未)(?:研究)?(?:定|补充?|填写?|完善|制定|研究|确定|明确|落实)",
    // What a cell beside, or one of another number, says is no word of this one.
    "同[左右]|同(?:第|序号|编号)?\\d{1,3}(?:条|行|项|号|款|点)?|同(?:其[他它]|别的|各)(?:岗位|科室|人员?)",
  ].join("|")})$`,
  "i",
);
const NO_RISK =
  /^(?:经.{0,8}[,，、]?)?(?:本人|本岗位?|本科室?|本部门|该岗位|该科室|本职位)?(?:目前|现在|暂时?|尚|还|基本上?)*(?:没有|没|无|未|不存在|不|零)(?:发现|见|查找到?|查出|查到|排查出|找到|存在|涉及)?(?:任何|明显|突出|重大|其他|相关|有关|[此这该][类项])?(?:廉政|廉洁|岗位|腐败)?(?:风险|问题)?(?:点|情况|业务|职权|职责)?[及和、,，]?(?:隐患|问题|情况)?(?:存在)?$/;
const DITTO =
  /^(?:(?:同|如)(?:上|前)(?:一?[行条项格栏面]|所?述)?|与上(?:一?[行条项格栏面]|所?述)?(?:相?同|一[致样])|[〃"“”〝〞„]+|'{2}|′{2})$/;

/** By the code of the first character: `NOTHING_MARK` or `DITTO_MARK` where such a word may begin so. */
const BEGINS = new Uint8Array(0x10000);
const NOTHING_MARK = 1;
const DITTO_MARK = 2;
for (const character of MAY_SAY_NOTHING) BEGINS[character.charCodeAt(0)]! |= NOTHING_MARK;
for (const character of MAY_BE_DITTO) BEGINS[character.charCodeAt(0)]! |= DITTO_MARK;

function bare(text: string, mark: number): string | null {
  if (text.length > LONGEST || (BEGINS[codeAt(text, 0)]! & mark) === 0) return null;
  const word = plain(text);
  const inside = word.replace(BESIDE, "").replace(AROUND, "");
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
