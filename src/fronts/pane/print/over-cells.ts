import { chartOfCells } from "../../../drawing/chart/cell-chart";
import { chartFile } from "../../../paper/svg/chart-svg";
import type { SheetImage, SheetPicture } from "../../../workbook/sheet-image";
import { escaped } from "../../../paper/markup";
import { columnMillimetres } from "./sheet-table";

/** What of a sheet stands on a page: its rows and columns by number, and how high a row is. */
interface Shown {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly heights: (row: number) => number;
}

/** Whether anything lies over the cells of a sheet. */
export function isCovered({ charts = [], pictures = [] }: SheetImage): boolean {
  return charts.length + pictures.length > 0;
}

/** Charts and pictures whose upper left cell is on the page, at their places over its table. */
export function overCells(image: SheetImage, shown: Shown): string {
  const { charts = [], pictures = [] } = image;
  const drawn = charts.map((chart) => {
    const { top, left, bottom, right } = chart.place;
    const [width, height] = [widthOf(image, shown, left, right), heightOf(shown, top, bottom)];
    return placed(image, shown, { row: top, column: left }, () =>
      inline(chartFile(chartOfCells(image, chart, { width, height }))),
    );
  });
  const laid = pictures.map((picture) => placed(image, shown, picture, () => pictureHtml(picture)));
  return [...drawn, ...laid].join("");
}

function placed(
  image: SheetImage,
  shown: Shown,
  { row, column }: { readonly row: number; readonly column: number },
  draw: () => string,
): string {
  if (!shown.rows.includes(row)) return "";
  const top = shown.rows
    .slice(0, shown.rows.indexOf(row))
    .reduce((sum, above) => sum + shown.heights(above), 0);
  const left = widthOf(image, shown, 1, column - 1);
  return `<div style="position:absolute;left:${left}mm;top:${top}mm">${draw()}</div>`;
}

function widthOf(image: SheetImage, { columns }: Shown, from: number, to: number): number {
  return columns
    .filter((column) => from <= column && column <= to)
    .reduce((sum, column) => sum + columnMillimetres(image, column), 0);
}

function heightOf({ rows, heights }: Shown, from: number, to: number): number {
  return rows.filter((row) => from <= row && row <= to).reduce((sum, row) => sum + heights(row), 0);
}

/** Without the line that only a file begins with. */
function inline(svg: string): string {
  return svg.slice(svg.indexOf("<svg"));
}

function pictureHtml({ png, width, height, words }: SheetPicture): string {
  let bytes = "";
  for (const byte of png) bytes += String.fromCharCode(byte);
  return `<img alt="${escaped(words)}" style="width:${width}mm;height:${height}mm" src="data:image/png;base64,${btoa(bytes)}">`;
}
