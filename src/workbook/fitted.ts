import type { CellValue } from "./grid";
import type { RowImage, WorkbookImage } from "./sheet-image";

/** The most that one cell holds. */
const LONGEST = 32_767;
const GOES_ON = "…";

/**
 * An image whose texts all fit into cells. Other programs write longer ones, and texts that are put together grow: one of
 * them must not keep a whole workbook from being written. It is cut, and looks it; what is too long was told (F07).
 */
export function fitted(image: WorkbookImage): WorkbookImage {
  return {
    ...image,
    sheets: image.sheets.map((sheet) =>
      sheet.rows.some(isTooLong) ? { ...sheet, rows: sheet.rows.map(cut) } : sheet,
    ),
  };
}

function isTooLong(row: RowImage): boolean {
  return row.few ? [...row.few.values()].some(overflows) : row.cells.some(overflows);
}

function overflows(value: CellValue | null): boolean {
  return typeof value === "string" && value.length > LONGEST;
}

function cut(row: RowImage): RowImage {
  if (!isTooLong(row)) return row;
  const { height, grows, looks, links, cells } = row;
  const kept = {
    ...(height && { height }),
    ...(grows && { grows }),
    ...(looks && { looks }),
    ...(links && { links }),
  };
  return { ...kept, cells: cells.map((value) => (overflows(value) ? shortened(value) : value)) };
}

function shortened(value: CellValue | null): CellValue | null {
  return typeof value === "string" ? `${value.slice(0, LONGEST - GOES_ON.length)}${GOES_ON}` : value;
}
