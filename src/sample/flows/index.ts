import type { FlowRecord } from "../../subjects/flow/sheets/flow";
import { DEPARTMENT_LIST } from "../department-list";
import { INVESTIGATION } from "./investigation";
import { LITIGATION } from "./litigation";
import { OFFICE } from "./office";

/** 权力运行流程 of the sample institution, in official order of the departments: people copy it. */
export function flowRecords(): readonly FlowRecord[] {
  const order = new Map(DEPARTMENT_LIST.map(({ name }, index) => [name, index] as const));
  const rank = ({ department }: FlowRecord) => order.get(department ?? "") ?? 0;
  return [...INVESTIGATION, ...LITIGATION, ...OFFICE].sort((a, b) => rank(a) - rank(b));
}
