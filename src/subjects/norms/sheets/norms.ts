import { choice } from "../../../sheets/columns/choice";
import { day } from "../../../sheets/columns/day";
import { text } from "../../../sheets/columns/text";
import { defineSheet, type RecordOf } from "../../../sheets/define-sheet";

const KINDS = ["制度", "工作规划", "行为规范", "廉政规定", "裁量基准", "科技手段"] as const;
const NORM_STATES = ["计划中", "逾期", "已发布"] as const;

/** 制度清单, 方案三（三）. */
export const norms = defineSheet({
  id: "norms",
  tab: "制度清单",
  purpose: "为防控风险制定的制度、规范和科技手段，一项一行；状态由程序填写。",
  goesBy: "名称",
  columns: {
    名称: text({ header: "名称", max: 100, width: 30 }),
    类型: choice({ header: "类型", of: KINDS, width: 14 }),
    responsibleDepartment: text({ header: "责任科室", max: 40, width: 14 }),
    计划完成: day({ header: "计划完成" }),
    发布日期: day({ header: "发布日期", required: false }),
    文号: text({ header: "文号", required: false, max: 60, width: 18 }),
    关联风险点编号: text({ header: "关联风险点编号", max: 200, width: 20, note: "多个用“、”分隔" }),
    status: choice({ header: "状态", required: false, filledBy: "program", of: NORM_STATES }),
  },
});

export type NormRecord = RecordOf<typeof norms>;
