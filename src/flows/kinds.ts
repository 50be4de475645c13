import { HostError } from "../workbook/host-error";
import type { WorkbookContent } from "../workbook/grid";

/** Workbooks of ours that are no registers, by `IRPC.Kind`: what is in them goes nowhere else. */
const CLOSED: Readonly<Record<string, string>> = {
  supervision: "监察室专用工作簿",
  personal: "个人自查表",
  notice: "整改回告书",
};

/** Throws `HostError` where the workbook is neither a department's nor the institution's, and says which it is. */
export function expectOpenKind({ name, properties }: WorkbookContent): void {
  const kind = properties.has("IRPC.Notice") ? "notice" : (properties.get("IRPC.Kind") ?? "");
  const called = Object.hasOwn(CLOSED, kind) ? CLOSED[kind] : undefined;
  if (called !== undefined)
    throw new HostError(
      "wrong-kind",
      `“${name}”是${called}，不是登记表，不核查也不汇总。请把它移出这次处理的文件。`,
    );
}
