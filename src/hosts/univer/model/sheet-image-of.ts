import {
  BooleanNumber,
  type ICellData,
  type IRowData,
  type ISheetDataValidationRule,
  type IWorksheetData,
} from "@univerjs/core";
import type { CellValue } from "../../../workbook/grid";
import type { ColumnImage, LinkTarget, Look, RowImage, SheetImage } from "../../../workbook/sheet-image";
import { USUAL_WIDTH, widthOfPixels } from "../../../workbook/widths";
import { areaOf } from "../areas";
import { extrasOf, isAside } from "../memory/sheet-extras";
import { sheetValue, numbered, stateOf } from "./read-sheet";
import { heightOfPixels } from "../screen/sizes";
import { isOurs, type LooksByName, type StyleReference } from "../style-names";
import { validationImages } from "./validation-rule";

/** A sheet as it stands on the screen, to be written into a file. */
export function sheetImageOf(
  sheet: IWorksheetData,
  rules: readonly ISheetDataValidationRule[],
  looks: LooksByName,
): SheetImage {
  const { veryHidden: _, view, ...kept } = extrasOf(sheet);
  const { ySplit } = sheet.freeze;
  const xSplit = view?.frozen ?? sheet.freeze.xSplit;
  const merged = sheet.mergeData.map(areaOf);
  const validations = rules.flatMap(validationImages);
  return {
    sheet: sheet.name,
    state: stateOf(sheet),
    columns: columnsOf(sheet, looks),
    rows: rowsOf(sheet, looks),
    ...(merged.length > 0 && { merged }),
    ...(validations.length > 0 && { validations }),
    ...(xSplit + ySplit > 0 && { frozen: { rows: ySplit, columns: xSplit } }),
    ...kept,
  };
}

function columnsOf({ columnData }: IWorksheetData, looks: LooksByName): readonly ColumnImage[] {
  const count = Math.max(0, ...Object.keys(columnData).map((column) => Number(column) + 1));
  return Array.from({ length: count }, (_, i) => {
    const { w, hd, s, custom } = columnData[i] ?? {};
    const look = looks.lookOf(s);
    return {
      width: w === undefined ? USUAL_WIDTH : widthOfPixels(w),
      ...(hd === BooleanNumber.TRUE && !isAside(custom) && { hidden: true }),
      ...(look && { look }),
    };
  });
}

function rowsOf(sheet: IWorksheetData, looks: LooksByName): readonly RowImage[] {
  const rows: (RowImage | undefined)[] = [];
  for (const [row, cells] of numbered(sheet.cellData)) rows[row] = rowOf(row, cells, sheet, looks);
  for (const [row] of numbered(sheet.rowData)) rows[row] ??= rowOf(row, {}, sheet, looks);
  return Array.from(rows, (row) => row ?? { cells: [] });
}

function rowOf(row: number, line: object, sheet: IWorksheetData, looks: LooksByName): RowImage {
  const cells: (CellValue | null)[] = [];
  const own: (Look | undefined)[] = [];
  const links = new Map<number, LinkTarget>();
  for (const [column, cell] of numbered(line as Readonly<Record<number, ICellData | null>>)) {
    if (!cell) continue;
    while (cells.length < column) cells.push(null);
    cells[column] = sheetValue(cell, column, sheet, looks);
    own[column] = ownLook(cell, looks, sheet.columnData[column]?.s, row < sheet.freeze.ySplit);
    const link = (cell.custom as { readonly link?: LinkTarget } | null | undefined)?.link;
    if (link) links.set(column, link);
  }
  return {
    cells,
    ...heightOf(sheet.rowData[row]),
    ...(own.length > 0 && { looks: Array.from(own) }),
    ...(links.size > 0 && { links }),
  };
}

/**
 * What is typed or pasted brings a style of its own: a number format for a date, or the font and alignment of where it came
 * from. In a column that people fill in it is printed as the column is; what people stress stays stressed.
 */
function ownLook(
  { s }: ICellData,
  looks: LooksByName,
  columnStyle: StyleReference,
  isHeader: boolean,
): Look | undefined {
  const own = looks.lookOf(s);
  const column = looks.lookOf(columnStyle);
  if (!s || !own || isOurs(s) || !column) return own;
  const shown = looks.lookOver(s, column);
  if (column.locked !== false || isHeader) return shown;
  const { bold, fill, colour, format } = shown;
  return {
    ...column,
    ...(bold && { bold }),
    ...(fill && { fill }),
    ...(colour && { colour }),
    ...(format && { format }),
  };
}

function heightOf(row: Partial<IRowData> | undefined): Pick<RowImage, "height" | "grows"> {
  if (row?.h === undefined) return {};
  return row.ia === BooleanNumber.TRUE
    ? { height: heightOfPixels(row.ah ?? row.h), grows: true }
    : { height: heightOfPixels(row.h) };
}
