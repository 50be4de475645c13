import type { PaperPage, PaperStyles, TableImage } from "../../../paper/paper-image";

/** What 领导简报 is printed on. */
export type BriefPaper = "A4" | "A3";

/** How the brief stands on its paper; lengths in millimetres, type in points. */
export interface BriefSheet {
  readonly page: Omit<PaperPage, "footer">;
  readonly styles: PaperStyles;
  /** Room for text. */
  readonly width: number;
  readonly height: number;
  /** Title in one line, the line below and the figures. */
  readonly above: number;
  /** Height of the picture, and of a heading. */
  readonly picture: number;
  readonly heading: number;
  /** Type of the title, of the table's texts and of paragraphs. */
  readonly title: number;
  readonly cell: number;
  readonly body: number;
  /** So many figures side by side. */
  readonly aside: number;
  readonly withMeasures: boolean;
  readonly columns: TableImage["columns"];
}

const FANG = "仿宋";
const HEI = "黑体";

function stylesOf(size: {
  readonly title: number;
  readonly figure: number;
  readonly cell: number;
  readonly body: number;
}): PaperStyles {
  const cell = { font: FANG, size: size.cell };
  return {
    title: { font: "方正小标宋简体", size: size.title, align: "center" },
    closing: { ...cell, align: "center", after: 3 },
    label: { ...cell, align: "center" },
    subheading: { font: HEI, size: size.figure, align: "center" },
    heading: { font: HEI, size: size.body + 1, before: 3, after: 1, withNext: true },
    header: { font: HEI, size: size.cell, align: "center" },
    cell,
    body: { font: FANG, size: size.body },
    footer: { font: "宋体", size: 9, align: "center" },
  };
}

/** A4 stands and is read in the hand; A3 lies and is read across the table: its type is larger, and it says the measures too. */
export const BRIEF_SHEETS: Readonly<Record<BriefPaper, BriefSheet>> = {
  A4: {
    page: { width: 210, height: 297, margins: { top: 13, right: 18, bottom: 12, left: 18 } },
    styles: stylesOf({ title: 20, figure: 15, cell: 10.5, body: 11 }),
    width: 174,
    height: 272,
    above: 46,
    title: 20,
    picture: 92,
    heading: 8,
    cell: 10.5,
    body: 11,
    aside: 4,
    withMeasures: false,
    columns: [
      { header: "序号", width: 12, align: "center" },
      { header: "科室（岗位）", width: 40 },
      { header: "风险点", width: 102 },
      { header: "落实", width: 20, align: "center" },
    ],
  },
  A3: {
    page: { width: 420, height: 297, margins: { top: 13, right: 20, bottom: 12, left: 20 } },
    styles: stylesOf({ title: 24, figure: 18, cell: 12, body: 13 }),
    width: 380,
    height: 272,
    above: 36,
    title: 24,
    picture: 98,
    heading: 9,
    cell: 12,
    body: 13,
    aside: 8,
    withMeasures: true,
    columns: [
      { header: "序号", width: 14, align: "center" },
      { header: "科室（岗位）", width: 56 },
      { header: "风险点", width: 130 },
      { header: "防控措施", width: 156 },
      { header: "落实", width: 24, align: "center" },
    ],
  },
};
