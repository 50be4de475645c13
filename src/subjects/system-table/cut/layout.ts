import { systemTable } from "../sheets/system-table";
import type { PageImage } from "../../../workbook/sheet-image";
import { TALLEST_ROW } from "../../../drawing/text-measure";

export type ColumnKey = keyof typeof systemTable.columns;

/** Where the table stands on its paper. Heights in points, widths in characters. */
export interface Layout {
  readonly keys: readonly ColumnKey[];
  readonly widths: Readonly<Record<ColumnKey, number>>;
  readonly page: Omit<PageImage, "breaksAfter" | "area" | "repeatRows">;
  /** Room for rows on a page, below the header row. */
  readonly room: number;
  /** What title and 填报单位 take away from the first page. */
  readonly opening: number;
  /** No row is taller, so that one fits with title or signature on any page. */
  readonly tallest: number;
}

export const BODY_SIZE = 10.5;
export const TITLE_SIZE = 22;
/** Points of lines outside the grid. */
export const LINE_SIZE = 12;
export const LINE_TWO_HEIGHT = 24;
export const HEADER_HEIGHT = 36;
/** 12 mm and a little more, for a pen. */
export const SIGNATURE_HEIGHT = 42;
export const NOTE_HEIGHT = 21;

const MILLIMETRE = 72 / 25.4;
/** Excel, LibreOffice and printer drivers differ by this much about a page. */
const SAFE = 0.97;

const PAPERS = {
  A3: { height: 297, margins: { top: 16, right: 15, bottom: 18, left: 22, header: 8, footer: 9 } },
  A4: { height: 210, margins: { top: 14, right: 10, bottom: 15, left: 13, header: 6, footer: 7 } },
} as const;

/** One page wide at 100 %, with a reserve for wider default fonts: Excel may shrink to fit, but never below 9 points. */
const WIDTHS: Record<"A3" | "A4", Record<"plain" | "withNorm", readonly number[]>> = {
  A3: {
    plain: [6.5, 14.5, 13, 17.5, 9, 40, 5, 46, 1, 12, 10.5, 10.5],
    withNorm: [6.5, 11, 12, 15, 9, 36, 5, 41, 18, 11, 10.5, 10.5],
  },
  A4: {
    plain: [6.5, 10.5, 8.5, 11, 5, 29.5, 5, 33, 1, 8.5, 6.5, 6.5],
    withNorm: [6.5, 10.5, 8.5, 8.5, 5, 25, 5, 27.5, 11, 8.5, 6.5, 6.5],
  },
};

const ALL_KEYS = Object.keys(systemTable.columns) as ColumnKey[];

/** `withNorm`: some row names the 行为规范 it rests on. */
export function layOut(paper: "A3" | "A4", withNorm: boolean, titleHeight: number): Layout {
  const widths = WIDTHS[paper][withNorm ? "withNorm" : "plain"];
  const room = pageHeight(paper) - HEADER_HEIGHT;
  const opening = titleHeight + LINE_TWO_HEIGHT;
  return {
    keys: ALL_KEYS.filter((key) => key !== "norm" || withNorm),
    widths: Object.fromEntries(ALL_KEYS.map((key, i) => [key, widths[i]])) as Record<ColumnKey, number>,
    page: pageOf(paper),
    room,
    opening,
    tallest: Math.min(TALLEST_ROW, room - opening - SIGNATURE_HEIGHT - NOTE_HEIGHT),
  };
}

/** Points that may be filled on one page. */
export function pageHeight(paper: "A3" | "A4"): number {
  const { height, margins } = PAPERS[paper];
  return (height - margins.top - margins.bottom) * MILLIMETRE * SAFE;
}

/** Paper, margins and footer of every page of the print. */
export function pageOf(paper: "A3" | "A4"): Layout["page"] {
  return {
    paper,
    landscape: true,
    margins: PAPERS[paper].margins,
    scale: "one-page-wide",
    footer: '&C&"宋体"&10第 &P 页 共 &N 页',
    centred: true,
  };
}

/** Height of so many lines of counts: as much air as fits on one page; where even the lowest do not fit, they take two. */
export function airyHeight(free: number, lines: number): number {
  return Math.min(28.5, Math.max(18, Math.floor(free / lines / 0.75) * 0.75));
}
