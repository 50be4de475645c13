import type { SessionState } from "../state";
import type { Action } from "./action";

/** What is said where a button of the ribbon is pressed in a workbook that it is not for. */
export function notHere({ label }: Action, { kind }: Pick<SessionState, "kind">): string {
  if (kind === "supervision")
    return `这是监察室专用工作簿，不汇总，也不打印体系表，用不上“${label}”。该做什么，请点“打开窗格”看。`;
  return `这个工作簿现在用不上“${label}”。它用于本程序制作的登记工作簿；该做什么，请点“打开窗格”看。`;
}
