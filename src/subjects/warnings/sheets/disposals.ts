import { choice } from "../../../sheets/columns/choice";
import { text } from "../../../sheets/columns/text";
import { defineSheet, type RecordOf } from "../../../sheets/define-sheet";
import { gradeValues } from "../../registers/sheets/risk-columns";
import { OBJECTS } from "../../../sheets/words";

/** 处置建议: which methods are proposed for whom at which grade. The plan names the methods and no such mapping. */
export const disposals = defineSheet({
  id: "disposals",
  tab: "处置建议",
  purpose: "按对象和风险等级建议的处置方式，可以修改。方案没有规定对应关系，预设的是本程序的建议。",
  columns: {
    对象类型: choice({ header: "对象类型", of: OBJECTS, width: 14 }),
    grade: choice({ header: "风险等级", ...gradeValues }),
    处置方式: text({ header: "处置方式", max: 100, width: 36, note: "多个用“、”分隔" }),
  },
});

export type DisposalRecord = RecordOf<typeof disposals>;
