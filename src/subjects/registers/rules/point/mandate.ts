/** Phrases of 备注 that say for whom somebody signed. 代 inside another word (代表性, 代管, 代码, 时代) is none. */
const MANDATES: readonly RegExp[] = [
  /授权(?!不|范围|过|管理|经营|制度|失|滥)/g,
  /委托(?!人|代理|鉴定|评估|拍卖|审计|辩护|律师|单位|中介|机构|方|关系|案件|事项|合同|加工|书)/g,
  /(?:有|附|持|凭|具|书面)委托书/g,
  /(?<![替古近现当时年朝世历取交换])代(?:为|理)?审(?![计判理])/g,
  /(?<![替古近现当时年朝世历取交换])代(?:为)?签(?![收订约])/g,
  /代(?:为)?行使?[^。；，,]{0,12}(?:职责|职权|职务|审核|审批)/g,
  /由[^。；，,由]{1,6}代[^。；，,代]{1,6}(?:审[核批定]?|签[字名]?)(?=$|[。；，,、])/g,
  /因[^。；]{0,20}?(?:出|差|学习|培训|假|病|住院|不在|会|公务|休)[^。；]{0,12}?由[^。；，,由]{1,12}代(?!表|管|码|价|理检|数|办所)/g,
];
/** A phrase that is denied: 未经授权, 没有委托, 不得代签. 不在 denies nothing. */
const DENIED = /(?:未|没有?|无|不(?!在)|非|禁止|严禁|待|拟|尚需|须先?|应先?)[^。；，,、]{0,2}$/;
/** Without one of these words there is nothing to look for. */
const HINT = /授权|委托|代/;

/** Whether 备注 says in a phrase of its own that somebody stands in for the reviewer. */
export function saysStandIn(note: string | null | undefined): boolean {
  if (!note || !HINT.test(note)) return false;
  return MANDATES.some((phrase) =>
    [...note.matchAll(phrase)].some(({ index }) => !DENIED.test(note.slice(Math.max(0, index - 8), index))),
  );
}
