import { choice } from "../../../sheets/columns/choice";
import { day } from "../../../sheets/columns/day";
import { text } from "../../../sheets/columns/text";
import { defineSheet, type RecordOf } from "../../../sheets/define-sheet";

export const STAGE_NAMES = ["动员部署", "查找风险点", "评定等级", "制定措施", "总结"] as const;
export const STAGE_STATES = ["未开始", "进行中", "完成", "逾期完成", "逾期"] as const;

export type StageName = (typeof STAGE_NAMES)[number];
export type StageState = (typeof STAGE_STATES)[number];

/** 实施进度: the five stages of the plan by department, as the data had them when `progress` last wrote it. */
export const progress = defineSheet({
  id: "progress",
  tab: "实施进度",
  purpose: "方案五个阶段各科室做到哪里，按工作簿里的数据判断；由程序写入，请勿手工改动。",
  filledBy: "program",
  columns: {
    阶段: choice({ header: "阶段", of: STAGE_NAMES, width: 14 }),
    department: text({ header: "科室", width: 18 }),
    status: choice({ header: "状态", of: STAGE_STATES, width: 12 }),
    完成日期: day({ header: "完成日期", required: false, width: 16 }),
    还差: text({ header: "还差", required: false, width: 60 }),
    判断日期: day({ header: "判断日期", required: false, width: 16 }),
  },
});

export type ProgressRecord = RecordOf<typeof progress>;
