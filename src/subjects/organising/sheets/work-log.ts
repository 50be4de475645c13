import { choice } from "../../../sheets/columns/choice";
import { day } from "../../../sheets/columns/day";
import { text } from "../../../sheets/columns/text";
import { whole } from "../../../sheets/columns/whole";
import { defineSheet, type RecordOf } from "../../../sheets/define-sheet";

const KINDS = [
  ...(["方案印发", "动员", "学习", "教育", "讨论评议", "征求意见", "群众评议", "评审"] as const),
  ...(["党组审核", "备案", "告知", "检查", "报送"] as const),
] as const;
const count = (header: string) => whole({ header, required: false, to: 9999 });

/** 工作记录: what was done in the campaign, and who took part. */
export const workLog = defineSheet({
  id: "workLog",
  tab: "工作记录",
  purpose: "方案印发、动员、学习、讨论评议、报送等，一次一行；科室空白的是全院的。缺席的人补学，另起一行。",
  goesBy: "内容",
  columns: {
    日期: day({ header: "日期" }),
    类型: choice({ header: "类型", of: KINDS, width: 14 }),
    department: text({ header: "科室", required: false, max: 40, width: 14, note: "空白为全院" }),
    内容: text({ header: "内容", max: 500, width: 36, sentences: true }),
    参加人: text({
      header: "参加人",
      required: false,
      width: 30,
      sentences: true,
      note: "写姓名，用“、”分隔；都参加的写“全体”",
    }),
    应到: count("应到"),
    实到: count("实到"),
    接收单位: text({ header: "接收单位", required: false, max: 60, width: 20, note: "报送的填写" }),
    文号: text({ header: "文号", required: false, max: 60, width: 18 }),
    材料: text({ header: "材料", required: false, max: 200, width: 20 }),
  },
});

export type WorkLogRecord = RecordOf<typeof workLog>;
