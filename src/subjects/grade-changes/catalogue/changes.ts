import { CLAUSE } from "../../../findings/clauses";
import { defineRule } from "../../../findings/rule";

/** T: 等级调整记录. */
export const T01 = defineRule({
  id: "T01",
  asks: "等级调整写明原因、集体评定和审核。",
  basis: CLAUSE.grading,
  severity: "error",
  messages: {
    blank: "{header}空白，这次调整不生效。请填写{header}。",
    reason: "{header}：“{value}”没有说明原因，这次调整不生效。请写明为什么调整。",
  },
});
export const T02 = defineRule({
  id: "T02",
  asks: "编号是已有的风险点，原等级是它现行的等级。",
  basis: CLAUSE.grading,
  severity: "error",
  misses: "number",
  messages: {
    other: "原等级：填写“{value}”，{riskId} 现行的是{approved}，这次调整不生效。请核对原等级和编号。",
    existing: "{riskId} 已有现行等级{approved}，不能按“新增”定为{to}，这次调整不生效。请改用升级或降级。",
    unknown:
      "风险点编号：填写“{value}”，登记表和上次汇总里都没有（别的科室的不算），这次调整不生效。请核对编号{proposal}。",
    fresh: {
      severity: "warning",
      text: "风险点编号：填写“{value}”，登记表和上次汇总里都没有，这一行不起作用。新找出的风险点写进登记表即可，编号由汇总时给出；恢复已撤销的，请核对编号。",
    },
    elsewhere: {
      severity: "warning",
      text: "风险点编号：填写“{value}”，本工作簿的登记表里没有这个编号。请核对编号{proposal}。",
    },
    withdrawn: "{riskId} 已经撤销，没有现行等级，这次调整不生效。确需恢复的，请填“新增”。",
  },
});
export const T03 = defineRule({
  id: "T03",
  asks: "先审核、后生效。",
  basis: CLAUSE.grading,
  severity: "warning",
  messages: { early: "生效日期：{value} 早于审核日期 {reviewedOn}。请核对两个日期。" },
});
export const T04 = defineRule({
  id: "T04",
  asks: "升级是升，降级是降。",
  basis: CLAUSE.grading,
  severity: "error",
  messages: { direction: "调整类型是{value}，等级却从{from}到{to}，这次调整不生效。请核对类型和等级。" },
});
export const T05 = defineRule({
  id: "T05",
  asks: "等级调整和撤销由审核这个风险点的人审核；单位风险点由院党组审核。",
  basis: CLAUSE.grading,
  severity: "error",
  messages: { wrong: "审核人：填写“{value}”，应为{expected}，这次调整不生效。请由{expected}审核。" },
});
export const T06 = defineRule({
  id: "T06",
  asks: "调整到生效那天才算数。",
  basis: CLAUSE.grading,
  severity: "hint",
  messages: { later: "这次调整 {value} 起生效（现按 {today} 计），在此之前仍按原等级。请留意到期。" },
});
export const T07 = defineRule({
  id: "T07",
  asks: "人员调离、退休或转到别的科室后，风险点随之修订或撤销。",
  basis: CLAUSE.followUp,
  severity: "hint",
  messages: {
    left: "{name}已{state}。请把这个风险点修订到接任的人名下，或在等级调整记录里填一行“撤销”。",
    moved:
      "{name}在名册上已由{before}转到{now}。请把这个风险点修订到接任的人名下，或在等级调整记录里填一行“撤销”。",
  },
});
