import { CLAUSE } from "../../../findings/clauses";
import { defineRule } from "../../../findings/rule";

/** N: 制度清单. */
export const N01 = defineRule({
  id: "N01",
  asks: "计划的制度按期发布。",
  basis: CLAUSE.measures,
  severity: "warning",
  messages: {
    late: "“{name}”计划{planned}完成，现按{today}计还没有发布。请催办，发布后填写发布日期和文号。",
  },
});
export const N02 = defineRule({
  id: "N02",
  asks: "科室、单位的一级风险点有制度或者流程环节来防控。",
  basis: CLAUSE.measures,
  severity: "hint",
  messages: {
    none: "{riskId}是{level}的一级风险点，还没有对应的制度，也不在权力运行流程的环节上。请在制度清单里补上，或者在行为规范一栏写明依据，或者画进流程图。",
  },
});
