import { choice } from "../../../sheets/columns/choice";
import { text } from "../../../sheets/columns/text";
import { defineSheet, LEVELS, type RecordOf } from "../../../sheets/define-sheet";

const free = (header: string) => text({ header, required: false });

/**
 * `_审核留底`: what each 审核校验码 was given for. A seal shows that a row changed since; only this tells what stood there.
 * Canonical values as text, days too.
 */
export const approvals = defineSheet({
  id: "approvals",
  tab: "_审核留底",
  purpose: "电子审核时各行的内容，用来指出审核后改了哪些地方。请勿改动。",
  filledBy: "program",
  state: "veryHidden",
  columns: {
    seal: text({ header: "审核校验码", width: 12 }),
    level: choice({ header: "层级", required: false, of: LEVELS }),
    riskId: free("风险点编号"),
    name: free("姓名"),
    post: free("岗位"),
    power: free("职权"),
    category: free("风险类别"),
    point: free("风险点及表现形式"),
    likelihood: free("发生可能性"),
    severity: free("后果严重程度"),
    grade: free("风险等级"),
    assessedOn: free("集体评定日期"),
    reviewer: free("审核人"),
    opinion: free("审核意见"),
    reviewedOn: free("审核日期"),
  },
});

export type ApprovalRecord = RecordOf<typeof approvals>;
