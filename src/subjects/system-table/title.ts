import type { Area } from "../../workbook/address";
import { dateInWords } from "../../drawing/paper/date-in-words";
import type { RowImage } from "../../workbook/sheet-image";
import { rowHeight } from "../../drawing/text-measure";
import type { SystemTableFacts, SystemTableOptions } from "./facts";
import { LINE_TWO_HEIGHT, TITLE_SIZE } from "./cut/layout";
import { leftLineLook, rightLineLook, titleLook } from "./looks";

/** What stands above the grid on the first page. */
interface TableHeading {
  readonly rows: readonly [RowImage, RowImage];
  readonly merged: readonly Area[];
  /** Points of the title's row. */
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

/** Title over all columns; 填报单位 on the left, 填报时间 on the right, each running on over the empty cells beside it. */
export function openingOf(title: string, facts: SystemTableFacts, widths: readonly number[]): TableHeading {
  const titleHeight = titleHeightOf(title, widths);
  const between = widths.slice(2).map(() => null);
  return {
    titleHeight,
    rows: [
      { height: titleHeight, cells: [title], looks: [titleLook] },
      {
        height: LINE_TWO_HEIGHT,
        cells: [`填报单位（盖章）：${facts.institution}`, ...between, `填报时间：${dateInWords(facts.date)}`],
        looks: widths.map((_, i) => (i === widths.length - 1 ? rightLineLook : leftLineLook)),
      },
    ],
    merged: [{ top: 1, left: 1, bottom: 1, right: widths.length }],
  };
}

/** Points that a title needs over columns of these widths. */
export function titleHeightOf(title: string, widths: readonly number[]): number {
  const width = widths.reduce((sum, one) => sum + one, 0);
  return rowHeight([{ text: title, width, size: TITLE_SIZE }]) + 6;
}
