import { noteLook, strongLook, tableHeaderLook, textLook, titleLook } from "../../system-table/looks";
import type { RowImage, SheetImage } from "../../../workbook/sheet-image";
import { REPORT_PAGE, reportCount } from "./report-page";

/** A figure on the page for leaders. */
export interface LeadingFigure {
  readonly label: string;
  /** A count, or `<3`; null where it could not be counted. */
  readonly value: number | string | null;
  readonly of: number | string | null;
  /** What it means, and where it stands. */
  readonly says: string;
  readonly sheet: string;
}

const LINE = 27;
const COLUMNS = 4;

/** One page: the figures, each with a link to its own page, and what stands out, in sentences. */
export function leadersPage(
  title: string,
  note: string,
  figures: readonly LeadingFigure[],
  sentences: readonly string[],
): SheetImage {
  const heading = (text: string): RowImage => ({
    height: LINE,
    cells: [text],
    looks: [{ ...noteLook, font: "黑体", size: 12 }],
  });
  const rows: RowImage[] = [
    { height: 42, cells: [title], looks: [titleLook] },
    { height: LINE, cells: [note], looks: [noteLook] },
    heading("一、要点"),
    { height: LINE, cells: ["项目", "个数", "共", "说明（按一下到那一页）"], looks: tableHeaderLook },
    ...figures.map(({ label, value, of, says, sheet }): RowImage => ({
      height: LINE,
      cells: [label, value, of, says],
      looks: [textLook, { ...strongLook, format: "0" }, reportCount, { ...textLook, colour: "0563C1" }],
      links: new Map([[3, { sheet, cell: "A1" }]]),
    })),
    heading("二、要看的"),
    ...sentences.map((text): RowImage => ({ height: LINE, cells: [text], looks: [noteLook] })),
  ];
  const whole = rows.flatMap(({ cells }, i) =>
    cells.length === 1 ? [{ top: i + 1, left: 1, bottom: i + 1, right: COLUMNS }] : [],
  );
  return {
    sheet: "总览",
    columns: [26, 14, 14, 52].map((width) => ({ width })),
    rows,
    merged: whole,
    page: {
      ...REPORT_PAGE,
      landscape: false,
      area: { top: 1, left: 1, bottom: rows.length, right: COLUMNS },
    },
  };
}
