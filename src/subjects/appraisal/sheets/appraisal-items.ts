import { choice } from "../../../sheets/columns/choice";
import { score } from "../../../sheets/columns/score";
import { text } from "../../../sheets/columns/text";
import { defineSheet, type RecordOf } from "../../../sheets/define-sheet";

const APPRAISED = ["科室", "重点岗位", "单位"] as const;

/** 考核项目, 方案四（三）: what is appraised and how it is counted; the office edits it. */
export const appraisalItems = defineSheet({
  id: "appraisalItems",
  tab: "考核项目",
  purpose:
    "考核的项目、分值和扣分办法，可以修改。取数写规则编号或“领导小组、动员学习、讨论评议、逾期未回告、逾期回告、重新整改、未报、迟报、手工、加扣分”，几种扣分用“；”分开，与每项扣分一一对应。",
  goesBy: "项目",
  columns: {
    项目编号: text({ header: "项目编号", max: 10 }),
    项目: text({ header: "项目", max: 40, width: 18 }),
    考核内容: text({ header: "考核内容", max: 300, width: 30, sentences: true }),
    评分标准: text({ header: "评分标准", max: 300, width: 36, sentences: true }),
    分值: score({ header: "分值" }),
    取数: text({
      header: "取数",
      max: 200,
      width: 30,
      sentences: true,
      note: "规则编号后写“错误”“提醒”的只数这一种，写“（每行）”的一行只扣一次",
    }),
    每项扣分: text({ header: "每项扣分", max: 60, width: 14 }),
    对象: choice({ header: "对象", of: APPRAISED, width: 12 }),
  },
});

export type AppraisalItemRecord = RecordOf<typeof appraisalItems>;
