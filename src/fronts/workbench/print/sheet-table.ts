import type { Area } from "../../../workbook/address";
import type { Look, RowImage, SheetImage } from "../../../workbook/sheet-image";
import { shownText } from "../../../workbook/shown-text";

/** Millimetres of a pixel. */
const PIXEL = 25.4 / 96;
/** Pixels of a character of the default font, and beside the text of a column, as Excel counts them. */
const CHARACTER = 7;
const BESIDE_TEXT = 5;
/** Characters of a column that nobody set a width for. */
const USUAL_WIDTH = 9;
/** Points of a row that has no height of its own. */
const USUAL_HEIGHT = 15;

/** Millimetres of a point. */
const POINT = 25.4 / 72;

/** What the cells below need of the page they stand on. `within` leaves the rest of a page alone. */
export function tableCss(within = ""): string {
  return `${within}table { border-collapse: collapse; table-layout: fixed; font: 11pt SimSun, "Noto Serif CJK SC", serif; line-height: 1.25 }
${within}td { padding: 0 0.6mm }
${within}td > div { display: flex } ${within}.wb-right { justify-content: flex-end } ${within}.wb-center { justify-content: center }`;
}

/** Numbers from one to another, both included. */
export function span(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

/** The cells of one row, `number` from 1, as far as its columns are `shown`. `more` is the style of a cell beyond its look. */
export function rowHtml(
  { columns, rows }: SheetImage,
  number: number,
  shown: readonly number[],
  merges: MergesInSight,
  more: (row: number, column: number) => string = () => "",
): string {
  const cells = shown.map((column) => {
    const { attributes, from, first } = merges.at(number, column);
    if (attributes === "covered") return "";
    const look = lookAt(rows[from - 1], first - 1) ?? columns[first - 1]?.look;
    const text = escaped(shownText(rows[from - 1]?.cells[first - 1] ?? null, look?.format));
    return `<td${attributes} style="${css(look)}${more(from, first)}">${contentHtml(text, look)}</td>`;
  });
  return `<tr style="height:${rows[number - 1]?.height ?? USUAL_HEIGHT}pt">${cells.join("")}</tr>`;
}

/** Text that does not wrap runs over empty cells beside it: to the left where it stands at the right. */
function contentHtml(text: string, { wrap, horizontal = "left" }: Look = {}): string {
  return wrap || text === "" || horizontal === "left" ? text : `<div class="wb-${horizontal}">${text}</div>`;
}

interface CellInSight {
  /** `covered` where another cell reaches over this one. */
  readonly attributes: string;
  /** The row and column whose value and look stand here. */
  readonly from: number;
  readonly first: number;
}

/** Merged areas as far as they lie on one page; what goes on from the page before says again what it is. */
export class MergesInSight {
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

/** As many columns as anything stands in: a file names only those whose width somebody set. */
export function columnsIn({ columns, rows, merged = [] }: SheetImage): number {
  const filled = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const reached = merged.reduce((most, { right }) => Math.max(most, right), filled);
  return reached === 0 ? columns.length : reached;
}

/** Columns that are printed, by number: those of the print area that nobody hid. */
export function columnsOnPaper(image: SheetImage): readonly number[] {
  const all = span(1, image.page?.area?.right ?? columnsIn(image));
  return all.filter((column) => !image.columns[column - 1]?.hidden);
}

/** Millimetres, as far as the image knows: rows that wrap may come out taller. */
export function heightOf({ rows }: SheetImage, row: number): number {
  return (rows[row - 1]?.height ?? USUAL_HEIGHT) * POINT;
}

/** Millimetres. */
export function widthOf({ columns }: SheetImage, column: number): number {
  const { hidden = false, width = USUAL_WIDTH } = columns[column - 1] ?? {};
  return hidden || width === 0 ? 0 : (width * CHARACTER + BESIDE_TEXT) * PIXEL;
}

export function widthOfAll(image: SheetImage, columns: readonly number[]): number {
  return columns.reduce((sum, column) => sum + widthOf(image, column), 0);
}

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
