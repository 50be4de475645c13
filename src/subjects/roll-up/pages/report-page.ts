import { rowHeight } from "../../../drawing/text-measure";
import type { CellValue } from "../../../workbook/grid";
import type { Look, PageImage, RowImage } from "../../../workbook/sheet-image";
import { BODY_SIZE } from "../../system-table/cut/layout";
import { centredLook } from "../../system-table/looks";

export const REPORT_PAGE: PageImage = {
  paper: "A4",
  landscape: true,
  margins: { top: 16, right: 12, bottom: 16, left: 12, header: 8, footer: 8 },
  scale: "one-page-wide",
  footer: '&C&"宋体"&10第 &P 页 共 &N 页',
  centred: true,
};
export const REPORT_LINE = 19.5;
/** A number, 0 too: it tells something else than a blank. */
export const reportCount: Look = { ...centredLook, format: "0" };

/** A row as high as its texts need, never less than a line. */
export function fittedRow(
  cells: readonly (CellValue | null)[],
  looks: readonly Look[],
  widths: readonly number[],
): RowImage {
  const texts = cells.map((cell, i) => ({
    text: typeof cell === "string" ? cell : "",
    ...{ width: widths[i] ?? 0, size: BODY_SIZE },
  }));
  return { height: Math.max(REPORT_LINE, rowHeight(texts)), cells, looks };
}

const MILLIMETRES_OF_A_POINT = 25.4 / 72;
/** Of a character, and of the air beside it, as Excel draws columns at 96 dots an inch. */
const [MILLIMETRES_OF_A_CHARACTER, MILLIMETRES_OF_AIR] = [(7 * 25.4) / 96, (5 * 25.4) / 96];
const [SHORT_SIDE, LONG_SIDE] = [210, 297];

/** How tall a page is, in points of its rows, where columns of these widths fill its width or less. */
export function roomOf(widths: readonly number[], landscape: boolean): number {
  const { margins } = REPORT_PAGE;
  const [across, down] = landscape ? [LONG_SIDE, SHORT_SIDE] : [SHORT_SIDE, LONG_SIDE];
  const needed = widths.reduce(
    (sum, width) => sum + width * MILLIMETRES_OF_A_CHARACTER + MILLIMETRES_OF_AIR,
    0,
  );
  const scale = Math.min(1, (across - margins.left - margins.right) / needed);
  return (down - margins.top - margins.bottom) / scale / MILLIMETRES_OF_A_POINT;
}
