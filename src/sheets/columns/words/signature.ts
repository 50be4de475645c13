import { writtenDate } from "./day-words";

/** A signature cell with name and date is longer than a name, yet not a text. */
const [SHORTEST, LONGEST] = [7, 60];
const DATE =
  /(?:\d{4}\s{0,3}[-/.．年]\s{0,3}\d{1,2}\s{0,3}(?:[-/.．月]\s{0,3}(?:\d{1,2}\s{0,3}日?)?)?|20\d{6}|[二〇○◯零一]{4}年[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?)/;
const LABELS = /(?:同意|审核人|审批人|签字|签名|签章|姓名|日期|时间)[:：]?|[:：（）()［］[\]【】]/g;
const ENDS = /^[\s，,、；;。.]+|[\s，,、；;。.]+$/g;
const NAME = /^[\u4E00-\u9FFF·•・‧.∙⋅●]{2,12}$/;

/** `刘春晖⏎2012年10月18日`: a name and the day of its signature, where one cell holds nothing else. */
export function signature(typed: string): { readonly name: string; readonly day: string | null } | undefined {
  if (typed.length < SHORTEST || typed.length > LONGEST || !/[\d二〇○◯零]/.test(typed)) return undefined;
  const whole = typed.normalize("NFKC");
  const written = DATE.exec(whole)?.[0];
  const day = written === undefined ? undefined : writtenDate(written)?.value;
  if (written === undefined || day === undefined) return undefined;
  const parts = whole.replace(written, " ").replace(LABELS, " ").replace(ENDS, "").split(/\s+/);
  // Two people, and not one name that was spread out.
  if (parts.filter(({ length }) => length > 1).length > 1) return undefined;
  const name = parts.join("");
  return NAME.test(name) ? { name, day: day.length === 10 ? day : null } : undefined;
}
