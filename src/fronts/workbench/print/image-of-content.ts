import {
  isDate,
  spreadOut,
  type CellValue,
  type Grid,
  type GridRow,
  type WorkbookContent,
} from "../../../workbook/grid";
import { DATE_FORMAT } from "../../../workbook/formats/number-format";
import type { Look, RowImage, SheetImage, WorkbookImage } from "../../../workbook/sheet-image";
import { columnWidth } from "../../../workbook/widths";

/** Cells of files whose looks are not known: legible, wrapped, dates as dates. */
const PLAIN: Look = { font: "宋体", size: 10.5, vertical: "middle", wrap: true };
const DAY: Look = { ...PLAIN, format: DATE_FORMAT };
const MOMENT: Look = { ...PLAIN, format: `${DATE_FORMAT} hh:mm` };

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
    columns: Array.from({ length: last }, (_, i) => ({ width: columnWidth(widths.get(i + 1)) })),
    rows: Array.from({ length: rows.at(-1)?.number ?? 0 }, (_, i) => rowImage(byNumber.get(i + 1))),
    ...(merged.length > 0 && { merged }),
  };
}

function rowImage(row: GridRow | undefined): RowImage {
  const cells = row ? spreadOut(row) : [];
  return { cells, looks: cells.map((value) => (value === null ? undefined : lookFor(value))) };
}

function lookFor(value: CellValue): Look {
  if (!isDate(value)) return PLAIN;
  return Number.isInteger(value.serial) ? DAY : MOMENT;
}
