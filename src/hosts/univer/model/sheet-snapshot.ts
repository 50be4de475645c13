import {
  BooleanNumber,
  mergeWorksheetSnapshotWithDefault,
  type ICellData,
  type IRowData,
  type IWorksheetData,
} from "@univerjs/core";
import type { CellValue } from "../../../workbook/grid";
import { ownLook, rowWidth } from "../../../workbook/row-looks";
import type { Look, RowImage, SheetImage } from "../../../workbook/sheet-image";
import { pixelsOfWidth } from "../../../workbook/widths";
import { rangeOf } from "../areas";
import { cellDataOf } from "./cell-data";
import { withExtras } from "../memory/sheet-extras";
import { pixelsOfHeight } from "../screen/sizes";
import type { StyleNames } from "../style-names";

/** Empty lines and columns beyond the filled ones, for people to go on in. */
const MORE_ROWS = 60;
const MORE_COLUMNS = 3;
const FEWEST_COLUMNS = 20;

/** An image as Univer keeps a sheet; `id` is unique in its workbook. */
export function sheetSnapshot(id: string, image: SheetImage, styles: StyleNames): IWorksheetData {
  const { sheet, state = "visible", rows, columns, merged = [], frozen } = image;
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), columns.length);
  return mergeWorksheetSnapshotWithDefault({
    id,
    name: sheet,
    hidden: state === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: rows.length + MORE_ROWS,
    columnCount: Math.max(width + MORE_COLUMNS, FEWEST_COLUMNS),
    cellData: Object.fromEntries(rows.map((row, i) => [i, cellsOf(row, image, styles)])),
    rowData: Object.fromEntries(
      rows.flatMap((row, i) => (row.height === undefined ? [] : [[i, rowData(row)]])),
    ),
    columnData: Object.fromEntries(columns.map((column, i) => [i, columnData(column, styles)])),
    mergeData: merged.map(rangeOf),
    freeze: freeze(frozen),
    custom: withExtras(image),
  });
}

function cellsOf(row: RowImage, image: SheetImage, styles: StyleNames): Record<number, ICellData> {
  const cells: Record<number, ICellData> = {};
  const { cells: values } = row;
  const width = rowWidth(row, image.columns.length);
  for (let i = 0; i < width; i++) {
    const own = ownLook(row, i);
    const cell = cellData(values[i] ?? null, own, image.columns[i]?.look, styles);
    const link = row.links?.get(i);
    if (cell) cells[i] = link ? { ...cell, custom: { link } } : cell;
  }
  return cells;
}

/** An empty cell stands there only for a look that its column does not give it already. */
function cellData(
  value: CellValue | null,
  own: Look | undefined,
  column: Look | undefined,
  styles: StyleNames,
): ICellData | null {
  if (value === null || value === "") return own ? { s: styles.nameOf(own) } : null;
  const look = own ?? column;
  if (typeof value === "object" && "serial" in value)
    return { ...cellDataOf(value), s: styles.nameOf(styles.dated(look ?? PLAIN)) };
  return { ...cellDataOf(value), ...(look && { s: styles.nameOf(look) }) };
}

const PLAIN: Look = {};

function rowData({ height = 0, grows }: RowImage): Partial<IRowData> {
  const pixels = pixelsOfHeight(height);
  return grows ? { h: pixels, ah: pixels, ia: BooleanNumber.TRUE } : { h: pixels, ia: BooleanNumber.FALSE };
}

function columnData({ width, hidden, look }: SheetImage["columns"][number], styles: StyleNames): object {
  return {
    w: pixelsOfWidth(width),
    ...(hidden && { hd: BooleanNumber.TRUE }),
    ...(look && { s: styles.nameOf(look) }),
  };
}

function freeze(
  { rows, columns }: NonNullable<SheetImage["frozen"]> = { rows: 0, columns: 0 },
): IWorksheetData["freeze"] {
  return { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 };
}
