import type { Capabilities } from "../../workbook/live/live-workbook";
import type { ExcelDoor } from "./door";

/** What this Excel's library can be asked, by requirement set; worked out once. */
export interface ApiSupport {
  /** 1.9: page set-up, several ranges at once, facts of all rows at once, change events of the workbook. */
  readonly full: boolean;
  /** 1.13: where cells are merged. */
  readonly merged: boolean;
}

export function apiSupportOf({ supports }: ExcelDoor): ApiSupport {
  return { full: supports("1.9"), merged: supports("1.13") };
}

export function capabilitiesOf({ full, merged }: ApiSupport): Capabilities {
  return { pageSetUp: full, reveal: true, live: full, merges: merged };
}
