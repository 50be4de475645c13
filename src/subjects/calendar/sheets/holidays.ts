import { choice } from "../../../sheets/columns/choice";
import { day } from "../../../sheets/columns/day";
import { text } from "../../../sheets/columns/text";
import { defineSheet, type RecordOf } from "../../../sheets/define-sheet";

/** 假日表: days off on weekdays, and weekends on which people work. */
export const holidays = defineSheet({
  id: "holidays",
  tab: "假日表",
  purpose: "放假和调休上班的日子，一天一行；没有写到的日子按国务院历年安排，再按周一至周五上班计算。",
  goesBy: "日期",
  columns: {
    日期: day({ header: "日期", width: 18 }),
    类型: choice({ header: "类型", of: ["休", "班"], note: "休：放假；班：周末调休上班" }),
    名称: text({ header: "名称", required: false, max: 40, width: 20 }),
  },
});

export type HolidayRecord = RecordOf<typeof holidays>;
