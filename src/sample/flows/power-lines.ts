import { recordOf } from "../../sheets/define-sheet";
import { flow, type FlowRecord } from "../../subjects/flow/sheets/flow";

const KEYS = [
  "环节序号",
  "环节名称",
  "类型",
  "承办岗位",
  "办理时限",
  "下一环节",
  "riskId",
  "对应制度",
] as const;

/** A power of the sample as a table: a step a line, its cells parted by |, in the order of the sheet from 环节序号 on. */
export function powerLines(department: string, power: string, steps: string): readonly FlowRecord[] {
  return steps
    .trim()
    .split("\n")
    .map((line) => {
      const cells = line.split("|").map((cell) => cell.trim() || null);
      const fields = Object.fromEntries(KEYS.map((key, index) => [key, cells[index] ?? null]));
      return recordOf(flow, { power, department, ...fields });
    });
}
