import { choice } from "../../../sheets/columns/choice";
import { day } from "../../../sheets/columns/day";
import { text } from "../../../sheets/columns/text";
import { defineSheet, type RecordOf } from "../../../sheets/define-sheet";
import * as risk from "../../registers/sheets/risk-columns";
import { HISTORY_EVENTS } from "../../../sheets/words";

const free = (header: string, width: number) => text({ header, required: false, width });
const grade = (header: string) => choice({ header, required: false, ...risk.gradeValues });

/** 等级历史: what became of each risk point, one line an event; lines come and are never edited. */
export const gradeHistory = defineSheet({
  id: "gradeHistory",
  tab: "等级历史",
  purpose: "每个风险点从建立到撤销的经过，一次一行；由每批汇总和每次等级调整写入，只增不改。",
  filledBy: "program",
  columns: {
    riskId: { ...risk.riskId, filledBy: "program" },
    batch: free("批次", 10),
    日期: day({ header: "日期", required: false, width: 14 }),
    事件: choice({ header: "事件", of: HISTORY_EVENTS, width: 12 }),
    from: grade("原等级"),
    to: grade("新等级"),
    原因: free("原因", 30),
    reviewer: { ...risk.reviewer, required: false },
    reviewedOn: { ...risk.reviewedOn, required: false },
  },
});

export type GradeHistoryRecord = RecordOf<typeof gradeHistory>;
