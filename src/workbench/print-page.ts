import type { Area } from "../workbook/address";
import { isDate, isFault, type CellValue } from "../workbook/grid";
import { toDay } from "../workbook/serial-date";
import type { Look, PageImage, RowImage, SheetImage } from "../workbook/sheet-image";

/** Paper in millimetres, upright. */
const PAPER = { A3: { width: 297, height: 420 }, A4: { width: 210, height: 297 } } as const;
/** Millimetres of a character of the default font: 7 pixels of 1/96 inch. */
const CHARACTER = (7 / 96) * 25.4;
/** Points of a row that has no height of its own. */
const USUAL_HEIGHT = 15;
const USUAL: PageImage = {
  paper: "A4",
  landscape: true,
  margins: { top: 15, right: 12, bottom: 15, left: 12, header: 8, footer: 8 },
  scale: "one-page-wide",
};

/** A sheet as a page of the browser: its own page cuts, repeated header rows, numbered pages. */
export function printPage(image: SheetImage): string {
  const page = image.page ?? USUAL;
  const paper = PAPER[page.paper];
  const [width, height] = page.landscape ? [paper.height, paper.width] : [paper.width, paper.height];
  const { top, right, bottom, left } = page.margins;
  const room = width - left - right;
  const { zoom, bands } = columnsOf(image, page, room);
  const cuts = bands.flatMap((columns) => pagesOf(image, page).map((rows) => ({ columns, rows })));
  const sheets = cuts.map((cut, i) => sheetHtml(image, page, cut, footerText(page, i + 1, cuts.length)));
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(image.sheet)}</title><style>
@page { size: ${width}mm ${height}mm; margin: 0 }
* { box-sizing: border-box } html, body { margin: 0 }
section { position: relative; width: ${width}mm; height: ${height}mm; padding: ${top}mm ${right}mm ${bottom}mm ${left}mm; overflow: hidden; break-after: page }
section:last-child { break-after: auto }
footer { position: absolute; left: 0; right: 0; bottom: ${page.margins.footer}mm; text-align: center; font: 9pt SimSun, "Noto Serif CJK SC", serif }
table { border-collapse: collapse; table-layout: fixed; margin: 0 ${page.centred ? "auto" : "0"}; zoom: ${zoom}; font: 11pt SimSun, "Noto Serif CJK SC", serif; line-height: 1.25 }
td { padding: 0 0.6mm }
div { display: flex } .right { justify-content: flex-end } .center { justify-content: center }
</style></head><body>${sheets.join("")}</body></html>`;
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

function sheetHtml(
  image: SheetImage,
  page: PageImage,
  { columns, rows: [from, to] }: Cut,
  footer: string,
): string {
  const [headFrom, headTo] = page.repeatRows ?? [0, -1];
  const shown = [...(from > headTo ? span(headFrom, headTo) : []), ...span(from, to)];
  const merges = new MergesInSight(image.merged ?? [], shown, columns);
  const cols = columns.map((column) => `<col style="width:${widthOf(image, column)}mm">`).join("");
  const body = shown.map((row) => rowHtml(image, row, columns, merges)).join("");
  return `<section><table style="width:${widthOfAll(image, columns)}mm"><colgroup>${cols}</colgroup>${body}</table><footer>${escaped(footer)}</footer></section>`;
}

function span(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

function rowHtml(
  { columns, rows }: SheetImage,
  number: number,
  shown: readonly number[],
  merges: MergesInSight,
): string {
  const cells = shown.map((column) => {
    const { attributes, from, first } = merges.at(number, column);
    if (attributes === "covered") return "";
    const look = lookAt(rows[from - 1], first - 1) ?? columns[first - 1]?.look;
    const text = escaped(shownAs(rows[from - 1]?.cells[first - 1] ?? null));
    return `<td${attributes} style="${css(look)}">${contentHtml(text, look)}</td>`;
  });
  return `<tr style="height:${rows[number - 1]?.height ?? USUAL_HEIGHT}pt">${cells.join("")}</tr>`;
}

/** Text that does not wrap runs over empty cells beside it: to the left where it stands at the right. */
function contentHtml(text: string, { wrap, horizontal = "left" }: Look = {}): string {
  return wrap || text === "" || horizontal === "left" ? text : `<div class="${horizontal}">${text}</div>`;
}

interface CellInSight {
  /** `covered` where another cell reaches over this one. */
  readonly attributes: string;
  /** The row and column whose value and look stand here. */
  readonly from: number;
  readonly first: number;
}

/** Merged areas as far as they lie on one page; what goes on from the page before says again what it is. */
class MergesInSight {
  readonly #cells = new Map<string, CellInSight>();

  constructor(merged: readonly Area[], shown: readonly number[], inSight: readonly number[]) {
    for (const { top, bottom, left, right } of merged) {
      const rows = shown.filter((row) => row >= top && row <= bottom);
      const columns = inSight.filter((column) => column >= left && column <= right);
      const attributes = ` rowspan="${rows.length}" colspan="${columns.length}"`;
      const here = { from: top, first: left };
      for (const row of rows)
        for (const column of columns) this.#cells.set(`${row}:${column}`, { ...here, attributes: "covered" });
      if (rows[0] !== undefined && columns[0] !== undefined)
        this.#cells.set(`${rows[0]}:${columns[0]}`, { ...here, attributes });
    }
  }

  at(row: number, column: number): CellInSight {
    return this.#cells.get(`${row}:${column}`) ?? { attributes: "", from: row, first: column };
  }
}

function lookAt({ looks }: RowImage = { cells: [] }, index: number): Look | undefined {
  return Array.isArray(looks) ? (looks as readonly (Look | undefined)[])[index] : (looks as Look | undefined);
}

function css(look: Look = {}): string {
  const rules = [
    look.font && `font-family:'${look.font}',SimSun,'Noto Serif CJK SC',serif`,
    look.size && `font-size:${look.size}pt`,
    look.bold && "font-weight:700",
    look.horizontal && `text-align:${look.horizontal}`,
    `vertical-align:${look.vertical ?? "bottom"}`,
    look.border === "thin" && "border:0.5pt solid #000",
    // The prefix is for Chromium before 136.
    look.fill && `background:#${look.fill};-webkit-print-color-adjust:exact;print-color-adjust:exact`,
    look.colour && `color:#${look.colour}`,
    look.wrap ? "white-space:pre-wrap;overflow:hidden" : "white-space:pre",
  ];
  return escaped(rules.filter(Boolean).join(";"));
}

/** How large the sheet is printed, and which columns stand beside one another on a page. */
function columnsOf(
  image: SheetImage,
  { scale, repeatColumns }: PageImage,
  room: number,
): { readonly zoom: number; readonly bands: readonly (readonly number[])[] } {
  const all = span(1, image.columns.length);
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

function widthOf({ columns }: SheetImage, column: number): number {
  const { hidden = false, width = 0 } = columns[column - 1] ?? {};
  return hidden ? 0 : width * CHARACTER;
}

function widthOfAll(image: SheetImage, columns: readonly number[]): number {
  return columns.reduce((sum, column) => sum + widthOf(image, column), 0);
}

/** `&C第 &P 页 共 &N 页` in words; its places left and right are one line here. */
function footerText({ footer = "" }: PageImage, number: number, all: number): string {
  const words: Readonly<Record<string, string>> = { "&P": String(number), "&N": String(all), "&&": "&" };
  return footer.replace(/&(?:"[^"]*"|\d+|.)/g, (code) => words[code] ?? " ").trim();
}

function shownAs(value: CellValue | null): string {
  if (value === null) return "";
  if (isDate(value)) return dayInWords(toDay(value.serial));
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return isFault(value) ? value.fault : String(value);
}

/** `2012-10-08` → `2012年10月8日`. */
function dayInWords(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year ?? ""}年${month ?? ""}月${date ?? ""}日`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
