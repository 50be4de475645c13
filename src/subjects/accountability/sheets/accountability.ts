import { choice } from "../../../sheets/columns/choice";
import { day } from "../../../sheets/columns/day";
import { person } from "../../../sheets/columns/person";
import { text } from "../../../sheets/columns/text";
import { defineSheet } from "../../../sheets/define-sheet";

const RESPONSIBILITIES = ["主要领导", "相关人员", "直接责任人"] as const;

/** 责任追究, 方案五（四）. */
export const accountability = defineSheet({
  id: "accountability",
  tab: "责任追究",
  purpose: "对单位或科室责任制落实不力的责任追究，一人一行。编号由程序填写。",
  goesBy: "编号",
  columns: {
    编号: text({ header: "编号", required: false, filledBy: "program", max: 20, width: 14 }),
    日期: day({ header: "日期" }),
    被追究人: person({ header: "被追究人" }),
    department: text({ header: "科室", max: 40, width: 16 }),
    责任类型: choice({ header: "责任类型", of: RESPONSIBILITIES, width: 14 }),
    事由: text({ header: "事由", max: 500, width: 40, sentences: true }),
    riskId: text({ header: "风险点编号", required: false, max: 20, width: 14 }),
    number: text({ header: "通知书编号", required: false, max: 40, width: 22 }),
    依据: text({ header: "依据", max: 300, width: 30, sentences: true }),
    处理结果: text({ header: "处理结果", max: 300, width: 30, sentences: true }),
    作出机关: text({ header: "作出机关", max: 60, width: 18 }),
    作出日期: day({ header: "作出日期" }),
  },
});
