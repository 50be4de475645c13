import { cellName, quotedSheet } from "../../../workbook/address";
import { columnLook, shownLook } from "../../../workbook/row-looks";
import type { LinkTarget, RowImage, SheetImage } from "../../../workbook/sheet-image";
import { CALL_BYTES, textBytes, type Stroke } from "../strokes";
import { cellInput, GENERAL, type CellInput } from "../write/cell-input";
import { gatheredAreas, rangeAddress, runsOf } from "./look-areas";

/** Excel's bound; beyond it cells keep their text without a link. */
const MOST_LINKS = 65_530;
/** Of a block of rows. */
const BLOCK_BYTES = 100_000;
/** Quotes, a comma, and an apostrophe that keeps a text a text. */
const CELL_BYTES = 4;
const NUMBER_BYTES = 20;

/** Number formats where the column has another, and then what stands in the cells: a format decides what becomes of a value. */
export function* cellStrokes(sheet: Excel.Worksheet, image: SheetImage, shift: number): Generator<Stroke> {
  yield* formatStrokes(sheet, image, shift);
  let from = 0;
  while (from < image.rows.length) {
    const [to, bytes] = blockFrom(image.rows, from);
    const first = from;
    yield { bytes, draw: () => drawValues(sheet, image, first, image.rows.slice(first, to), shift) };
    from = to;
  }
}

/** Where a block of rows ends, and how many bytes it has. */
function blockFrom(rows: readonly RowImage[], from: number): readonly [to: number, bytes: number] {
  let [to, bytes] = [from, CALL_BYTES];
  for (; to < rows.length && bytes < BLOCK_BYTES; to++) bytes += bytesOf(rows[to]!);
  return [to, bytes];
}

function bytesOf({ cells }: RowImage): number {
  let bytes = 0;
  for (const value of cells)
    bytes += CELL_BYTES + (typeof value === "string" ? textBytes(value) : value === null ? 0 : NUMBER_BYTES);
  return bytes;
}

function* formatStrokes(sheet: Excel.Worksheet, image: SheetImage, shift: number): Generator<Stroke> {
  const itself = (format: string) => format;
  const width = image.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const runs = (row: RowImage) =>
    runsOf(row, width, (_, index) => ownFormat(image, row, index, shift), itself);
  for (const { value: format, areas } of gatheredAreas(image.rows, runs, itself))
    for (const area of areas)
      yield { bytes: CALL_BYTES, draw: () => formatAll(sheet.getRange(rangeAddress(area)), format) };
}

/** Undefined where the cell has the format of its column. */
function ownFormat(image: SheetImage, row: RowImage, index: number, shift: number): string | undefined {
  const { format } = inputOf(image, row, index, shift);
  return format === (columnLook(image, index).format ?? GENERAL) ? undefined : format;
}

/** One format for all cells of a range; the library's types know tables only, the library one value too. */
export function formatAll(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

function drawValues(
  sheet: Excel.Worksheet,
  image: SheetImage,
  from: number,
  rows: readonly RowImage[],
  shift: number,
): void {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (width === 0) return;
  sheet.getRangeByIndexes(from, 0, rows.length, width).values = rows.map((row) =>
    Array.from({ length: width }, (_, index) => inputOf(image, row, index, shift).input),
  );
}

function inputOf(image: SheetImage, row: RowImage, index: number, shift: number): CellInput {
  return cellInput(row.cells[index] ?? null, shownLook(image, row, index).format ?? GENERAL, shift);
}

/** Links come before texts and looks, because Excel dresses a link and may fill its cell. */
export function* linkStrokes(sheet: Excel.Worksheet, { rows }: SheetImage): Generator<Stroke> {
  const links = rows.flatMap((row, index) =>
    [...(row.links ?? [])].map(([column, target]) => ({ cell: cellName(index + 1, column + 1), target })),
  );
  for (const { cell, target } of links.slice(0, MOST_LINKS)) {
    const link = hyperlink(target);
    const bytes = CALL_BYTES + textBytes(JSON.stringify(link));
    yield { bytes, draw: () => void (sheet.getRange(cell).hyperlink = link) };
  }
}

function hyperlink({ file, sheet, cell }: LinkTarget): Excel.RangeHyperlink {
  const place = `${quotedSheet(sheet)}!${cell}`;
  return file === undefined ? { documentReference: place } : { address: `${asUri(file)}#${place}` };
}

function asUri(path: string): string {
  return encodeURI(path).replace(/[#?]/g, (sign) => encodeURIComponent(sign));
}
