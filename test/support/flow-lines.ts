import type { FlowRecord } from "../../src/subjects/flow/sheets/flow";
import type { Cell } from "./sheets";

type Line = Partial<Record<keyof FlowRecord, Cell>>;

const line = (name: string, kind: string, next: string | null): Line => ({
  ...{ power: "审查起诉", department: "公诉科", 环节名称: name, 类型: kind },
  ...{ 承办岗位: "公诉人", 下一环节: next },
});

/** A power that is in order, step by step: 受理 → 审查 (判断; 退回 leads back) → 决定. */
const STEPS = [
  line("受理案件", "开始", "2"),
  line("审查证据", "判断", "充分：3、退回补充：1"),
  line("作出决定", "结束", null),
];

/** Its lines on rows 2 to 4 of the sheet, some of them changed, by 环节序号. */
export function flowLines(changed: Readonly<Record<string, Line>> = {}): readonly Line[] {
  return STEPS.map((one, index) => {
    const step = String(index + 1);
    return { ...one, 环节序号: step, ...changed[step] };
  });
}
