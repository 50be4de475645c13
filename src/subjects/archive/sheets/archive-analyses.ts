import { day } from "../../../sheets/columns/day";
import { person } from "../../../sheets/columns/person";
import { text } from "../../../sheets/columns/text";
import { whole } from "../../../sheets/columns/whole";
import { defineSheet, type RecordOf } from "../../../sheets/define-sheet";

const counted = (header: string, width = 26) =>
  text({ header, required: false, filledBy: "program", width, sentences: true });

/** 档案分析, 方案四（一）: a line a period. */
export const archiveAnalyses = defineSheet({
  id: "archiveAnalyses",
  tab: "档案分析",
  purpose: "定期分析信息档案，一期一行。数字由程序统计，趋势和对策由监察室写。",
  goesBy: "统计期",
  columns: {
    统计期: text({ header: "统计期", max: 10, note: "2012-Q4、2012-11 或 2012" }),
    信息总数: whole({ header: "信息总数", required: false, filledBy: "program" }),
    按来源: counted("按来源"),
    按科室: counted("按科室"),
    按类别: counted("按类别"),
    与上期比: counted("与上期比", 20),
    趋势分析: text({ header: "趋势分析", max: 2000, width: 40, sentences: true }),
    预防对策建议: text({ header: "预防对策建议", max: 2000, width: 40, sentences: true }),
    建议对象: text({ header: "建议对象", max: 100, width: 16, note: "科室或单位" }),
    采纳情况: text({ header: "采纳情况", required: false, max: 500, width: 26, sentences: true }),
    报告人: person({ header: "报告人" }),
    报告日期: day({ header: "报告日期" }),
  },
});

export type ArchiveAnalysisRecord = RecordOf<typeof archiveAnalyses>;
