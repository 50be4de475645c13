import type { SheetDefinition } from "../sheets/define-sheet";
import type { PageImage } from "../workbook/sheet-image";

const MARGINS = { top: 15, right: 10, bottom: 18, left: 10, header: 8, footer: 8 } as const;
const PAGES = "&C第 &P 页 共 &N 页";
/** A register may be signed on paper as a whole: every page has room for it. */
const SIGNED = `&L审核人（签名）：${PAGES}&R日期：　　　　年　　月　　日`;

/** Characters of the usual 10.5 points that are read without a glass on a page, fitted to its width. */
const LEGIBLE = { A3: 300, A4: 210 } as const;
/** Number, and what tells the lines apart. */
const REPEATED: readonly [number, number] = [1, 2];

/**
 * Sheets with a line a record: landscape, the header on every page, two pages wide where one would be too small to read.
 * A result that is still empty has nothing to read but its header.
 */
export function linesPage(
  { paper, level }: SheetDefinition,
  headerRow: number,
  widths: readonly number[],
  isEmpty = false,
): PageImage {
  const isWide = !isEmpty && widths.reduce((sum, width) => sum + width, 0) > LEGIBLE[paper];
  return {
    paper,
    landscape: true,
    margins: MARGINS,
    scale: isWide ? "two-pages-wide" : "one-page-wide",
    repeatRows: [headerRow, headerRow],
    ...(isWide ? { repeatColumns: REPEATED } : { centred: true }),
    footer: level ? SIGNED : PAGES,
  };
}

/** Forms and prose stand upright. */
export const uprightPage: PageImage = {
  paper: "A4",
  landscape: false,
  margins: { ...MARGINS, left: 18, right: 18 },
  scale: "one-page-wide",
  footer: PAGES,
};
