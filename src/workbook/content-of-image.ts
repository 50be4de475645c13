import type { CellValue, Grid, GridRow, WorkbookContent } from "./grid";
import type { RowImage, SheetImage, WorkbookImage } from "./sheet-image";
import { pixelsOfWidth, storedWidth } from "./widths";

/** An image as a host would read it, drawn nowhere. `name` is the file's. */
export function contentOf({ sheets, properties }: WorkbookImage, name: string): WorkbookContent {
  return {
    name,
    properties: new Map(Object.entries(properties)),
    date1904: false,
    sheets: sheets.map(gridOf),
  };
}

/** A sheet's image as cells. */
export function gridOf({ sheet, state = "visible", rows, merged = [], columns }: SheetImage): Grid {
  return {
    sheet,
    state,
    rows: rows.flatMap((row, index) => gridRow(row, index + 1)),
    merged,
    filtered: false,
    widths: new Map(columns.map(({ width }, index) => [index + 1, storedWidth(pixelsOfWidth(width))])),
  };
}

function gridRow({ cells }: RowImage, number: number): GridRow[] {
  const filled = cells.flatMap((value, index): [number, CellValue][] =>
    value === null || value === "" ? [] : [[index + 1, value]],
  );
  if (filled.length === 0) return [];
  return [
    {
      number,
      columns: filled.map(([column]) => column),
      values: filled.map(([, value]) => value),
      hidden: false,
    },
  ];
}
