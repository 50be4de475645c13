import { CLAUSE } from "../../../findings/clauses";
import { defineRule } from "../../../findings/rule";

/** S: 监督检查. What is graded high is looked after more often; the intervals are proposals of the product, in 单位信息. */
export const S01 = defineRule({
  id: "S01",
  asks: "每个风险点在复查周期内检查过。",
  basis: CLAUSE.supervision,
  severity: "warning",
  messages: {
    late: "{riskId}（{grade}）{since}检查过，每{months}个月要检查一次，{due}已到期。请安排检查，记入监督检查记录。",
    never:
      "{riskId}（{grade}）自{since}列入以来没有检查过，每{months}个月要检查一次，{due}已到期。请安排检查，记入监督检查记录。",
  },
});
export const S02 = defineRule({
  id: "S02",
  asks: "没有落实的写明怎样处理。",
  basis: CLAUSE.supervision,
  severity: "error",
  messages: { blank: "{riskId} 检查结果是“未落实”，{header}空白。请选督促整改、调整等级或者另行处置。" },
});
export const S03 = defineRule({
  id: "S03",
  asks: "到了整改期限写明整改结果。",
  basis: CLAUSE.supervision,
  severity: "warning",
  messages: { blank: "{riskId} 的整改期限是{due}，已过，{header}空白。请核实整改情况，填写整改结果。" },
});
