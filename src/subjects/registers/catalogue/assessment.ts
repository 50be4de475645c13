import { CLAUSE } from "../../../findings/clauses";
import { defineRule, type SeverityByStage } from "../../../findings/rule";

/** What a review leaves open warns until the workbooks are merged. */
const UNTIL_MERGED: SeverityByStage = { 排查: "warning", 评级: "warning", 措施: "warning", 汇总: "error" };

/** A: assessment and review. */
export const A01 = defineRule({
  id: "A01",
  asks: "岗位和科室风险点写明集体评定日期。",
  basis: CLAUSE.grading,
  severity: "error",
  messages: {
    blank: "{header}空白。等级由所在科室集体评定，请填写评定日期，或在科室信息里填写讨论评议日期。",
  },
});
export const A02 = defineRule({
  id: "A02",
  asks: "每个风险点有审核人。",
  basis: CLAUSE.grading,
  severity: UNTIL_MERGED,
  messages: { blank: "审核人空白，应由{expected}审核。请审核后填写。" },
});
export const A03 = defineRule({
  id: "A03",
  asks: "审核人是方案规定的人：干警由科室负责人审核，科室负责人报分管检察长，班子成员报检察长，科室风险点由分管检察长审核。",
  basis: CLAUSE.grading,
  severity: "error",
  messages: {
    wrong: "审核人：填写“{value}”，应为{expected}。请由{expected}审核。",
    standIn: {
      severity: "warning",
      text: "审核人：填写“{value}”，应为{expected}；备注写有授权或代签。请留存授权依据。",
    },
    chief: {
      severity: "warning",
      text: "审核人：检察长本人的风险点填写“{value}”，一般由{expected}审核。请确认。",
    },
  },
});
export const A04 = defineRule({
  id: "A04",
  asks: "不审核自己的风险点。",
  basis: CLAUSE.grading,
  severity: "error",
  messages: { self: "审核人：“{value}”审核了自己的风险点。请改由{expected}审核。" },
});
export const A05 = defineRule({
  id: "A05",
  asks: "审核意见写明同意或退回。",
  basis: CLAUSE.grading,
  severity: "error",
  messages: {
    blank: { severity: UNTIL_MERGED, text: "{header}空白。请审核人填写“同意”或“退回”。" },
    wrong: "{header}：填写“{value}”，应为 同意/退回。请审核人写明意见。",
    near: "{header}：填写“{value}”，应为 同意/退回。建议改为“{meant}”。",
  },
});
export const A06 = defineRule({
  id: "A06",
  asks: "有审核日期，不早于评定日期，不在将来。",
  basis: CLAUSE.grading,
  severity: "error",
  messages: {
    blank: { severity: UNTIL_MERGED, text: "{header}空白。请填写审核的日期。" },
    early: "{header}：{value} 早于集体评定日期 {assessed}。应当先评定后审核，请核对两个日期。",
    future: "{header}：{value} 晚于今天（{today}）。请核对日期。",
  },
});
export const A07 = defineRule({
  id: "A07",
  asks: "退回的风险点修改后重新审核。",
  basis: CLAUSE.grading,
  severity: "error",
  holdsBack: "row",
  sendsBack: true,
  messages: { returned: "审核意见是“退回”，这一行不并入。请按意见修改，重新报审。" },
});
export const A08 = defineRule({
  id: "A08",
  asks: "单位风险点依次由评审小组评定、院党组审核、报纪检监察科室备案。",
  basis: CLAUSE.grading,
  severity: "error",
  messages: {
    blank: {
      severity: UNTIL_MERGED,
      text: "{header}空白。单位风险点由评审小组评定，报院党组审核，并报纪检监察科室备案，请补齐。",
    },
    order: "{header}：{value} 早于{earlier} {before}。应当依次评定、审核、备案，请核对日期。",
    future: "{header}：{value} 晚于今天（{today}）。请核对日期。",
  },
});
export const A09 = defineRule({
  id: "A09",
  asks: "审核同意之后内容没有再改。",
  basis: CLAUSE.grading,
  severity: "error",
  messages: { broken: "审核校验码与内容不符：审核同意之后这一行又改过。请审核人核对改动，重新审核。" },
});
export const A10 = defineRule({
  id: "A10",
  asks: "纸质签署的保存好原件。",
  basis: CLAUSE.grading,
  severity: "hint",
  messages: { paper: "本表有{count}行是纸质签署。请保存好签字原件备查。" },
});
export const A11 = defineRule({
  id: "A11",
  asks: "电子签署的有审核校验码。",
  basis: CLAUSE.grading,
  severity: "warning",
  messages: {
    unsealed: "签署方式是电子，但没有审核校验码。请审核人在窗格里重新审核，或改为纸质并保存原件。",
  },
});
export const A12 = defineRule({
  id: "A12",
  asks: "审核过的内容改了，重新审核。",
  basis: CLAUSE.grading,
  severity: "error",
  messages: {
    changed:
      "{header}：{value} 不晚于上次汇总时的审核日期 {before}，内容（{what}）却改过了。已按新内容并入，状态记为“待整改”；请审核人重新审核，填写新的意见和日期。",
  },
});
