import { plain } from "../workbook/text/plain";

/** 人员编号 for comparing: 0071 typed as text and 71 kept as a number are one. */
export function staffNumber(written: string | null): string | null {
  return written === null ? null : plain(written).replace(/^0+(?=.)/, "");
}
