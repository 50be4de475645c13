import { day } from "../../../sheets/columns/day";
import { person } from "../../../sheets/columns/person";
import { text } from "../../../sheets/columns/text";
import { whole } from "../../../sheets/columns/whole";
import { defineSheet, type RecordOf } from "../../../sheets/define-sheet";
import { due } from "../../registers/sheets/due";

const byProgram = { required: false, filledBy: "program" } as const;
const optional = { required: false } as const;
const told = { max: 1000, width: 40, sentences: true } as const;

/** 整改回告书 as a sheet, which whoever was warned fills in; which notice it answers, and in which round, stands in properties of the file too. */
export const reply = defineSheet({
  id: "reply",
  tab: "整改回告书",
  purpose: "接到预警后，分析成因、制定整改措施，在期限内填好，打印签名后连同本文件交回纪检组监察室。",
  shape: "form",
  columns: {
    number: text({ header: "通知书编号", ...byProgram, max: 40 }),
    对象: text({ header: "对象", ...byProgram, max: 60 }),
    round: whole({ header: "轮次", ...byProgram, from: 1, to: 99 }),
    due: day({ header: "回告期限", ...byProgram }),
    回告日期: day({ header: "回告日期" }),
    成因分析: text({ header: "成因分析", ...told }),
    整改措施: text({ header: "整改措施", ...told }),
    整改完成时限: due({ header: "整改完成时限", ...optional }),
    整改结果: text({ header: "整改结果", ...optional, ...told }),
    负责人: person({ header: "负责人", ...optional }),
  },
});

export type ReplyRecord = RecordOf<typeof reply>;

/** Properties of the file: number and round of the notice that it answers. */
export const NOTICE_PROPERTY = "IRPC.Notice";
export const ROUND_PROPERTY = "IRPC.Round";
