import { issueWorkbooks } from "../../flows/issue";
import { HostError } from "../../workbook/host-error";
import type { WorkbookImage } from "../../workbook/sheet-image";
import { institutionOf } from "./institution";
import type { SessionState } from "../state";

/** 下发: one workbook a department, roster, head and 分管领导 filled in. Throws `HostError` where 机构设置 is empty. */
export function issuedFiles(state: SessionState): ReadonlyMap<string, WorkbookImage> {
  const issued = issueWorkbooks(institutionOf(state));
  if (issued.length === 0)
    throw new HostError("wrong-kind", "“机构设置”里还没有科室，无法下发。请先填写机构设置和人员名册。");
  return new Map(issued.map(({ file, image }) => [file, image] as const));
}
