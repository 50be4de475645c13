import { score } from "../../../sheets/columns/score";
import { text } from "../../../sheets/columns/text";
import { whole } from "../../../sheets/columns/whole";
import { defineSheet, type RecordOf } from "../../../sheets/define-sheet";

const fixed = { required: false, filledBy: "program" } as const;
const open = { required: false } as const;

/** 考核评分表: an object and item a line. Scores are typed here; what the program fills in it writes anew each time. */
export const appraisals = defineSheet({
  id: "appraisals",
  tab: "考核评分表",
  purpose:
    "由程序生成，一个对象的一个项目一行。自评分、领导评价分在这里填；考核分可以改，改了的在备注里写理由。",
  columns: {
    year: whole({ header: "年度", ...fixed, from: 1990, to: 2099 }),
    对象: text({ header: "对象", ...fixed, width: 18 }),
    项目: text({ header: "项目", ...fixed, width: 18 }),
    考核内容: text({ header: "考核内容", ...fixed, width: 26 }),
    评分标准: text({ header: "评分标准", ...fixed, width: 30 }),
    分值: score({ header: "分值", ...fixed }),
    扣分: score({ header: "扣分", ...fixed, to: 9999 }),
    自评分: score({ header: "自评分", ...open, from: -100 }),
    考核分: score({ header: "考核分", ...open, from: -100, note: "程序填写，可以改，改了的写理由" }),
    领导评价分: score({ header: "领导评价分", ...open, from: -100 }),
    加权得分: score({ header: "加权得分", ...fixed, from: -100 }),
    扣分原因: text({ header: "扣分原因", ...fixed, width: 48 }),
    note: text({ header: "备注", ...open, max: 300, width: 24, sentences: true }),
  },
});

/** What the sum is called; 合计 would end the table. */
export const TOTAL = "总分";

export type AppraisalRecord = RecordOf<typeof appraisals>;
