import { choice } from "../../../sheets/columns/choice";
import { day } from "../../../sheets/columns/day";
import { text } from "../../../sheets/columns/text";
import { whole } from "../../../sheets/columns/whole";
import { defineSheet, type RecordOf } from "../../../sheets/define-sheet";
import { gradeValues } from "../../registers/sheets/risk-columns";

const free = (header: string, width = 14) => text({ header, required: false, width });
const count = (header: string) => whole({ header, required: false, to: 9_999_999, width: 10 });

/** 核查结果: one row a finding; all of it on one page across, in letters that can be read. */
export const findingsSheet = defineSheet({
  id: "findings",
  tab: "核查结果",
  purpose: "查出的问题，一行一个；点击单元格地址可以跳到原处。",
  filledBy: "program",
  columns: {
    number: { ...count("序号"), width: 6 },
    severity: choice({ header: "严重程度", of: ["错误", "提醒", "提示"], width: 9 }),
    rule: text({ header: "规则", width: 6 }),
    file: free("文件", 19),
    sheet: free("工作表", 17),
    cell: free("单元格", 8),
    field: free("栏目", 12),
    value: free("填写内容", 18),
    message: text({ header: "问题与改法", width: 48 }),
    fix: free("建议改为", 13),
    basis: free("依据", 11),
  },
});

/** 汇总记录: one row per consolidated file. */
export const batches = defineSheet({
  id: "batches",
  tab: "汇总记录",
  purpose: "每一批汇总的每一个文件，一个一行：读了几行、并入几行、未并入几行、与上次相比有何变化。",
  filledBy: "program",
  columns: {
    batch: text({ header: "批次", width: 10 }),
    file: text({ header: "文件", width: 28 }),
    sha256: { ...free("SHA-256", 20), onPaper: false },
    department: free("科室", 18),
    read: count("读入行数"),
    merged: count("并入行数"),
    setAside: count("未并入行数"),
    added: count("新增"),
    changed: count("变更"),
    unchanged: count("未变"),
    missing: count("本次未报"),
    changes: free("变化明细", 60),
    mergedOn: day({ header: "汇总日期", required: false, width: 14 }),
    by: free("汇总人"),
    submission: free("报送序号", 10),
    note: free("备注", 24),
  },
});

/** 未并入清单: every source row that was set aside. */
export const setAsideSheet = defineSheet({
  id: "setAside",
  tab: "未并入清单",
  purpose: "没有并入汇总表的每一行，写明原因和出处；改正后重新汇总即可并入。",
  filledBy: "program",
  columns: {
    batch: text({ header: "批次", width: 9 }),
    file: text({ header: "文件", width: 20 }),
    sheet: text({ header: "工作表", width: 17 }),
    row: { ...count("行号"), width: 6 },
    department: free("科室", 14),
    riskId: { ...free("风险点编号", 12), filledBy: "program" as const },
    name: free("姓名", 9),
    point: free("风险点及表现形式", 36),
    rule: free("规则", 6),
    reason: text({ header: "未并入原因", width: 38 }),
  },
});

/** 处理决定: choices made once and remembered; people may edit it. */
export const decisions = defineSheet({
  id: "decisions",
  tab: "处理决定",
  purpose:
    "本院与科室数值不同的取舍（采用科室/采用本院），以及某个文件里非标准等级写法的含义；可以修改，下次汇总照此办理。",
  columns: {
    riskId: free("风险点编号"),
    field: free("栏目", 16),
    departmentValue: free("科室填写", 28),
    institutionValue: free("本院现值", 28),
    choice: choice({ header: "处理", required: false, of: ["采用科室", "采用本院"] }),
    file: free("文件或科室", 24),
    spelling: free("等级原写法", 12),
    meaning: choice({ header: "等级含义", required: false, ...gradeValues }),
    decidedOn: day({ header: "日期", required: false, width: 14 }),
    note: free("备注", 24),
  },
});

export type FindingRecord = RecordOf<typeof findingsSheet>;
export type BatchRecord = RecordOf<typeof batches>;
export type SetAsideRecord = RecordOf<typeof setAsideSheet>;
export type DecisionRecord = RecordOf<typeof decisions>;
