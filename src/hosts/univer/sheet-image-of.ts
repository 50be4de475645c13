import {
  BooleanNumber,
  type ICellData,
  type IRowData,
  type ISheetDataValidationRule,
  type IWorksheetData,
} from "@univerjs/core";
import type { CellValue } from "../../workbook/grid";
import type { ColumnImage, LinkTarget, Look, RowImage, SheetImage } from "../../workbook/sheet-image";
import { areaOf } from "./areas";
import { keptBeside } from "./kept-beside";
import { cellValue, numbered, stateOf } from "./read-sheet";
import { heightOfPixels, widthOfPixels } from "./sizes";
import { isOurs, type LooksByName, type StyleReference } from "./style-names";
import { validationsOf } from "./validation-rule";

/** A width that nobody set, in characters. */
const USUAL_WIDTH = 9;

/** A sheet as it stands on the screen, to be written into a file. */
export function sheetImageOf(
  sheet: IWorksheetData,
  rules: readonly ISheetDataValidationRule[],
  looks: LooksByName,
): SheetImage {
  const { veryHidden: _, ...kept } = keptBeside(sheet);
  const { xSplit, ySplit } = sheet.freeze;
  const merged = sheet.mergeData.map(areaOf);
  const validations = rules.flatMap(validationsOf);
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
    const { w, hd, s } = columnData[i] ?? {};
    const look = looks.lookOf(s);
    return {
      width: w === undefined ? USUAL_WIDTH : widthOfPixels(w),
      ...(hd === BooleanNumber.TRUE && { hidden: true }),
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
    cells[column] = cellValue(cell, column, sheet, looks);
    own[column] = ownLook(cell, looks, sheet.columnData[column]?.s);
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

/** Univer forgets that a cell may be filled in when somebody changes its look; its column still knows. */
function ownLook({ s }: ICellData, looks: LooksByName, column: StyleReference): Look | undefined {
  const own = looks.lookOf(s);
  if (!own || isOurs(s) || looks.lookOf(column)?.locked !== false) return own;
  return { ...own, locked: false };
}

function heightOf(row: Partial<IRowData> | undefined): Pick<RowImage, "height" | "grows"> {
  if (row?.h === undefined) return {};
  return row.ia === BooleanNumber.TRUE
    ? { height: heightOfPixels(row.ah ?? row.h), grows: true }
    : { height: heightOfPixels(row.h) };
}
