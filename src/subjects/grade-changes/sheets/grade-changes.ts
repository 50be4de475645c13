import { T01 } from "../catalogue/changes";
import { choice } from "../../../sheets/columns/choice";
import { day } from "../../../sheets/columns/day";
import { text } from "../../../sheets/columns/text";
import { defineSheet, type RecordOf } from "../../../sheets/define-sheet";
import * as risk from "../../registers/sheets/risk-columns";
import { CHANGES, WITHDRAWALS } from "../../../sheets/words";

/** 方案三（二）2：根据廉政风险的变化，及时调整风险等级。 */
export const gradeChanges = defineSheet({
  id: "gradeChanges",
  tab: "等级调整记录",
  purpose: "风险点升级、降级、新增、撤销的记录，一次一行；经审核同意后生效。",
  // A new point gets its number at the consolidation.
  excuses: ({ change }) => (change === "新增" ? ["riskId"] : []),
  columns: {
    riskId: { ...risk.riskId, filledBy: "person", required: "排查" },
    change: choice({ header: "调整类型", of: CHANGES, also: { 撤消: "撤销" } }),
    from: choice({
      header: "原等级",
      aliases: ["原风险等级", "调整前等级", "调整前风险等级"],
      required: false,
      ...risk.gradeValues,
    }),
    to: choice({
      header: "新等级",
      aliases: ["新风险等级", "现等级", "现风险等级", "调整后等级", "调整后风险等级"],
      required: false,
      ...risk.gradeValues,
    }),
    reason: text({ header: "调整原因", blankRule: T01, max: 500, width: 30 }),
    withdrawal: choice({ header: "撤销原因", required: false, of: WITHDRAWALS }),
    ground: text({ header: "依据", required: false, max: 200, width: 20 }),
    assessedOn: { ...risk.assessedOn, required: "排查", blankRule: T01 },
    reviewer: { ...risk.reviewer, required: "排查", blankRule: T01 },
    opinion: { ...risk.opinion, required: "排查", blankRule: T01 },
    reviewedOn: { ...risk.reviewedOn, required: "排查", blankRule: T01 },
    effectiveOn: day({ header: "生效日期", required: false, width: 14 }),
  },
});

export type GradeChangeRecord = RecordOf<typeof gradeChanges>;
