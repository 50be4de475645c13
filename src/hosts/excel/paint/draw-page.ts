import { areaName, columnName } from "../../../workbook/address";
import type { PageImage, SheetImage } from "../../../workbook/sheet-image";

/** Millimetres to a centimetre, which the library counts in. */
const CENTIMETRE = 10;
/** Excel's bound; beyond it pages end where they are full. */
const MOST_BREAKS = 1_026;
const SECTIONS = { L: "leftFooter", C: "centerFooter", R: "rightFooter" } as const;

/** The paper: apart, because a printer may not have it. */
export function drawPaper(sheet: Excel.Worksheet, { page }: SheetImage): void {
  if (page) sheet.pageLayout.paperSize = page.paper;
}

/** Everything else that decides how the sheet comes out of the printer; what stood before goes. */
export function drawPage(sheet: Excel.Worksheet, { page }: SheetImage): void {
  if (!page) return;
  const { pageLayout } = sheet;
  pageLayout.orientation = page.landscape ? "Landscape" : "Portrait";
  pageLayout.setPrintMargins("Centimeters", centimetres(page.margins));
  pageLayout.zoom = zoomOf(page);
  pageLayout.centerHorizontally = page.centred === true;
  if (page.repeatRows) pageLayout.setPrintTitleRows(`$${page.repeatRows[0]}:$${page.repeatRows[1]}`);
  if (page.repeatColumns) {
    const [first, last] = page.repeatColumns.map(columnName);
    pageLayout.setPrintTitleColumns(`$${first}:$${last}`);
  }
  if (page.area) pageLayout.setPrintArea(areaName(page.area));
  if (page.footer) drawFooter(pageLayout.headersFooters.defaultForAllPages, page.footer);
  sheet.horizontalPageBreaks.removePageBreaks();
  sheet.verticalPageBreaks.removePageBreaks();
  for (const row of (page.breaksAfter ?? []).slice(0, MOST_BREAKS))
    sheet.horizontalPageBreaks.add(`A${row + 1}`);
}

function zoomOf({ scale }: PageImage): Excel.PageLayoutZoomOptions {
  return typeof scale === "number" ? { scale } : { horizontalFitToPages: scale === "two-pages-wide" ? 2 : 1 };
}

function centimetres({
  top,
  right,
  bottom,
  left,
  header,
  footer,
}: PageImage["margins"]): Excel.PageLayoutMarginOptions {
  const cm = (millimetres: number): number => millimetres / CENTIMETRE;
  return {
    top: cm(top),
    right: cm(right),
    bottom: cm(bottom),
    left: cm(left),
    header: cm(header),
    footer: cm(footer),
  };
}

function drawFooter(footer: Excel.HeaderFooter, code: string): void {
  for (const [section, text] of footerSections(code)) footer[SECTIONS[section]] = text;
}

/** `&L甲&C第 &P 页` → its sections; text before the first mark stands in the middle, as in Excel. */
export function footerSections(code: string): readonly (readonly [keyof typeof SECTIONS, string])[] {
  const marked = /^&[LCR]/.test(code) ? code : `&C${code}`;
  return [...marked.matchAll(/&([LCR])((?:(?!&[LCR])[\s\S])*)/g)].map(
    ([, section = "C", text = ""]) => [section as keyof typeof SECTIONS, text] as const,
  );
}
