import { choice } from "../../../sheets/columns/choice";
import { day } from "../../../sheets/columns/day";
import { persons } from "../../../sheets/columns/person";
import { text } from "../../../sheets/columns/text";
import { defineSheet, type RecordOf } from "../../../sheets/define-sheet";
import * as risk from "../../registers/sheets/risk-columns";

const WAYS = ["日常检查", "专项检查", "流程监控", "个别谈话"] as const;
const OUTCOMES = ["落实", "部分落实", "未落实"] as const;
const HANDLINGS = ["督促整改", "调整等级", "另行处置"] as const;

/** 监督检查记录, 方案五（三）：对一级风险点重点进行监督管理. Keys are the contract's: English where another sheet has the column, else the header itself. */
export const inspections = defineSheet({
  id: "inspections",
  tab: "监督检查记录",
  purpose: "对风险点防控措施落实情况的检查，一次一行；编号由程序在汇总时填写。",
  goesBy: "编号",
  columns: {
    编号: text({ header: "编号", required: false, filledBy: "program", max: 20, width: 14 }),
    检查日期: day({ header: "检查日期" }),
    检查人: persons({ header: "检查人", width: 16 }),
    riskId: { ...risk.riskIds, filledBy: "person", required: "排查" },
    方式: choice({ header: "方式", of: WAYS, width: 14 }),
    落实情况: choice({ header: "落实情况", of: OUTCOMES, width: 14 }),
    问题: text({ header: "问题", required: false, max: 500, width: 30, sentences: true }),
    处理: choice({ header: "处理", required: false, of: HANDLINGS, width: 14, note: "未落实的必填" }),
    整改期限: day({ header: "整改期限", required: false }),
    整改结果: text({ header: "整改结果", required: false, max: 500, width: 30, sentences: true }),
  },
});

export type InspectionRecord = RecordOf<typeof inspections>;
