import { escaped } from "../../../paper/markup";
import type { Look, SheetImage } from "../../../workbook/sheet-image";
import { lookCss, span, type CellsInSight } from "../../../workbook/shown-cells";
import { pixelsOfWidth, USUAL_WIDTH } from "../../../workbook/widths";

/** Millimetres of a pixel. */
const PIXEL = 25.4 / 96;
/** Points of a row that has no height of its own. */
const USUAL_HEIGHT = 15;

/** Millimetres of a point. */
const POINT = 25.4 / 72;

/** What the cells below need of the page they stand on. `within` leaves the rest of a page alone. */
export function tableCss(within = ""): string {
  return `${within}table { border-collapse: collapse; table-layout: fixed; font: 11pt SimSun, "Noto Serif CJK SC", serif; line-height: 1.25 }
${within}td { padding: 0 0.6mm }
${within}td > div { display: flex } ${within}.page-right { justify-content: flex-end } ${within}.page-center { justify-content: center }`;
}

/** The cells of one row, `number` from 1, as far as its columns are `shown`. `more` is the style of a cell beyond its look. */
export function rowHtml(
  { rows }: SheetImage,
  number: number,
  shown: readonly number[],
  cells: CellsInSight,
  more: (row: number, column: number) => string = () => "",
): string {
  const html = shown.map((at) => {
    const cell = cells.at(number, at);
    if (!cell) return "";
    const { row, column, rows, columns, look, text, runsOver } = cell;
    const reach = rows * columns > 1 ? ` rowspan="${rows}" colspan="${columns}"` : "";
    const content = runsOver ? `<div class="page-${runsOver}">${escaped(text)}</div>` : escaped(text);
    return `<td${reach} style="${css(look)}${more(row, column)}">${content}</td>`;
  });
  return `<tr style="height:${rows[number - 1]?.height ?? USUAL_HEIGHT}pt">${html.join("")}</tr>`;
}

function css(look: Look): string {
  const { background, ...style } = lookCss(look);
  const rules = [
    look.font && `font-family:'${look.font}',SimSun,'Noto Serif CJK SC',serif`,
    ...Object.entries({ verticalAlign: "bottom", ...style }).map(
      ([name, value]) => `${cssName(name)}:${value}`,
    ),
    look.border === "thin" && "border:0.5pt solid #000",
    // The prefix is for Chromium before 136.
    background && `background:${background};-webkit-print-color-adjust:exact;print-color-adjust:exact`,
    look.wrap ? "white-space:pre-wrap;overflow:hidden" : "white-space:pre",
  ];
  return escaped(rules.filter(Boolean).join(";"));
}

/** `fontSize` → `font-size`. */
function cssName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
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
export function columnMillimetres({ columns }: SheetImage, column: number): number {
  const { hidden = false, width = USUAL_WIDTH } = columns[column - 1] ?? {};
  return hidden ? 0 : pixelsOfWidth(width) * PIXEL;
}

export function widthOfAll(image: SheetImage, columns: readonly number[]): number {
  return columns.reduce((sum, column) => sum + columnMillimetres(image, column), 0);
}
