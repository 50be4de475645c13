import { columnName } from "../../../../workbook/address";
import type { CellValue } from "../../../../workbook/grid";
import type { Look, RowImage, SheetImage } from "../../../../workbook/sheet-image";
import type { Survey } from "./survey";
import { columnLook, ownLook, rowWidth } from "../../../../workbook/row-looks";
import { ColumnTexts, type SharedStringTable } from "./shared-strings";

/** What the rows of all sheets share. */
export interface SharedParts extends Survey {
  /** ` s="…"` by place in `looks`. */
  readonly styles: readonly string[];
  readonly strings: SharedStringTable;
}

interface Column {
  readonly name: string;
  readonly look: Look;
  /** Style of its cells that have no look of their own. */
  readonly style: string;
  readonly texts: ColumnTexts;
}

/** `<sheetData>`, row by row. */
export function* sheetData(image: SheetImage, ink: SharedParts): Generator<string> {
  const columns = columnsOf(image, ink);
  yield "<sheetData>";
  for (const [index, row] of image.rows.entries()) yield rowXml(row, index + 1, columns, ink);
  yield "</sheetData>";
}

function columnsOf(image: SheetImage, ink: SharedParts): readonly Column[] {
  return Array.from({ length: ink.widths.get(image) ?? 0 }, (_, index) => {
    const look = columnLook(image, index);
    return {
      name: columnName(index + 1),
      look,
      style: styleOf(look, ink),
      texts: new ColumnTexts(ink.strings),
    };
  });
}

function rowXml(row: RowImage, number: number, columns: readonly Column[], ink: SharedParts): string {
  const cells = row.few ? fewXml(row.few, number, columns, ink) : cellsXml(row, number, columns, ink);
  if (row.height !== undefined)
    return `<row r="${number}" ht="${row.height}"${row.grows ? "" : ' customHeight="1"'}>${cells}</row>`;
  return cells && `<row r="${number}">${cells}</row>`;
}

function cellsXml(row: RowImage, number: number, columns: readonly Column[], ink: SharedParts): string {
  const { cells, looks } = row;
  const width = looks ? rowWidth(row, columns.length) : cells.length;
  let xml = "";
  for (let index = 0; index < width; index++) {
    const own = looks && ownLook(row, index);
    xml += cellXml(cells[index] ?? null, own, columns[index] as Column, number, ink);
  }
  return xml;
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
  const place = `<c r="${column.name}${row}"`;
  if (value === null || value === "") return own ? `${place}${styleOf(own, ink)}/>` : "";
  if (typeof value === "object" && "serial" in value) {
    return `${place}${ink.styles[ink.looks.datePlace(own ?? column.look)]}>${numberXml(value.serial)}`;
  }
  const styled = place + (own ? styleOf(own, ink) : column.style);
  if (typeof value === "string") return styled + column.texts.cell(value);
  if (typeof value === "number") return `${styled}>${numberXml(value)}`;
  if (typeof value === "boolean") return `${styled} t="b"><v>${Number(value)}</v></c>`;
  return styled + column.texts.cell(value.fault);
}

function styleOf(look: Look, { looks, styles }: SharedParts): string {
  return styles[looks.place(look)] ?? "";
}

function numberXml(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`${value} is no number for a cell.`);
  return `<v>${value}</v></c>`;
}
