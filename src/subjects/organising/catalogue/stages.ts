import { CLAUSE } from "../../../findings/clauses";
import { defineRule } from "../../../findings/rule";

/** P02 to P04: what the stages of the plan ask for. */
export const P02 = defineRule({
  id: "P02",
  asks: "总结材料报送市院和区纪委。",
  // The plan numbers 制定措施 and 总结工作 alike.
  basis: CLAUSE.measures,
  severity: "error",
  messages: { missing: "没有向{to}报送的记录。请报送，并在工作记录里填一行“报送”，写明接收单位。" },
});
export const P03 = defineRule({
  id: "P03",
  asks: "每个阶段结束时各科室都做完。",
  basis: CLAUSE.leading,
  severity: "warning",
  messages: { late: "{stage}阶段{to}结束，{department}还没有做完：{missing}。请督促补做。" },
});
export const P04 = defineRule({
  id: "P04",
  asks: "动员、学习全员参加，缺席的补学。",
  basis: CLAUSE.mobilising,
  severity: "warning",
  messages: {
    absent: "{kind}还有{count}人没有参加：{names}。请组织补学，并在工作记录里另填一行。",
    unknown: "{kind}应到{expected}人、实到{present}人，没有写谁参加。请填写参加人，缺席的组织补学。",
  },
});
