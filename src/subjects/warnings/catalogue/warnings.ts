import { CLAUSE } from "../../../findings/clauses";
import { defineRule } from "../../../findings/rule";

/** W: 预警处置台账. */
export const W01 = defineRule({
  id: "W01",
  asks: "处置方式适用于对象：对检察干警和对科室、单位各有各的方式。",
  basis: CLAUSE.warning,
  severity: "error",
  messages: {
    wrong: "对{object}不用“{value}”。请改为{methods}中的一种。",
    other: {
      severity: "warning",
      text: "“{value}”不是方案列出的处置方式。确需采用的可以保留，请核对名称；它没有回告期限，请另行约定，写在“整改要求”里。",
    },
  },
});
export const W02 = defineRule({
  id: "W02",
  asks: "每种处置方式都有回告期限。",
  basis: CLAUSE.warning,
  severity: "error",
  messages: {
    none: "“{value}”没有回告期限，无法判断是否逾期。请在单位信息里写明这种方式的回告期限，或改用方案列出的方式。",
  },
});
export const W03 = defineRule({
  id: "W03",
  asks: "接到预警后在规定期限内书面回告。",
  basis: CLAUSE.warning,
  severity: "error",
  messages: {
    overdue: "{number}应当在{due}以前回告，到{today}还没有回告。请催办；确需延期的，写明延期理由和批准人。",
  },
});
export const W04 = defineRule({
  id: "W04",
  asks: "回告不晚于期限。",
  basis: CLAUSE.warning,
  severity: "warning",
  messages: { late: "{number}的期限是{due}，{value}才回告。请在复核时一并说明。" },
});
export const W05 = defineRule({
  id: "W05",
  asks: "回告写明成因分析和整改措施。",
  basis: CLAUSE.warning,
  severity: "error",
  messages: { blank: "已经回告，{header}空白。请按整改回告书补填。" },
});
export const W06 = defineRule({
  id: "W06",
  asks: "对科室、单位的预警写明责任领导，他是负责人或分管领导。",
  basis: CLAUSE.warning,
  severity: "error",
  messages: {
    unasked: {
      severity: "hint",
      text: "没有给出院工作簿，没有核对责任领导是不是负责人或分管领导。请给出院工作簿再看。",
    },
    blank: "对{object}的预警没有写责任领导。请填写负责人或分管领导。",
    wrong: "{value}不是{object}的负责人，也不分管它。请改为{names}。",
  },
});
export const W07 = defineRule({
  id: "W07",
  asks: "预警班子成员、检察长，按干部管理权限报告。",
  basis: CLAUSE.warning,
  severity: "warning",
  messages: {
    unasked: {
      severity: "hint",
      text: "没有给出院工作簿，没有核对预警对象是不是班子成员。请给出院工作簿再看。",
    },
    report: "{value}是{rank}，按干部管理权限，请先报告区纪委和市院，再办理。",
  },
});
export const W08 = defineRule({
  id: "W08",
  asks: "新发现的风险在期限内制定防控措施。",
  basis: CLAUSE.warning,
  severity: "warning",
  messages: {
    found:
      "{from}收集到新发现风险，期限{due}已过，还没有对应的防控措施。请责成{department}制定防范措施，并写上关联风险点编号。",
    added:
      "新增风险点{riskId}在{from}审核同意，期限{due}已过，还没有防控措施。请责成{department}制定防范措施。",
  },
});
export const W09 = defineRule({
  id: "W09",
  asks: "重新整改的，考虑调高风险等级。",
  basis: CLAUSE.warning,
  severity: "hint",
  messages: { again: "{number}已经是第{round}轮整改。建议考虑调高这个风险点的等级，填在“建议调整等级”。" },
});
export const W10 = defineRule({
  id: "W10",
  asks: "涉嫌违纪违法的按规定移送，不以预警代替。",
  basis: CLAUSE.warning,
  severity: "warning",
  messages: {
    offence:
      "事由写到“{word}”。涉嫌违纪违法的不能只作预警，请在信息档案库里写明移送机关和移送日期；只是提醒的，请改写事由。",
  },
});
export const W11 = defineRule({
  id: "W11",
  asks: "处置方式不轻于处置建议。",
  basis: null,
  severity: "hint",
  messages: {
    unasked: {
      severity: "hint",
      text: "没有给出院工作簿，不知道风险等级，没有核对处置方式。请给出院工作簿再看。",
    },
    mild: "{grade}风险的{object}，处置建议是{methods}，“{value}”较轻。如确有理由可以保留，否则请改用建议的方式。",
  },
});
export const W12 = defineRule({
  id: "W12",
  asks: "签发后在宽限期内签收。",
  basis: CLAUSE.warning,
  severity: "warning",
  messages: {
    unsigned:
      "{number}在{grace}以前应当签收，到{today}没有签收，回告期限从{grace}次日起算。请尽快送达并登记签收。",
    late: "{number}在{grace}以前应当签收，{value}才签收。请查明送达的情况。",
  },
});
export const W13 = defineRule({
  id: "W13",
  asks: "诫勉谈话经院党组书记批准。",
  basis: CLAUSE.warning,
  severity: "error",
  messages: { unapproved: "“{value}”没有批准人。请经院党组书记批准，填写批准人和批准日期。" },
});
export const W14 = defineRule({
  id: "W14",
  asks: "用到的年份有放假和调休安排。",
  basis: null,
  severity: "hint",
  messages: { unknown: "不知道{value}年的放假安排，只按周一至周五算工作日。请在假日表里补上这一年的。" },
});
export const W15 = defineRule({
  id: "W15",
  asks: "签发、签收、回告、复核依次进行，延期有理由和批准人。",
  basis: CLAUSE.warning,
  severity: "error",
  messages: {
    signUnissued: "签收在签发以前，或者没有签发，这次签收不算。请核对签发日期和签收日期。",
    replyUnsigned: "回告在签收以前，或者没有签收，这次回告不算。请核对签收日期和回告日期。",
    reviewUnreplied: "复核在回告以前，或者没有回告，这次复核不算。请核对回告日期和复核日期。",
    reviewUndated: "写了复核意见，没有复核日期，这次复核不算。请补填复核日期。",
    extension: "延期没有理由或批准人，仍按原来的期限。请补填延期理由和延期批准人。",
    earlier: "延期至{value}不晚于原来的期限{due}，仍按原来的期限。请核对日期。",
  },
});
export const W16 = defineRule({
  id: "W16",
  asks: "通知书编号按系列、年度连续，不空号、不重号，作废的保留编号。",
  basis: null,
  severity: "error",
  messages: {
    missing: "已经签发，没有通知书编号。请补上签发时给的编号；还没有签发的，删去签发日期，再签发。",
    strange: "“{value}”不像通知书编号。请写成“检廉预〔2012〕3号”的样子。",
    twice: "“{value}”与第{row}行重复，而那一行不是重新整改。请核对编号；作废的编号不再使用。",
    gap: "{value}前面缺少{missing}号。请找回缺少的通知书；作废的也要保留一行，写明作废原因。",
    last: "{of}最后给出的是{highest}号，台账里最大的是{written}号。请找回删去的通知书；作废的也要保留一行，写明作废原因。",
  },
});
export const W17 = defineRule({
  id: "W17",
  asks: "签发人不是对象本人，也不是他的下级。",
  basis: CLAUSE.warning,
  severity: "warning",
  messages: {
    unasked: {
      severity: "hint",
      text: "没有给出院工作簿，没有核对签发人是不是对象的下级。请给出院工作簿再看。",
    },
    self: "{value}既是签发人又是被预警的人。请由上级签发。",
    below: "签发人{value}是{object}的下级。请由上级签发。",
  },
});
