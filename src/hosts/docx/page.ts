import { DocumentGridType, Footer, PageNumber, PageOrientation, Paragraph, TextRun } from "docx";
import type { ISectionPropertiesOptions } from "docx";
import type { PaperAlign, PaperImage, PaperPage, TextLook } from "../../paper/paper-image";
import { signatures } from "./places";
import { ALIGNMENT, twips, twipsOfMm } from "./units";
import { styleId } from "./word-styles";

const NUMBERS: ReadonlyMap<string, (typeof PageNumber)[keyof typeof PageNumber]> = new Map([
  ["&P", PageNumber.CURRENT],
  ["&N", PageNumber.TOTAL_PAGES],
]);
/** Word's unit of what a grid adds to a character, in parts of a point. */
const GRID_PARTS = 4096;
/** Millimetres of a signature at the foot of a page. */
const SIGNED = 12;

export function sectionOf(page: PaperPage, body: TextLook): ISectionPropertiesOptions {
  const { grid, columns } = page;
  return {
    page: pageOf(page),
    ...(grid && { grid: gridOf(grid, textWidth(page), body) }),
    ...(columns && {
      column: { count: columns.count, space: twipsOfMm(columns.gap), separate: true, equalWidth: true },
    }),
  };
}

function textWidth({ width, margins }: PaperPage): number {
  return width - margins.left - margins.right;
}

function pageOf({ width, height, margins, footer }: PaperPage) {
  const { top, right, bottom, left } = margins;
  // Word turns the sides of a page around by itself when it lies.
  const isLying = width > height;
  const size = isLying ? { width: height, height: width } : { width, height };
  return {
    size: {
      width: twipsOfMm(size.width),
      height: twipsOfMm(size.height),
      ...(isLying && { orientation: PageOrientation.LANDSCAPE }),
    },
    margin: {
      top: twipsOfMm(top),
      right: twipsOfMm(right),
      bottom: twipsOfMm(bottom),
      left: twipsOfMm(left),
      footer: twipsOfMm(footer),
    },
  };
}

/** Word is told what each character of the body is wider than its font: less than nothing where it is narrower. */
function gridOf({ characters, line }: NonNullable<PaperPage["grid"]>, width: number, { size }: TextLook) {
  const pitch = twipsOfMm(width) / 20 / characters;
  return {
    type: DocumentGridType.LINES_AND_CHARS,
    linePitch: twips(line),
    charSpace: Math.floor((pitch - size) * GRID_PARTS),
  };
}

/** What stands at the foot of pages. */
export function footersOf(paper: PaperImage): { readonly default: Footer; readonly even?: Footer } {
  const one = (align?: PaperAlign) =>
    new Footer({
      children: [
        ...(paper.signedBelow
          ? [signatures({ height: SIGNED, lines: [paper.signedBelow] }, textWidth(paper.page))]
          : []),
        numbers(paper, align),
      ],
    });
  return paper.footerOutside ? { default: one("right"), even: one("left") } : { default: one() };
}

/** `第 &P 页 共 &N 页` with the fields that count; at an outer edge one character of the body stays free. */
function numbers({ footer, styles }: PaperImage, align?: PaperAlign): Paragraph {
  const children = footer.split(/(&[PN])/).map((words) => NUMBERS.get(words) ?? words);
  const free = twips(styles.body.size);
  return new Paragraph({
    style: styleId("footer"),
    children: [new TextRun({ children })],
    ...(align && {
      alignment: ALIGNMENT[align],
      indent: align === "right" ? { right: free } : { left: free },
    }),
  });
}
