import { shown } from "../../sheets/columns/cell-text";
import { writtenDate } from "../../sheets/columns/words/day-words";
import { isDate, type GridRow } from "../../workbook/grid";
import { plain } from "../../workbook/text/plain";
import { isBlank } from "./row-kinds";

/** How a line ends a table: with words (合计, 填表人：…), with nothing but numbers and dates, or not at all. */
type Footer = "words" | "figures" | null;

/** A piece of a footer is short; a longer text makes the line a row, however it begins. */
const LONGEST = 120;
const LONGEST_ANSWER = 20;

/** Looked at before a text is normalised: nearly no cell of a register begins or ends so. */
const MAY_BEGIN = new Set(
  "填报制编审复批签经承记登校科部单主负分检副局院党纪监联电手日时年说注备附合小总共汇累平计求最以上本此第表盖公印领处庭带※*＊(（[【-—0123456789０１２３４５６７８９一二三",
);
const MAY_END = new Set("数计总值和");

const WORK =
  "(?:填表|填报|制表|编制|制作|报送|上报|审核|复核|审查|审批|审定|批准|签发|经办|承办|记录|登记|校对)(?:人员?|单位|部门|科室|领导|机关)?";
const PEOPLE =
  "(?:科室|部门|单位|处室|庭室|本科室?)?(?:主要)?(?:负责人|负责同志|领导)|(?:分管|主管|带班)(?:院)?(?:领导|(?:副)?检察长|负责人)";
const NOTES = "说明|注|备注|附|附注|附件|联系(?:人|电话|方式)|电话|手机|日期|时间";
const SUMS =
  "(?:本页|本表|本科|全科|全院)?(?:合计|小计|总计|共计|总数|汇总|累计|计数|总计数|平均值?|求和|最大值|最小值)";
/** Labels that are words of a table too: they need their colon, or the seal behind them. */
const PLACES = "单位|科室|部门|(?:副)?检察长|科长|局长|主任|院领导|(?:院)?党组(?:书记)?|纪检组长?|监察室";
const BEHIND = "(?:签字|签名|签章|盖章|公章|印章|签字或盖章|意见|日期|时间)?";
const BRACKET = "(?:\\([^()]{0,12}\\))?";

const ALONE = new RegExp(`^(?:${WORK}|${PEOPLE}|${NOTES}|${SUMS})${BEHIND}${BRACKET}:?$`);
const SEALED = new RegExp(`^(?:${PLACES})(?::|${BRACKET}:|\\((?:盖章|公章|签章|签字)\\))$`);
const ANSWERED = new RegExp(
  `^(?:(?:${WORK}|${PEOPLE}|${NOTES}|${SUMS}|${PLACES})${BEHIND}${BRACKET}:[^:]{0,${LONGEST_ANSWER}}?)+$`,
);
const MARKED = /^※[^:]{0,20}$/;
/** Excel's own 分类汇总: 区健华 计数, 公诉科 汇总. */
const SUBTOTAL = /(?:\s(?:汇总|小计|合计|总计|平均值|求和|最大值|最小值)|计数)$/;
const COUNT =
  /^(?:共|总共|共计|合计|计)?(?:(?:[一二三]级|单位|科室|岗位|个人)?(?:风险点?)?[共计:]?\d{1,6}(?:个|条|项|人|件|处|名|份|张|页|行|%)?(?:风险点?)?[、,;。.]?)+$/;
const CLOSING =
  /^[([【—-]*(?:(?:以上|上述|以下|本页|此页).{0,30}(?:确认|通过|无正文|空白|属实|完毕|无误|无内容)|第\d{1,4}页(?:[,/]?共\d{1,4}页)?)[。.!)\]】—-]*$/;
const ANSWER = /^(?:[\u4E00-\u9FFF·]{2,4}|\d[\d-]{5,15}|(?:拟|原则|基本|不)?同意.{0,10})$/;

/**
 * Whether a line's filled cells are all labels, what answers them, counts, dates or a closing sentence. `isProse` tells
 * the columns of point and measures: what stands there beside a label is an answer only where it can be nothing else.
 */
export function footerOf({ columns, values }: GridRow, isProse: (column: number) => boolean): Footer {
  let kind: Footer = null;
  let asks = false;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value === undefined || isBlank(value)) continue;
    if (typeof value === "number" || isDate(value)) {
      kind ??= "figures";
      asks = false;
      continue;
    }
    if (typeof value !== "string") return null;
    const piece = pieceOf(value);
    if (piece !== null) {
      kind = piece === "figures" ? (kind ?? piece) : "words";
      asks = piece === "label";
    } else if (asks && answers(value, isProse(columns[i] ?? 0))) asks = false;
    else return null;
  }
  return kind;
}

function pieceOf(value: string): "label" | "words" | "figures" | null {
  if (value.length > LONGEST) return null;
  const text = shown(value);
  if (!MAY_BEGIN.has(text.charAt(0)) && !MAY_END.has(text.charAt(text.length - 1))) return null;
  const word = plain(text);
  if (ALONE.test(word) || SEALED.test(word)) return "label";
  if (COUNT.test(word)) return /^\d+$/.test(word) ? "figures" : "words";
  if (ANSWERED.test(word) || MARKED.test(word) || CLOSING.test(word)) return "words";
  if (text.length <= LONGEST_ANSWER && SUBTOTAL.test(text)) return "words";
  return writtenDate(text) ? "figures" : null;
}

function answers(value: string, inProse: boolean): boolean {
  const word = plain(value);
  if (word.length > LONGEST_ANSWER) return false;
  return !inProse || ANSWER.test(word) || writtenDate(word) !== undefined;
}
