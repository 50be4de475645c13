import type { CellValue, Grid, GridRow, WorkbookContent } from "../workbook/grid";
import type { CellChange } from "../workbook/live-workbook";
import type { RowImage, SheetImage } from "../workbook/sheet-image";

/** The last thing that the add-in did to the workbook, ready to be put back. */
export interface UndoStep {
  readonly label: string;
  readonly before: readonly CellChange[];
  readonly after: readonly CellChange[];
  /** Sheets as they were before they were drawn anew. */
  readonly images: readonly SheetImage[];
}

/** How sheets looked before `images` were drawn over them; a sheet that was not there is no loss and stays. */
export function putBack(images: readonly SheetImage[], before: WorkbookContent): readonly SheetImage[] {
  return images.flatMap((image) => {
    const grid = before.sheets.find(({ sheet }) => sheet === image.sheet);
    return grid ? withContent(image, grid) : [];
  });
}

/** The looks of the new drawing with the cells of the old sheet: the layout is ours, and stays. */
function withContent(image: SheetImage, grid: Grid): SheetImage {
  const byNumber = new Map(grid.rows.map((row) => [row.number, row] as const));
  const last = grid.rows.at(-1)?.number ?? 0;
  return {
    ...image,
    state: grid.state,
    merged: grid.merged,
    rows: Array.from({ length: last }, (_, i) => rowImage(image.rows[i], byNumber.get(i + 1))),
  };
}

function rowImage(drawn: RowImage | undefined, row: GridRow | undefined): RowImage {
  const cells: (CellValue | null)[] = [];
  row?.columns.forEach((column, i) => {
    while (cells.length < column - 1) cells.push(null);
    cells.push(row.values[i] ?? null);
  });
  return {
    ...(drawn?.looks && { looks: drawn.looks }),
    ...(drawn?.height && { height: drawn.height }),
    cells,
  };
}
