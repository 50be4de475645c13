import {
  CATEGORIES,
  DEPARTMENT_ASPECTS,
  DOMAINS,
  DONE,
  FOCUSES,
  GRADES,
  LIKELIHOODS,
  METHODS,
  SEVERITIES,
  SIGNINGS,
  STAFF_ASPECTS,
  URGENCIES,
  YES_NO,
} from "../../sheets/words";

/** Han at both ends, no number in front, no bracket inside: nothing to take off. */
const BARE = /^(?![第一二三四五六七八九十])[\u4E00-\u9FFF](?:[^([【〔]*[\u4E00-\u9FFF])?$/;
/** Marks of obligation and of lists. */
const MARKS = /^[*★☆●○◆◇■□▲△※√✓#]+/;
/** 1. 1、 (1) 一、 (一) I. A. Q1_ and ① (which NFKC makes 1), in front of the words. */
const NUMBER =
  /^(?:第?[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[IVXivx]{1,4}|[A-Za-z])[-)）.、:_．]+|Q\d{1,2}[-_.、:]?|\d{1,2}(?=[\u4E00-\u9FFF]))/;
const QUOTED = /^["'“”‘’「」『』《》〈〉]+|["'“”‘’「」『』《》〈〉]+$/g;
const WRAPPED = /^(?:【([^【】]+)】|\[([^[\]]+)\]|〔([^〔〕]+)〕|\(([^()]+)\))$/;
const ENDING = /[:*★☆●※]+$/;
/** What stands last in brackets, and what stands before it. */
const BRACKET = /^(.+?)(?:\(([^()]*)\)|\[([^[\]]*)\]|【([^【】]*)】|〔([^〔〕]*)〕|\{([^{}]*)\}|<([^<>]*)>)$/;
/** （必填）姓名 */
const IN_FRONT = /^[([【〔]([^()[\]【】〔〕]{2,})[)\]】〕](.{2,})$/;
/** Not closed by mistake. */
const OPEN_BRACKET = /^(.{2,}?)[([【〔]([^()[\]【】〔〕]*)$/;
const ROUNDS = 6;

/** A header, already NFKC and without white space, as its own words: what only decorates it is taken off. */
export function undecorated(word: string): string {
  if (BARE.test(word)) return word;
  let bare = word;
  for (let i = 0; i < ROUNDS; i++) {
    const next = once(bare);
    if (next === bare || next === "") return bare;
    bare = next;
  }
  return bare;
}

function once(word: string): string {
  const bare = word.replace(QUOTED, "").replace(ENDING, "").replace(MARKS, "").replace(NUMBER, "");
  const wrapped = inBrackets(WRAPPED.exec(bare)?.slice(1) ?? []);
  if (wrapped !== "") return wrapped;
  const [, hint = "", behind = ""] = IN_FRONT.exec(bare) ?? [];
  if (behind !== "" && isHint(hint)) return behind;
  const [, before = "", ...inside] = BRACKET.exec(bare) ?? OPEN_BRACKET.exec(bare) ?? [];
  return before !== "" && isHint(inBrackets(inside)) ? before : bare;
}

/** Of a pattern's brackets of several sorts the one that was there. */
function inBrackets(groups: readonly (string | undefined)[]): string {
  return groups.find((one) => one !== undefined) ?? "";
}

/** A bracket that says how to fill the column in (必填, 大、较大、较低), and not what else it is (姓名). */
function isHint(inside: string): boolean {
  if (inside === "" || SIGNS.test(inside)) return true;
  if (inside.length > LONGEST_HINT) return false;
  if (ASKS.test(inside) || DATE.test(inside) || LENGTH.test(inside)) return true;
  if (listsValues(inside)) return true;
  return SPEAKS_OF_FILLING.test(inside) && !NAMES.test(inside);
}

const LONGEST_HINT = 40;
/** Signs, and the letter that a formula calls the column by: 发生可能性（L）, 风险等级（L×S）. */
const SIGNS = /^(?:[*★☆●√✓※]+|[A-Z](?:[×*xX][A-Z])*)$/i;
/** Begins as a request does. */
const ASKS =
  /^(?:非?必[填选]|选填|[可限]?[单多]选|可不?填|可空|任选|请|须|需要?|每[条项个点格栏行份人]|一[事项点条人行]一[行条格栏点个]|可?另附|可(?:附|加|续)|应当?|要|勿|不[填写得需要用必能可]|填[写报入明]|写[明清出]|注明|列[出明]|说明[^\u4E00-\u9FFF]|按|参[照见]|详?见|如[:,、]?|例如?|举例|比如|限|至[少多]|最[少多]|不[超少]|分[条项点]|逐[条项]|下拉|点选|勾选|打[勾钩√]|在.{1,8}[打划画][勾钩√])/;
const SPEAKS_OF_FILLING =
  /必[填选]|选填|[单多]选|填[写报]?$|选择|签[字名章]|盖章|公章|手写|亲笔|正楷|具体|详细|简要|分条|逐条|下拉|格式|示例|可多|写明|注明|自动|系统生成|以内|以上|为准|√|一致$|精[炼简]|简[明洁炼]|由[高低大小][到至][高低大小]/;
/** Ends as the name of something else does. */
const NAMES =
  /(?:日期|时间|人数|个数|数量|次数|电话|编号|名称|姓名|职务|科室|部门|单位|情况|得分|分值|依据|来源|原因|意见|结果|类别|等级)$/;
const DATE =
  /^(?:格式[:为]?)?(?:[年月日]|年[-、/.]?月(?:[-、/.]?日)?|[yY]{2,4}[-/.年]?[mM]{1,2}(?:[-/.月]?[dD]{1,2}日?)?|\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?|月)?)(?:格式)?$/;
const LENGTH =
  /^(?:[≤<≥>约共]|不[超少多][过于]?|最[多少]|限|字数)?\d{0,4}(?:[-~至到]\d{1,4})?个?字(?:数|符)?(?:以?[内上]|左右|不限)?$/;

const VALUES = new Set<string>(
  [CATEGORIES, LIKELIHOODS, SEVERITIES, GRADES, URGENCIES, STAFF_ASPECTS, DEPARTMENT_ASPECTS, METHODS]
    .flatMap((list): readonly string[] => list)
    .concat(FOCUSES, DOMAINS, DONE, SIGNINGS, YES_NO)
    .concat(
      CATEGORIES.map((word) => `${word}风险`),
      ["一", "二", "三", "1", "2", "3", "1级", "2级", "3级", "I", "II", "III", "I级", "II级", "III级"],
      ["高", "中", "低", "A", "B", "C", "一级风险", "二级风险", "三级风险"],
      ["同意", "不同意", "退回", "有", "无", "日期", "月份", "长期", "立行立改", "全科", "全体干警", "岗位"],
    ),
);
const BETWEEN = /[、,;/|或和及与]+|至|\s/;
const RANGE = /^[一1I]级?[-~—至到][三3](?:级|级风险)?$/;

/** `大、较大、较低`, `一/二/三级`, `一至三级`. */
function listsValues(inside: string): boolean {
  if (RANGE.test(inside)) return true;
  const parts = inside.split(BETWEEN).filter((part) => part !== "" && part !== "等");
  return parts.length > 1 && parts.every((part) => VALUES.has(part));
}
