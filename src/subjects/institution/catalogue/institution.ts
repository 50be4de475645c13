import { CLAUSE } from "../../../findings/clauses";
import { defineRule } from "../../../findings/rule";

/** U: the institution's own sheets. */
export const U01 = defineRule({
  id: "U01",
  asks: "负责人、主持工作人、分管领导、检察长和责任领导都在名册上。",
  basis: CLAUSE.grading,
  severity: "error",
  messages: {
    unknown:
      "{header}：名册上没有“{value}”，由他审核的行暂不判断审核人。请核对姓名，或在人员名册里补上这个人。",
    near: "{header}：名册上没有“{value}”，由他审核的行暂不判断审核人。相近的有：{names}。请核对姓名。",
  },
});
export const U02 = defineRule({
  id: "U02",
  asks: "科室代码、科室名称和别名各不相同。",
  basis: null,
  severity: "error",
  messages: { twice: "{header}：“{value}”与第{row}行{department}的重复，分不清是哪个科室。请改成不同的。" },
});
export const U03 = defineRule({
  id: "U03",
  asks: "名册上有一位检察长，与单位信息一致。",
  basis: CLAUSE.grading,
  severity: "error",
  messages: {
    none: "名册上没有人员类别是“检察长”的人。请在人员名册里写明谁是检察长。",
    several: "名册上不止一位检察长：{name}之外，{first}也是。请只留一位。",
    other: "检察长：填写“{value}”，名册上的检察长是{name}。请改成一致。",
  },
});
export const U04 = defineRule({
  id: "U04",
  asks: "写到的科室都在机构设置里。",
  basis: null,
  severity: "error",
  messages: {
    unlisted: "{header}：机构设置里没有“{value}”。请核对科室名称，或在机构设置里补上。",
    near: "{header}：机构设置里没有“{value}”。建议改为“{meant}”。",
  },
});
export const U05 = defineRule({
  id: "U05",
  asks: "列入风险点的风险部位同样评定等级、院党组审核、备案。",
  basis: CLAUSE.grading,
  severity: "error",
  messages: {
    blank:
      "风险部位“{place}”已列入风险点，{header}空白。全院风险部位的等级由评审小组评定，报院党组审核并备案，请补填。",
  },
});
export const U06 = defineRule({
  id: "U06",
  asks: "要求全部备案的，每个风险点有备案号。",
  basis: CLAUSE.grading,
  severity: "warning",
  messages: {
    unfiled: "{department}有{count}个风险点没有备案号。单位信息要求全部风险点备案，请补填备案号。",
  },
});
export const U07 = defineRule({
  id: "U07",
  asks: "单位名称、年度、机构设置、人员名册和各阶段起止日期齐全。",
  basis: null,
  severity: "error",
  messages: {
    blank: "{header}空白。请{says}。",
    empty: "“{sheet}”是空的。没有它就无法判断科室、人员和审核人，请先填写。",
    sheet: "缺少“{sheet}”。请从新建的院工作簿里复制这张表并填写。",
    stages: { severity: "warning", text: "各阶段起止日期没有填全（{missing}），无法核对工作日期。请补填。" },
    order: {
      severity: "warning",
      text: "{header}：{value} 早于{earlier} {before}。各阶段应当依次进行，请核对日期。",
    },
  },
});
export const U08 = defineRule({
  id: "U08",
  asks: "同一科室同名的人用人员编号区分。",
  basis: null,
  severity: "hint",
  messages: {
    alike: "{department}有两个“{value}”（另一个在第{row}行），没有人员编号区分。请给两人填写人员编号。",
  },
});
