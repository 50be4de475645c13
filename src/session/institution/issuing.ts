import { issueWorkbooks } from "../../flows/issue";
import { HostError } from "../../workbook/host-error";
import type { WorkbookImage } from "../../workbook/sheet-image";
import { institutionOf } from "./institution";
import type { Plan } from "../plan";
import type { SessionState } from "../state";

/** 下发: one workbook a department, roster, head and 分管领导 filled in. Throws `HostError` where 机构设置 is empty. */
export function issuedFiles(state: SessionState): ReadonlyMap<string, WorkbookImage> {
  const issued = issueWorkbooks(institutionOf(state));
  if (issued.length === 0)
    throw new HostError("wrong-kind", "“机构设置”里还没有科室，无法下发。请先填写机构设置和人员名册。");
  return new Map(issued.map(({ file, image }) => [file, image] as const));
}

/** The workbook's own property that says when its departments' workbooks were made. */
const ISSUED_ON = "IRPC.IssuedOn";

/** Notes that they were made. */
export function issuedPlan({ today }: SessionState): Plan {
  return { label: "记下已下发", sentences: [], changes: [], properties: { [ISSUED_ON]: today } };
}

/** The day on which they were made last; null where nobody noted one. */
export function issuedOn({ content }: SessionState): string | null {
  return content.properties.get(ISSUED_ON) ?? null;
}
