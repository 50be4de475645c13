/** Who tells: the word for a person, in every way that the offices write it. */
const WHO = "(?:署名|实名|匿名)?(?:举报|检举|控告|投诉|反映|来信|来访|信访|报案|申诉|线索提供)(?:人|者|群众)";
/** What stands where the name is kept back. */
const KEPT_BACK =
  /^(?:不详|不明|不便|匿名|未署名|未留名|无|略|保密|见|[×xX*＊某〇○□_－—-]|身份|姓名|要求|信息|电话|地址|的)/;
const NAMED = new RegExp(
  `${WHO}(?:的?(?:姓名|名字|身份)(?:是|为)?)?\\s*(?:[:：]|[（(]|是(?=[\\p{Script=Han}])|系|名叫)\\s*([\\p{Script=Han}A-Za-z×*＊某〇○□_－—-]+)`,
  "gu",
);
const NAMED_OUTRIGHT = new RegExp(
  `${WHO}的?(?:姓名|名字)\\s*([\\p{Script=Han}×*＊]{2,4})(?=[，,。；;、\\s]|$)`,
  "gu",
);
const REAL_NAME = /实名(?:举报|检举|控告|投诉|反映)[人者]/;

/** The words of a text that say who informed (I04); null where it keeps that to itself. 举报人反映……, 举报人要求保密 name nobody. */
export function informantIn(text: string): string | null {
  for (const pattern of [NAMED, NAMED_OUTRIGHT])
    for (const [whole, name = ""] of text.matchAll(pattern))
      if (name !== "" && !KEPT_BACK.test(name) && !isMasked(name)) return whole;
  return REAL_NAME.exec(text)?.[0] ?? null;
}

/** 张某, 李×× */
function isMasked(name: string): boolean {
  return /^\p{Script=Han}{1,2}[某×*＊〇○□xX]/u.test(name);
}
