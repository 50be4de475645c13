import type { Area } from "../../workbook/address";
import type { RowImage } from "../../workbook/sheet-image";
import { rowHeight } from "../text-measure";
import type { SystemTableFacts, SystemTableOptions } from "./facts";
import { LINE_TWO_HEIGHT, TITLE_SIZE } from "./layout";
import { leftLineLook, rightLineLook, titleLook } from "./looks";

/** Points above the grid on the first page, and what stands there. */
export interface Opening {
  readonly rows: readonly [RowImage, RowImage];
  readonly merged: readonly Area[];
  readonly titleHeight: number;
}

/** `××区人民检察院公诉科书记员岗位廉政风险防控体系表（送审稿）` */
export function titleOf(
  { institution }: SystemTableFacts,
  { department = "", post, final = false }: SystemTableOptions,
  draft: boolean,
): string {
  const about = post === undefined ? "" : `${post}岗位`;
  return `${institution}${department}${about}廉政风险防控体系表${draft && !final ? "（送审稿）" : ""}`;
}

/** Title over all columns; 填报单位 on the left, 填报时间 on the right. */
export function openingOf(title: string, facts: SystemTableFacts, widths: readonly number[]): Opening {
  const last = widths.length;
  const half = halfOf(widths);
  const titleHeight = titleHeightOf(title, widths);
  const lineTwo = new Array<string | null>(last).fill(null);
  lineTwo[0] = `填报单位（盖章）：${facts.institution}`;
  lineTwo[half] = `填报时间：${dateInWords(facts.date)}`;
  return {
    titleHeight,
    rows: [
      { height: titleHeight, cells: [title], looks: [titleLook] },
      { height: LINE_TWO_HEIGHT, cells: lineTwo, looks: lineTwo.map((_, i) => (i < half ? leftLineLook : rightLineLook)) },
    ],
    merged: [
      { top: 1, left: 1, bottom: 1, right: last },
      { top: 2, left: 1, bottom: 2, right: half },
      { top: 2, left: half + 1, bottom: 2, right: last },
    ],
  };
}

/** Points that a title needs over columns of these widths. */
export function titleHeightOf(title: string, widths: readonly number[]): number {
  const width = widths.reduce((sum, one) => sum + one, 0);
  return rowHeight([{ text: title, width, size: TITLE_SIZE }]) + 6;
}

/** How many of the columns make the left half. */
function halfOf(widths: readonly number[]): number {
  const total = widths.reduce((sum, width) => sum + width, 0);
  let left = 0;
  const past = widths.findIndex((width) => (left += width) >= total / 2);
  return Math.min(Math.max(1, past), widths.length - 1);
}

/** `2012-10-26` → `2012年10月26日`, without leading zeros; null → room to write in. */
export function dateInWords(day: string | null): string {
  const [year, month, date] = day?.split("-").map(Number) ?? [];
  return year && month && date ? `${year}年${month}月${date}日` : "　　　　年　　月　　日";
}
