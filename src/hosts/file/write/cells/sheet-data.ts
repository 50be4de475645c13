import { columnName } from "../../../../workbook/address";
import type { CellValue } from "../../../../workbook/grid";
import type { Look, RowImage, SheetImage } from "../../../../workbook/sheet-image";
import type { LookTable } from "./look-table";
import { columnLook, ownLook, rowWidth } from "../../../../workbook/row-looks";
import { ColumnTexts, type SharedStringTable } from "./shared-strings";

/** What the rows of all sheets share. */
export interface SharedParts {
  readonly looks: LookTable;
  /** ` s="…"` by place in `looks`. */
  readonly styles: readonly string[];
  readonly strings: SharedStringTable;
}

interface Column {
  readonly name: string;
  readonly look: Look;
  readonly texts: ColumnTexts;
}

/** `<sheetData>`, row by row. */
export function* sheetData(image: SheetImage, ink: SharedParts): Generator<string> {
  const columns = columnsOf(image, ink);
  yield "<sheetData>";
  for (const [index, row] of image.rows.entries()) yield rowXml(row, index + 1, columns, ink);
  yield "</sheetData>";
}

function columnsOf(image: SheetImage, { strings }: SharedParts): readonly Column[] {
  const width = image.rows.reduce((most, row) => Math.max(most, rowWidth(row, image.columns.length)), 0);
  return Array.from({ length: width }, (_, index) => ({
    name: columnName(index + 1),
    look: columnLook(image, index),
    texts: new ColumnTexts(strings),
  }));
}

function rowXml(row: RowImage, number: number, columns: readonly Column[], ink: SharedParts): string {
  const cells = row.few ? fewXml(row.few, number, columns, ink) : cellsXml(row, number, columns, ink);
  if (row.height !== undefined)
    return `<row r="${number}" ht="${row.height}"${row.grows ? "" : ' customHeight="1"'}>${cells}</row>`;
  return cells && `<row r="${number}">${cells}</row>`;
}

function cellsXml(row: RowImage, number: number, columns: readonly Column[], ink: SharedParts): string {
  const width = rowWidth(row, columns.length);
  let cells = "";
  for (let index = 0; index < width; index++) {
    const column = columns[index] as Column;
    cells += cellXml(row.cells[index] ?? null, ownLook(row, index), column, number, ink);
  }
  return cells;
}

function fewXml(
  few: ReadonlyMap<number, CellValue>,
  number: number,
  columns: readonly Column[],
  ink: SharedParts,
): string {
  let cells = "";
  for (const [index, value] of few) cells += cellXml(value, undefined, columns[index] as Column, number, ink);
  return cells;
}

/** An empty cell is written only for a look that its column does not give it already. */
function cellXml(
  value: CellValue | null,
  own: Look | undefined,
  column: Column,
  row: number,
  ink: SharedParts,
): string {
  const look = own ?? column.look;
  const place = `<c r="${column.name}${row}"`;
  if (value === null || value === "") return own ? `${place}${ink.styles[ink.looks.place(own)]}/>` : "";
  if (typeof value === "string") return place + ink.styles[ink.looks.place(look)] + column.texts.cell(value);
  if (typeof value === "number") return `${place}${ink.styles[ink.looks.place(look)]}>${numberXml(value)}`;
  if (typeof value === "boolean") {
    return `${place}${ink.styles[ink.looks.place(look)]} t="b"><v>${Number(value)}</v></c>`;
  }
  if ("serial" in value) return `${place}${ink.styles[ink.looks.datePlace(look)]}>${numberXml(value.serial)}`;
  return place + ink.styles[ink.looks.place(look)] + column.texts.cell(value.fault);
}

function numberXml(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`${value} is no number for a cell.`);
  return `<v>${value}</v></c>`;
}
