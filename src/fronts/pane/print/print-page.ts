import { escaped } from "../../../paper/markup";
import type { PageImage, SheetImage } from "../../../workbook/sheet-image";
import { isCovered, overCells } from "./over-cells";
import { CellsInSight, span } from "../../../workbook/shown-cells";
import { columnsOnPaper, heightOf, rowHtml, tableCss, columnMillimetres, widthOfAll } from "./sheet-table";

/** Paper in millimetres, upright. */
const PAPER = { A3: { width: 297, height: 420 }, A4: { width: 210, height: 297 } } as const;
const USUAL: PageImage = {
  paper: "A4",
  landscape: true,
  margins: { top: 15, right: 12, bottom: 15, left: 12, header: 8, footer: 8 },
  scale: "one-page-wide",
};

/** What a page may be taller than its room: the margin below it takes that. Millimetres. */
const GIVE = 3;

/** Millimetres of a row, by its number, at full size. */
export type Heights = (row: number) => number;

/** A sheet and its heights. */
interface SheetToPrint {
  readonly image: SheetImage;
  readonly heights: Heights;
}

/**
 * A sheet as a page of the browser: its own page cuts, and others where more stands between them than a page holds; repeated
 * header rows, numbered pages. `heights` as they come out where it is printed, else as the image has them.
 */
export function printPage(image: SheetImage, heights: Heights = (row) => heightOf(image, row)): string {
  return printPages([{ image, heights }]);
}

/** Sheets one below the other, each on paper of its own size. */
export function printPages(sheets: readonly SheetToPrint[]): string {
  const title = sheets[0]?.image.sheet ?? "";
  const parts = sheets.map((one, i) => printedSheet(one, sheets.length === 1 ? null : i));
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>
* { box-sizing: border-box } html, body { margin: 0 }
section { position: relative; overflow: hidden; break-after: page }
section:last-child { break-after: auto }
footer { position: absolute; left: 0; right: 0; text-align: center; font: 9pt SimSun, "Noto Serif CJK SC", serif }
${tableCss()}
${parts.map(({ css }) => css).join("\n")}
</style></head><body>${parts.map(({ html }) => html).join("")}</body></html>`;
}

/** `number`: which of several it is; null where it stands alone. */
function printedSheet(
  { image, heights }: SheetToPrint,
  number: number | null,
): { readonly css: string; readonly html: string } {
  const page = image.page ?? USUAL;
  const paper = PAPER[page.paper];
  const [width, height] = page.landscape ? [paper.height, paper.width] : [paper.width, paper.height];
  const { top, right, bottom, left, footer } = page.margins;
  const room = width - left - right;
  const { zoom, bands } = columnsOf(image, page, room);
  const fits = { heights, room: (height - top - bottom + GIVE) / zoom };
  const rows = pagesOf(image, page).flatMap((piece) => cutToFit(piece, page, fits));
  const cuts = bands.flatMap((columns) => rows.map((piece) => ({ columns, rows: piece })));
  const html = cuts
    .map((cut, i) => sheetHtml({ image, heights }, page, cut, footerText(page, i + 1, cuts.length)))
    .join("");
  const name = number === null ? "" : `page-paper-${number}`;
  const of = number === null ? "" : `.${name} `;
  const css = `@page ${name} { size: ${width}mm ${height}mm; margin: 0 }
${of}section { width: ${width}mm; height: ${height}mm; padding: ${top}mm ${right}mm ${bottom}mm ${left}mm${name && `; page: ${name}`} }
${of}footer { bottom: ${footer}mm }
${of}${isCovered(image) ? ".page-covered" : "table"} { margin: 0 ${page.centred ? "auto" : "0"}; zoom: ${zoom} }`;
  return { css, html: number === null ? html : `<div class="page-paper-${number}">${html}</div>` };
}

/** What stands on one page: columns by number, and its first and last row. */
interface Cut {
  readonly columns: readonly number[];
  readonly rows: readonly [number, number];
}

/** First and last row of each page. */
function pagesOf(
  { rows }: SheetImage,
  { breaksAfter = [], area, repeatRows }: PageImage,
): readonly (readonly [number, number])[] {
  const last = area?.bottom ?? rows.length;
  const starts = [area?.top ?? 1, ...breaksAfter.filter((row) => row < last).map((row) => row + 1)];
  const pages = starts.map((start, i) => [start, (starts[i + 1] ?? last + 1) - 1] as const);
  const headed = repeatRows?.[1] ?? 0;
  return pages.filter(([from, to]) => to >= from && (pages.length === 1 || to > headed || from === 1));
}

/** As many pages as it takes; a row that is taller than a page stands alone. */
function cutToFit(
  [from, to]: readonly [number, number],
  { repeatRows: [headFrom, headTo] = [0, -1] }: PageImage,
  { heights, room }: { readonly heights: Heights; readonly room: number },
): readonly (readonly [number, number])[] {
  const sum = (rows: readonly number[]) => rows.reduce((all, row) => all + heights(row), 0);
  const head = sum(span(headFrom, headTo));
  const pages: [number, number][] = [];
  let start = from;
  let taken = 0;
  for (const row of span(from, to)) {
    const above = start > headTo ? head : 0;
    // The header never stands alone below a title.
    const canEnd = row > start && row - 1 > headTo;
    if (canEnd && above + taken + heights(row) > room) {
      pages.push([start, row - 1]);
      start = row;
      taken = 0;
    }
    taken += heights(row);
  }
  return [...pages, [start, to]];
}

/** Every row at full size and width: what heights are taken from where the sheet is printed. */
export function pageToMeasure(image: SheetImage): string {
  const columns = columnsOnPaper(image);
  const cells = new CellsInSight(image, span(1, image.rows.length), columns);
  const cols = columns.map((column) => `<col style="width:${columnMillimetres(image, column)}mm">`).join("");
  const body = image.rows.map((_, i) => rowHtml(image, i + 1, columns, cells)).join("");
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>* { box-sizing: border-box }
${tableCss()}</style></head><body><table style="width:${widthOfAll(image, columns)}mm"><colgroup>${cols}</colgroup>${body}</table></body></html>`;
}

function sheetHtml(
  { image, heights }: SheetToPrint,
  page: PageImage,
  { columns, rows: [from, to] }: Cut,
  footer: string,
): string {
  const [headFrom, headTo] = page.repeatRows ?? [0, -1];
  const shown = [...(from > headTo ? span(headFrom, headTo) : []), ...span(from, to)];
  const cells = new CellsInSight(image, shown, columns);
  const cols = columns.map((column) => `<col style="width:${columnMillimetres(image, column)}mm">`).join("");
  const body = shown.map((row) => rowHtml(image, row, columns, cells)).join("");
  const width = widthOfAll(image, columns);
  const table = `<table style="width:${width}mm"><colgroup>${cols}</colgroup>${body}</table>`;
  const over = isCovered(image) ? overCells(image, { rows: shown, columns, heights }) : null;
  const sheet =
    over === null
      ? table
      : `<div class="page-covered" style="position:relative;width:${width}mm">${table}${over}</div>`;
  return `<section>${sheet}<footer>${escaped(footer)}</footer></section>`;
}

/** How large the sheet is printed, and which columns stand beside one another on a page. */
function columnsOf(
  image: SheetImage,
  { scale, repeatColumns }: PageImage,
  room: number,
): { readonly zoom: number; readonly bands: readonly (readonly number[])[] } {
  const all = columnsOnPaper(image);
  if (typeof scale === "number") return { zoom: scale / 100, bands: [all] };
  const fitting = Math.min(1, Math.floor((room / widthOfAll(image, all)) * 1000) / 1000);
  if (scale === "one-page-wide") return { zoom: fitting, bands: [all] };
  const repeated = repeatColumns ? span(...repeatColumns) : [];
  for (let zoom = 1; zoom > fitting; zoom -= ZOOM_STEP) {
    const first = all.filter((column) => widthOfAll(image, span(1, column)) * zoom <= room);
    const second = [...repeated, ...all.slice(first.length)];
    if (widthOfAll(image, second) * zoom <= room)
      return { zoom, bands: first.length === all.length ? [all] : [first, second] };
  }
  return { zoom: fitting, bands: [all] };
}

const ZOOM_STEP = 0.01;

/** `&C第 &P 页 共 &N 页` in words; its places left and right are one line here. */
function footerText({ footer = "" }: PageImage, number: number, all: number): string {
  const words: Readonly<Record<string, string>> = { "&P": String(number), "&N": String(all), "&&": "&" };
  return footer.replace(/&(?:"[^"]*"|\d+|.)/g, (code) => words[code] ?? " ").trim();
}
