import { CLAUSE } from "../../../findings/clauses";
import { defineRule } from "../../../findings/rule";

/** Z: 领导小组. */
export const Z01 = defineRule({
  id: "Z01",
  asks: "领导小组由检察长任组长，党组成员和各科室负责人都在内。",
  basis: CLAUSE.mobilising,
  severity: "warning",
  messages: {
    chief: "领导小组组长：填写“{value}”，检察长是{chief}。请改由检察长任组长。",
    none: "领导小组没有组长。请加上一行：{chief}，组长。",
    party: "党组成员{name}不在领导小组里。请加上一行。",
    head: "{department}负责人{name}不在领导小组里。请加上一行。",
  },
});
