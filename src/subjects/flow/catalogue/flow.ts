import { CLAUSE } from "../../../findings/clauses";
import { defineRule } from "../../../findings/rule";

/** V: 权力运行流程. The plan asks for 《本单位廉政风险防控流程图》; a chart shows where power runs, so its lines have to lead somewhere. */
export const V01 = defineRule({
  id: "V01",
  asks: "下一环节写的序号在这项职权里有。",
  basis: CLAUSE.measures,
  severity: "error",
  messages: {
    missing: "{matter}：“{name}”的下一环节写着“{to}”，这项职权里没有这个序号。请改成这项职权的环节序号。",
    named: "{matter}：“{name}”的下一环节写着“{to}”，它的环节序号是{step}。请写序号，流程图按序号连线。",
  },
});
export const V02 = defineRule({
  id: "V02",
  asks: "每项职权有一个开始，到结束为止。",
  basis: CLAUSE.measures,
  severity: "error",
  messages: {
    noStart: "{matter}没有类型是“开始”的环节。请把第一个环节的类型改成“开始”。",
    twoStarts:
      "{matter}有两个“开始”：第{first}环节和第{step}环节。请只留一个；确实有两种来源的，先画一个共同的开始。",
    noEnd: "{matter}没有类型是“结束”的环节。请把办完的那个环节的类型改成“结束”。",
  },
});
export const V03 = defineRule({
  id: "V03",
  asks: "每个环节从开始走得到，也走得到结束。",
  basis: CLAUSE.measures,
  severity: "warning",
  messages: {
    unreached: "{matter}：从开始走不到第{step}环节“{name}”。请在它前面的环节的下一环节里写上{step}。",
    twice:
      "{matter}：环节序号{step}写了不止一次，走不到“{name}”。请改成没有用过的序号，并改通到它的下一环节。",
    nowhere: "{matter}：“{name}”的下一环节空白，走到这里就断了。请填写；办完了的把类型改成“结束”。",
    circles: "{matter}：从“{name}”走不到结束，只在几个环节里兜圈子。请补上通向结束的分支。",
  },
});
export const V04 = defineRule({
  id: "V04",
  asks: "判断至少有两个分支，都写明是什么结果。",
  basis: CLAUSE.measures,
  severity: "error",
  messages: {
    few: "{matter}：“{name}”是判断，写明结果的分支只有{count}个。请写成“同意：3、不同意：5”这样，每个分支先写结果，再写环节序号。",
  },
});
export const V05 = defineRule({
  id: "V05",
  asks: "流程图上的风险点在风险点汇总表里，没有撤销。",
  basis: CLAUSE.measures,
  severity: "error",
  messages: {
    unknown: "{matter}：“{name}”写着风险点{riskId}，风险点汇总表里没有这个编号{proposal}。请核对。",
    withdrawn: "{matter}：“{name}”写着风险点{riskId}，它已经撤销。请删去；风险还在的，填现在的编号。",
  },
});
export const V06 = defineRule({
  id: "V06",
  asks: "科室、单位的一级风险点画进流程图。",
  basis: CLAUSE.measures,
  severity: "warning",
  ofHouse: true,
  messages: {
    none: "{riskId}是{level}的一级风险点，没有画进流程图。请在权力运行流程里，把它填进有关环节的风险点编号一栏。",
  },
});
export const V07 = defineRule({
  id: "V07",
  asks: "往回走的地方有判断，写明什么情况下往回走。",
  basis: CLAUSE.measures,
  severity: "warning",
  messages: {
    loop: "{matter}：{names}走成一圈，中间没有判断。请把决定往哪边走的环节的类型改成“判断”，写明分支。",
  },
});
export const V08 = defineRule({
  id: "V08",
  asks: "承办岗位是名册上的岗位。",
  basis: CLAUSE.measures,
  severity: "hint",
  messages: {
    unknown: "{matter}：“{name}”的承办岗位“{post}”不是人员名册上的岗位{proposal}。请核对。",
  },
});
