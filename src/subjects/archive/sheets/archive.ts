import { I01 } from "../catalogue/archive";
import { choice } from "../../../sheets/columns/choice";
import { day } from "../../../sheets/columns/day";
import { person, persons } from "../../../sheets/columns/person";
import { text } from "../../../sheets/columns/text";
import { defineSheet, type RecordOf } from "../../../sheets/define-sheet";
import { YES_NO } from "../../../sheets/words";
import { category } from "../../registers/sheets/risk-columns";

const SOURCES = ["受理信访", "举报", "投诉", "专项检查", "巡视督察", "案件回访", "其他"] as const;
const HANDLINGS = ["建档", "预警", "调整等级", "移送"] as const;
/** Anything above 内部 must not be kept here at all. */
const CLASSES = ["公开", "内部"] as const;
export const ENTRY_STATES = ["待核实", "待处理", "办理中", "已归档"] as const;

/** 信息档案库, 方案四（一）. Keys are the contract's: English where another sheet has the column, else the header itself. */
export const archive = defineSheet({
  id: "archive",
  tab: "信息档案库",
  purpose: "收集到的廉政信息，一件一行。不写举报人姓名，涉密信息不得录入。编号和状态由程序填写。",
  goesBy: "entry",
  prefilled: ["status"],
  columns: {
    entry: text({ header: "信息编号", required: false, filledBy: "program", max: 20, width: 16 }),
    收集日期: day({ header: "收集日期", blankRule: I01 }),
    来源: choice({ header: "来源", blankRule: I01, of: SOURCES, width: 14 }),
    来源件号: text({ header: "来源件号", required: false, max: 40, width: 14 }),
    涉及科室: text({ header: "涉及科室", blankRule: I01, max: 100, width: 16 }),
    涉及人员: persons({ header: "涉及人员", required: false, width: 14 }),
    信息内容: text({
      header: "信息内容",
      blankRule: I01,
      max: 500,
      width: 40,
      sentences: true,
      note: "不写举报人姓名",
    }),
    category: { ...category, required: false },
    关联风险点编号: text({ header: "关联风险点编号", required: false, max: 100, width: 18 }),
    是否新发现风险: choice({ header: "是否新发现风险", blankRule: I01, of: YES_NO }),
    核实情况: text({ header: "核实情况", required: false, max: 500, width: 30, sentences: true }),
    核实日期: day({ header: "核实日期", required: false }),
    处理意见: choice({ header: "处理意见", required: false, of: HANDLINGS, width: 14 }),
    批准人: person({ header: "批准人", required: false }),
    处理结果: text({ header: "处理结果", required: false, max: 500, width: 30, sentences: true }),
    关联通知书编号: text({ header: "关联通知书编号", required: false, max: 60, width: 22 }),
    移送机关: text({ header: "移送机关", required: false, max: 60, width: 18 }),
    移送日期: day({ header: "移送日期", required: false }),
    承办人: person({ header: "承办人", blankRule: I01 }),
    归档日期: day({ header: "归档日期", required: false }),
    密级: choice({
      header: "密级",
      required: false,
      of: CLASSES,
      wrongRule: "I01",
      note: "秘密、机密、绝密信息不得录入",
    }),
    status: choice({ header: "状态", required: false, filledBy: "program", of: ENTRY_STATES }),
  },
});

export type ArchiveRecord = RecordOf<typeof archive>;
