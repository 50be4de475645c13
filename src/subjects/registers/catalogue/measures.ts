import { CLAUSE } from "../../../findings/clauses";
import { defineRule } from "../../../findings/rule";

/** M: measures. */
export const M01 = defineRule({
  id: "M01",
  asks: "每个风险点有防控措施。",
  basis: CLAUSE.measures,
  severity: "error",
  messages: {
    blank: "防控措施空白。请针对这个风险点制定措施，写明步骤、责任人和时限。",
    nothing: "防控措施只写了“{value}”，等于没有。请针对这个风险点制定措施，写明步骤、责任人和时限。",
  },
});
export const M02 = defineRule({
  id: "M02",
  asks: "不同岗位的措施不照抄。",
  basis: CLAUSE.measures,
  severity: "warning",
  messages: {
    same: "防控措施与另外{count}个风险点一字不差，涉及{posts}个岗位（如{other}）。请结合各岗位特点分别制定。",
  },
});
export const M03 = defineRule({
  id: "M03",
  asks: "措施具体，不只是口号。",
  basis: CLAUSE.measures,
  severity: "warning",
  messages: {
    slogan: "防控措施“{value}”只有口号，没有步骤、责任人或时限。请写明做什么、谁来做、什么时候做。",
  },
});
export const M04 = defineRule({
  id: "M04",
  asks: "每项措施有责任人。",
  basis: CLAUSE.measures,
  severity: "error",
  messages: {
    blank: "{header}空白。请填写姓名、岗位或全体干警。",
    nothing: "{header}：填写“{value}”，等于没有填。请填写姓名、岗位或全体干警。",
  },
});
export const M05 = defineRule({
  id: "M05",
  asks: "完成时限是日期、月份、长期或立行立改；到期的已经落实。",
  basis: CLAUSE.measures,
  severity: "error",
  messages: {
    blank: "{header}空白。请填写日期（2012-12-31）、月份（2012-12）、长期或立行立改。",
    unclear: "{header}：“{value}”不是日期，也不是长期/立行立改。请改填其中一种。",
    near: "{header}：“{value}”不是日期，也不是长期/立行立改。建议改为“{meant}”。",
    past: {
      severity: "warning",
      text: "{header}：{value} 已过（按 {today} 计），落实情况不是“已落实”。请落实并登记，或重新确定时限。",
    },
  },
});
export const M06 = defineRule({
  id: "M06",
  asks: "已落实的写明落实日期，落实日期不在将来。",
  basis: CLAUSE.measures,
  severity: "warning",
  messages: {
    future: "{header}：{value} 还没有到（按 {today} 计）。请填写实际落实的日期。",
    blank: "落实情况是“已落实”，但没有落实日期。请填写落实的日期。",
  },
});
