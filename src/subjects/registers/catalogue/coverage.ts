import { CLAUSE } from "../../../findings/clauses";
import { defineRule } from "../../../findings/rule";

/** C: coverage. */
export const C01 = defineRule({
  id: "C01",
  asks: "纳入排查的每个人至少查找一个岗位风险点。",
  basis: CLAUSE.finding,
  severity: "error",
  misses: "岗位",
  namesPerson: true,
  messages: { none: "{department}{name}（{post}）还没有岗位风险点。请本人结合岗位职责查找补报。" },
});
export const C02 = defineRule({
  id: "C02",
  asks: "每个科室至少查找一个科室风险点。",
  basis: CLAUSE.finding,
  severity: "error",
  misses: "科室",
  messages: { none: "{department}还没有科室风险点。请组织全科讨论评议，填写科室风险点登记表。" },
});
export const C03 = defineRule({
  id: "C03",
  asks: "重点排查清单的每个部位都对应风险点，或写明经排查未发现的理由。",
  basis: CLAUSE.finding,
  severity: "error",
  messages: {
    open: "重点部位“{place}”没有对应的风险点，也没有“经排查未发现”的理由。请逐一排查后填写。",
    unknown: "重点部位“{place}”对应的风险点编号 {riskId} 不存在。请核对编号{proposal}。",
    unexplained: "重点部位“{place}”的结论是经排查未发现，但没有写理由。请写明理由。",
  },
});
export const C04 = defineRule({
  id: "C04",
  asks: "机构设置里的每个科室都报送了工作簿。",
  basis: CLAUSE.finding,
  severity: "error",
  messages: { none: "{department}没有报送工作簿。请催报。" },
});
export const C05 = defineRule({
  id: "C05",
  asks: "单位风险点覆盖六个领域；科室风险点覆盖业务流程、制度规范、内部管理、监督制约。",
  basis: CLAUSE.finding,
  severity: "warning",
  messages: {
    domain: "单位风险点没有涉及“{domain}”。请研究分析是否存在或潜在风险。",
    aspect: { severity: "hint", text: "科室风险点没有涉及“{aspect}”。请讨论是否遗漏。" },
  },
});
export const C06 = defineRule({
  id: "C06",
  asks: "科室负责人有一个关于带队伍、管干部的风险点（一岗双责）。",
  basis: CLAUSE.finding,
  severity: "hint",
  messages: { none: "科室负责人{name}没有关于队伍管理的风险点。按“一岗双责”要求，请考虑补充。" },
});
export const C07 = defineRule({
  id: "C07",
  asks: "讨论评议的应到人数与名册相符，缺席的逐人说明。",
  basis: CLAUSE.finding,
  severity: "warning",
  messages: {
    absent:
      "应到{expected}人、实到{present}人，缺席{absent}人，缺席说明里写了{explained}人。请逐人写明缺席原因。",
    roster: "应到{expected}人，名册上纳入排查的有{scope}人。请核对人数或名册。",
  },
});
export const C08 = defineRule({
  id: "C08",
  asks: "先岗位、再科室、后单位，日期依次不倒。",
  basis: CLAUSE.finding,
  severity: "warning",
  messages: {
    department:
      "{header}：科室风险点 {value} 评定，早于岗位风险点最后的评定日期 {staff}。科室风险点应在个人自查的基础上查找，请核对日期。",
    institution: "{header}：单位风险点 {value} 评定，早于科室风险点最后的评定日期 {department}。请核对日期。",
  },
});
