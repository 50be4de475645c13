import { day } from "../../../sheets/columns/day";
import { person } from "../../../sheets/columns/person";
import { text } from "../../../sheets/columns/text";
import { defineSheet } from "../../../sheets/define-sheet";
import { due } from "../../registers/sheets/due";

const byProgram = { required: false, filledBy: "program" } as const;
const optional = { required: false } as const;
const told = { max: 1000, width: 40, sentences: true } as const;

/** 整改回告书 as a sheet, which whoever was warned fills in; which notice it answers stands in `IRPC.Notice` too. */
export const reply = defineSheet({
  id: "reply",
  tab: "整改回告书",
  purpose: "接到预警后，分析成因、制定整改措施，在期限内填好，打印签名后连同本文件交回纪检组监察室。",
  shape: "form",
  columns: {
    number: text({ header: "通知书编号", ...byProgram, max: 40 }),
    对象: text({ header: "对象", ...byProgram, max: 60 }),
    due: day({ header: "回告期限", ...byProgram }),
    回告日期: day({ header: "回告日期" }),
    成因分析: text({ header: "成因分析", ...told }),
    整改措施: text({ header: "整改措施", ...told }),
    整改完成时限: due({ header: "整改完成时限", ...optional }),
    整改结果: text({ header: "整改结果", ...optional, ...told }),
    负责人: person({ header: "负责人", ...optional }),
  },
});
