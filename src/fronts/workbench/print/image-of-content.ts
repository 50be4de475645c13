import type { CellValue, Grid, GridRow, WorkbookContent } from "../../../workbook/grid";
import { DATE_FORMAT } from "../../../workbook/number-format";
import type { Look, RowImage, SheetImage, WorkbookImage } from "../../../workbook/sheet-image";

/** Cells of files whose looks are not known: legible, wrapped, dates as dates. */
const PLAIN: Look = { font: "宋体", size: 10.5, vertical: "middle", wrap: true };
const DAY: Look = { ...PLAIN, format: DATE_FORMAT };
const MOMENT: Look = { ...PLAIN, format: `${DATE_FORMAT} hh:mm` };
const USUAL_WIDTH = 9;

/** A workbook that was read, to be shown: values, merged cells and widths; looks are plain. */
export function imageOfContent({ sheets, properties }: WorkbookContent): WorkbookImage {
  return { sheets: sheets.map(sheetImage), properties: Object.fromEntries(properties) };
}

function sheetImage({ sheet, state, rows, merged, widths }: Grid): SheetImage {
  const last = Math.max(0, ...widths.keys());
  const byNumber = new Map(rows.map((row) => [row.number, row] as const));
  return {
    sheet,
    state,
    columns: Array.from({ length: last }, (_, i) => ({ width: shownWidth(widths.get(i + 1)) })),
    rows: Array.from({ length: rows.at(-1)?.number ?? 0 }, (_, i) => rowImage(byNumber.get(i + 1))),
    ...(merged.length > 0 && { merged }),
  };
}

/** Files count the 5 pixels beside the text too; a digit of the default font is 7 pixels wide. */
function shownWidth(stored = USUAL_WIDTH): number {
  return Math.max(0, stored - 5 / 7);
}

function rowImage(row: GridRow | undefined): RowImage {
  const cells: (CellValue | null)[] = [];
  row?.columns.forEach((column, i) => {
    while (cells.length < column) cells.push(null);
    cells[column - 1] = row.values[i] ?? null;
  });
  return { cells, looks: cells.map((value) => (value === null ? undefined : lookFor(value))) };
}

function lookFor(value: CellValue): Look {
  if (typeof value !== "object" || !("serial" in value)) return PLAIN;
  return Number.isInteger(value.serial) ? DAY : MOMENT;
}
