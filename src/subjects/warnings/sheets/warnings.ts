import { choice } from "../../../sheets/columns/choice";
import { day } from "../../../sheets/columns/day";
import { person } from "../../../sheets/columns/person";
import { text } from "../../../sheets/columns/text";
import { whole } from "../../../sheets/columns/whole";
import { defineSheet, type RecordOf } from "../../../sheets/define-sheet";
import { gradeValues } from "../../registers/sheets/risk-columns";
import { due } from "../../registers/sheets/due";
import { isDraft } from "./draft";
import { OUTCOMES, SERIES, WARNING_STATES } from "./words";
import { OBJECTS, WARNING_METHODS } from "../../../sheets/words";

const byProgram = { required: false, filledBy: "program" } as const;
const optional = { required: false } as const;

/** People may write another method (方案四（二） says 等方式): the list is offered, and not insisted on. */
const method = {
  ...text({ header: "处置方式", max: 40, width: 18, note: `通常为${WARNING_METHODS.join("、")}` }),
  validation: { kind: "list", values: WARNING_METHODS },
  strictness: "warning",
} as const;

/** 预警处置台账, 方案四（二）. Keys are the contract's: English where another sheet has the column, else the header itself. */
export const warnings = defineSheet({
  id: "warnings",
  tab: "预警处置台账",
  purpose: "预警通知和处置，一件一行，重新整改的每轮另起一行。状态按写入那一天计算，以程序列出的为准。",
  goesBy: "number",
  prefilled: ["系列", "title", "grade", "due", "round", "status"],
  excuses: (record) => (isDraft(record) || record.作废日期 !== null ? ["签发人", "签发日期"] : []),
  columns: {
    number: text({ header: "通知书编号", ...byProgram, max: 40, width: 22 }),
    系列: choice({ header: "系列", ...byProgram, of: SERIES }),
    对象类型: choice({ header: "对象类型", of: OBJECTS }),
    对象: text({ header: "对象", max: 60, width: 16, note: "姓名、科室名称或单位名称" }),
    department: text({ header: "科室", max: 40, width: 16, note: "对象是单位的填“单位（院）”" }),
    title: text({ header: "职务", ...byProgram, max: 40, width: 14 }),
    riskId: text({ header: "风险点编号", ...optional, max: 20, width: 14 }),
    grade: choice({ header: "风险等级", ...byProgram, ...gradeValues }),
    信息来源: text({ header: "信息来源", ...optional, max: 100, width: 16 }),
    预警事由: text({ header: "预警事由", max: 500, width: 36, sentences: true, note: "不写来源和举报人" }),
    处置方式: method,
    leader: person({ header: "责任领导", ...optional }),
    整改要求: text({ header: "整改要求", max: 500, width: 30, sentences: true }),
    批准人: person({ header: "批准人", ...optional }),
    批准日期: day({ header: "批准日期", ...optional }),
    签发人: person({ header: "签发人" }),
    签发日期: day({ header: "签发日期" }),
    送达人: person({ header: "送达人", ...optional }),
    签收人: person({ header: "签收人", ...optional }),
    签收日期: day({ header: "签收日期", ...optional }),
    due: day({ header: "回告期限", ...byProgram }),
    延期至: day({ header: "延期至", ...optional }),
    延期理由: text({ header: "延期理由", ...optional, max: 200, width: 20, sentences: true }),
    延期批准人: person({ header: "延期批准人", ...optional }),
    回告日期: day({ header: "回告日期", ...optional }),
    成因分析: text({ header: "成因分析", ...optional, max: 1000, width: 30, sentences: true }),
    整改措施: text({ header: "整改措施", ...optional, max: 1000, width: 30, sentences: true }),
    整改完成时限: due({ header: "整改完成时限", ...optional }),
    整改结果: text({ header: "整改结果", ...optional, max: 1000, width: 30, sentences: true }),
    复核意见: choice({ header: "复核意见", ...optional, of: OUTCOMES }),
    复核人: person({ header: "复核人", ...optional }),
    复核日期: day({ header: "复核日期", ...optional }),
    round: whole({ header: "轮次", ...byProgram, from: 1, to: 99 }),
    建议调整等级: choice({ header: "建议调整等级", ...optional, ...gradeValues }),
    作废日期: day({ header: "作废日期", ...optional }),
    作废原因: text({ header: "作废原因", ...optional, max: 200, width: 20, sentences: true }),
    status: choice({ header: "状态", ...byProgram, of: WARNING_STATES, width: 14 }),
  },
});

export type WarningRecord = RecordOf<typeof warnings>;
