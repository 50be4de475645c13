import { CLAUSE } from "../../../findings/clauses";
import { defineRule } from "../../../findings/rule";

/** G: grades. */
export const G01 = defineRule({
  id: "G01",
  asks: "等级不与方案的三条定义相抵触：大且严重为一级，较大且较严重为二级，较低且较轻微为三级。",
  basis: CLAUSE.grading,
  severity: "error",
  messages: {
    contradicts:
      "风险等级：可能性“{likelihood}”、后果“{severity}”，方案规定为{expected}，填写的是{grade}。请改为{expected}；集体评定另有理由的，在评级说明里写明。",
    explained: {
      severity: "warning",
      text: "风险等级：可能性“{likelihood}”、后果“{severity}”，方案规定为{expected}，填写的是{grade}，已写评级说明。请审核人确认。",
    },
  },
});
export const G02 = defineRule({
  id: "G02",
  asks: "方案没有写明的组合，等级与评级矩阵不同时写评级说明。",
  basis: CLAUSE.grading,
  severity: "warning",
  messages: {
    departs:
      "风险等级：可能性“{likelihood}”、后果“{severity}”，评级矩阵（{matrix}）提示为{expected}，填写的是{grade}。集体评定为{grade}的，请写评级说明。",
  },
});
export const G03 = defineRule({
  id: "G03",
  asks: "等级只写一级、二级、三级，不用高/中/低、字母、星号或颜色。",
  basis: CLAUSE.grading,
  severity: "error",
  settles: "spelling",
  messages: {
    odd: "{header}：“{value}”不能当作等级（有的单位由低到高排）。请改填 一级/二级/三级，或由监察室在“处理决定”里确认这个文件的写法各代表几级。",
  },
});
export const G04 = defineRule({
  id: "G04",
  asks: "等级变化有经审核的等级调整记录。",
  basis: CLAUSE.grading,
  severity: "error",
  holdsBack: "reviewed-grade",
  messages: {
    changed:
      "风险等级：填写{grade}，本院上次核准的是{approved}，没有经审核同意的等级调整记录。请补填等级调整记录，或改回{approved}。",
    changedOwn:
      "风险等级：填写{grade}，本院上次核准的是{approved}，没有经院党组审核同意的等级调整记录。请在院工作簿里加一张“等级调整记录”（表头与科室工作簿的相同），写明这次调整，或改回{approved}。",
    withdrawn:
      "风险点 {riskId} 已经核准撤销，这次又报了上来，仍按已撤销处理，不列入体系表。确需恢复的，请在等级调整记录里填一行“新增”，经审核同意；否则请删去这一行。",
  },
});
export const G05 = defineRule({
  id: "G05",
  asks: "一个科室的风险点一般有不同等级。",
  basis: CLAUSE.grading,
  severity: "hint",
  messages: { same: "本科室{count}个风险点全部是{grade}。请集体复核是否如实评定。" },
});
export const G06 = defineRule({
  id: "G06",
  asks: "审核意见里写的等级与这一行的风险等级（等级调整记录里是新等级）一致。",
  basis: CLAUSE.grading,
  severity: "warning",
  messages: {
    other: "{header}是{grade}，审核意见却写“{said}”。请审核人核对：改{header}，或改审核意见。",
  },
});
