import { choice } from "../../../sheets/columns/choice";
import type { Column } from "../../../sheets/columns/column";
import { text } from "../../../sheets/columns/text";
import { defineSheet, type RecordOf } from "../../../sheets/define-sheet";
import { plain } from "../../../workbook/text/plain";
import * as risk from "../../registers/sheets/risk-columns";

/** What a step is: a chart has one 开始, at least one 结束, and branches at 判断 alone. */
export const STEP_KINDS = ["开始", "步骤", "判断", "结束"] as const;

const anyStep = text({
  header: "环节序号",
  aliases: ["步骤序号", "环节编号"],
  max: 10,
  width: 10,
  note: "同一职权事项里不重复，如 1、2、3",
});

/** A number, be it 3, 2-1 or S3, or 三, with what people put around it. */
const AROUND_NUMBER =
  /^[([【]?(?:第|步骤|环节)?([\w.-]+?|[一二三四五六七八九十百]+)(?:步骤?|环节|号)?[)\]】]?[.、]?$/;

/** `第3步`, `步骤3`, `3.`, `(3)`, `３` and `③` are step 3. */
export function stepNumber(typed: string): string {
  const written = plain(typed);
  return AROUND_NUMBER.exec(written)?.[1] ?? written;
}

/** Numbers are there to be compared. */
const step: Column = {
  ...anyStep,
  parse(cell, context) {
    const parsed = anyStep.parse(cell, context);
    const value = parsed.value === null ? null : stepNumber(parsed.value);
    return value === parsed.value ? parsed : { ...parsed, value };
  },
};

/** 权力运行流程, 方案三（三）: the steps of every power, as 《本单位廉政风险防控流程图》 shows them. */
export const flow = defineSheet({
  id: "flow",
  tab: "权力运行流程",
  purpose: "每项职权怎样运行，一个环节一行；程序按它画流程图。",
  goesBy: "环节名称",
  blankIsAbove: ["power", "department"],
  columns: {
    power: text({ header: "职权事项", aliases: ["权力事项", "职权名称"], max: 40, width: 18 }),
    department: text({ header: "科室", aliases: ["所属科室", "责任科室"], max: 40, width: 14 }),
    环节序号: step,
    环节名称: text({ header: "环节名称", aliases: ["环节", "流程环节"], max: 60, width: 24 }),
    类型: choice({
      header: "类型",
      aliases: ["环节类型"],
      of: STEP_KINDS,
      also: { 起点: "开始", 终点: "结束", 处理: "步骤", 决策: "判断", 分支: "判断" },
    }),
    承办岗位: text({
      header: "承办岗位",
      aliases: ["责任岗位", "承办人"],
      max: 60,
      width: 18,
      note: "写岗位，不写姓名；多个用“、”分隔",
    }),
    办理时限: text({ header: "办理时限", required: false, max: 60, width: 16 }),
    下一环节: text({
      header: "下一环节",
      required: false,
      max: 200,
      width: 22,
      note: "写环节序号，多个用“、”分隔；判断的每个分支写明结果",
      examples: {
        good: "同意：3、不同意：5",
        bad: "3、5。（判断环节看不出什么情况下到3，什么情况下到5）",
      },
    }),
    riskId: { ...risk.riskIds, filledBy: "person", width: 18, says: `${risk.riskId.says}；多个用“、”分隔` },
    对应制度: text({ header: "对应制度", aliases: ["制度依据"], required: false, max: 200, width: 30 }),
  },
});

export type FlowRecord = RecordOf<typeof flow>;
