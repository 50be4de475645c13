import { cellName, quotedSheet } from "../../../workbook/address";
import { shownLook } from "../../../workbook/row-looks";
import type { LinkTarget, RowImage, SheetImage } from "../../../workbook/sheet-image";
import { cellInput, GENERAL, type CellInput } from "../write/cell-input";

/** Excel's bound; beyond it cells keep their text without a link. */
const MOST_LINKS = 65_530;

/** Rows of a sheet that go over in one request. */
interface RowBlock {
  /** Index in `image.rows` of the first row. */
  readonly from: number;
  readonly rows: readonly RowImage[];
}

/** A sheet in pieces of at most so many cells. */
export function rowBlocks({ rows }: SheetImage, mostCells: number): readonly RowBlock[] {
  const width = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const height = Math.max(1, Math.floor(mostCells / width));
  return Array.from({ length: Math.ceil(rows.length / height) }, (_, index) => ({
    from: index * height,
    rows: rows.slice(index * height, (index + 1) * height),
  }));
}

/** How many cells a block writes. */
export function sizeOf({ rows }: RowBlock): number {
  return rows.length * Math.max(0, ...rows.map(({ cells }) => cells.length));
}

/** Writes formats first, because they decide what becomes of a value. */
export function drawBlock(
  sheet: Excel.Worksheet,
  image: SheetImage,
  { from, rows }: RowBlock,
  shift: number,
): void {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (rows.length === 0 || width === 0) return;
  const inputs = rows.map((row) =>
    Array.from({ length: width }, (_, index) => inputOf(image, row, index, shift)),
  );
  const range = sheet.getRangeByIndexes(from, 0, rows.length, width);
  if (inputs.some((row) => row.some(({ format }) => format !== GENERAL)))
    range.numberFormat = inputs.map((row) => row.map(({ format }) => format));
  range.values = inputs.map((row) => row.map(({ input }) => input));
}

function inputOf(image: SheetImage, row: RowImage, index: number, shift: number): CellInput {
  return cellInput(row.cells[index] ?? null, shownLook(image, row, index).format ?? GENERAL, shift);
}

/** Links come before texts and looks, because Excel dresses a link and may fill its cell. */
export function drawLinks(sheet: Excel.Worksheet, { rows }: SheetImage): void {
  const links = rows.flatMap((row, index) =>
    [...(row.links ?? [])].map(([column, target]) => ({ cell: cellName(index + 1, column + 1), target })),
  );
  for (const { cell, target } of links.slice(0, MOST_LINKS))
    sheet.getRange(cell).hyperlink = hyperlink(target);
}

function hyperlink({ file, sheet, cell }: LinkTarget): Excel.RangeHyperlink {
  const place = `${quotedSheet(sheet)}!${cell}`;
  return file === undefined ? { documentReference: place } : { address: `${asUri(file)}#${place}` };
}

function asUri(path: string): string {
  return encodeURI(path).replace(/[#?]/g, (sign) => encodeURIComponent(sign));
}
