import type { SheetDefinition } from "../sheets/define-sheet";
import type { PageImage } from "../workbook/sheet-image";

const MARGINS = { top: 15, right: 10, bottom: 18, left: 10, header: 8, footer: 8 } as const;
const PAGES = "&C第 &P 页 共 &N 页";
/** A register may be signed on paper as a whole: every page has room for it. */
const SIGNED = `&L审核人（签名）：${PAGES}&R日期：　　　　年　　月　　日`;

/** Sheets with a line a record: landscape, one page wide, the header on every page. */
export function linesPage({ paper, level }: SheetDefinition, headerRow: number): PageImage {
  return {
    paper,
    landscape: true,
    margins: MARGINS,
    scale: "one-page-wide",
    repeatRows: [headerRow, headerRow],
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
