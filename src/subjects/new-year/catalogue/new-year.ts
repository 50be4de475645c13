import { CLAUSE } from "../../../findings/clauses";
import { defineRule } from "../../../findings/rule";

/** Y: a new year goes on from the one before. */
export const Y01 = defineRule({
  id: "Y01",
  asks: "新年度是上一年度的下一年。",
  basis: CLAUSE.followUp,
  severity: "error",
  messages: {
    skips:
      "院工作簿是{year}年度的，下一年度是{next}，不是{asked}。请用上一年度的院工作簿；确要从较早的年度开始的，请写明从较早的年度开始。",
    before: "院工作簿是{year}年度的，不能从它开始{asked}年度。请核对年度。",
    unknown: "单位信息里没有年度，不知道新年度接着哪一年。请先填写年度。",
  },
});
export const Y02 = defineRule({
  id: "Y02",
  asks: "沿用的风险点本年度重新评定过。",
  basis: CLAUSE.followUp,
  severity: "warning",
  messages: { blank: "{riskId} 写的是“沿用”，本年度还没有重新评定。请集体评定、审核后重新报送。" },
});
export const Y03 = defineRule({
  id: "Y03",
  asks: "沿用的风险点内容没有改过。",
  basis: CLAUSE.followUp,
  severity: "hint",
  messages: { changed: "{riskId} 写的是“沿用”，内容已经改过。请把沿用状态改为“变更”。" },
});
