import type { MissingField } from "../../flows/steps/set-fields";
import { HostError } from "../../workbook/host-error";
import type { WorkbookPatch } from "../../workbook/live/workbook-patch";
import type { Plan } from "../plan";

/** Throws `HostError` that names everything which is still to be filled in. */
export function refuseLacking(missing: readonly MissingField[]): void {
  if (missing.length === 0) return;
  const headers = missing.map(([, header]) => header).join("、");
  throw new HostError("refused", `还没有写：${headers}。什么都没有写。`);
}

/** Single cells of a step as a plan: the line that it ends in is shown when it is done. */
export function patchPlan(
  label: string,
  { changes, properties }: WorkbookPatch,
  sentences: readonly string[] = [],
): Plan {
  const row = changes.at(-1)?.row;
  const first = changes.find((change) => change.row === row);
  return {
    ...{ label, sentences, changes },
    ...(properties && Object.keys(properties).length > 0 && { properties }),
    ...(first && { reveal: { sheet: first.sheet, row: first.row, column: first.column } }),
  };
}
