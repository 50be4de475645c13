import { choice } from "../../../sheets/columns/choice";
import { day } from "../../../sheets/columns/day";
import { text } from "../../../sheets/columns/text";
import { defineSheet, type RecordOf } from "../../../sheets/define-sheet";
import { gradeValues } from "../../registers/sheets/risk-columns";
import { AREA_REASONS, AREA_RESULTS } from "../../../sheets/words";

/** 方案三（二）1：……必须逐一进行排查。 */
export const keyAreas = defineSheet({
  id: "keyAreas",
  tab: "重点排查清单",
  purpose: "必须逐一排查的部位，一个一行；对应到风险点编号，或写明经排查未发现的理由。",
  columns: {
    place: text({ header: "部位", aliases: ["风险部位"], max: 100, width: 22 }),
    department: text({ header: "所在科室", max: 40, width: 14 }),
    reason: choice({ header: "理由", of: AREA_REASONS, width: 26 }),
    riskIds: text({ header: "对应风险点编号", required: false, width: 20, note: "多个用“、”分隔" }),
    result: choice({ header: "排查结论", required: false, of: AREA_RESULTS, width: 14 }),
    explanation: text({
      header: "理由说明",
      required: false,
      max: 300,
      width: 22,
      note: "经排查未发现时必填",
    }),
    grade: choice({ header: "等级", required: false, ...gradeValues }),
    panelOn: day({ header: "评审小组评定日期", required: false, width: 14 }),
    partyOn: day({ header: "院党组审核日期", required: false, width: 14 }),
    filingNo: text({ header: "备案号", required: false, width: 14 }),
    filedOn: day({ header: "备案日期", required: false, width: 14 }),
    note: text({ header: "备注", required: false, max: 200, width: 14, sentences: true }),
  },
});

export type KeyAreaRecord = RecordOf<typeof keyAreas>;
