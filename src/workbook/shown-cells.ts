import type { Area } from "./address";
import { shownLook } from "./row-looks";
import type { Look, SheetImage } from "./sheet-image";
import { shownText } from "./formats/shown-text";

/** Numbers from one to another, both included. */
export function span(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

/** What stands in one cell of a drawn table, which may reach over others. */
export interface ShownCell {
  /** The cell whose value and look stand here: of a merged area its first, though another page may have that. */
  readonly row: number;
  readonly column: number;
  /** How many rows and columns in sight it reaches over. */
  readonly rows: number;
  readonly columns: number;
  readonly look: Look;
  readonly text: string;
  /** Text that does not wrap runs over empty cells beside it: to the left where it stands at the right. */
  readonly runsOver: "center" | "right" | null;
}

type Place = Pick<ShownCell, "row" | "column" | "rows" | "columns">;

/** The cells of a sheet as far as `rows` and `columns`, by number, are in sight on a screen or on one page. */
export class CellsInSight {
  readonly #merged: ReadonlyMap<string, Place | null>;

  constructor(
    private readonly image: SheetImage,
    rows: readonly number[],
    columns: readonly number[],
  ) {
    this.#merged = mergesInSight(image.merged ?? [], rows, columns);
  }

  /** Null where another cell reaches over this one. What goes on from the page before says again what it is. */
  at(row: number, column: number): ShownCell | null {
    const merged = this.#merged.get(`${row}:${column}`);
    if (merged === null) return null;
    const place = merged ?? { row, column, rows: 1, columns: 1 };
    const line = this.image.rows[place.row - 1] ?? { cells: [] };
    const look = shownLook(this.image, line, place.column - 1);
    const text = shownText(line.cells[place.column - 1] ?? null, look.format);
    return {
      ...place,
      look,
      text,
      runsOver: text === "" || look.wrap ? null : ASIDE[look.horizontal ?? "left"],
    };
  }
}

const ASIDE = { left: null, center: "center", right: "right" } as const;

/** Null for cells that another reaches over. */
function mergesInSight(
  merged: readonly Area[],
  inSight: readonly number[],
  across: readonly number[],
): ReadonlyMap<string, Place | null> {
  const cells = new Map<string, Place | null>();
  for (const { top, bottom, left, right } of merged) {
    const rows = inSight.filter((row) => row >= top && row <= bottom);
    const columns = across.filter((column) => column >= left && column <= right);
    for (const row of rows) for (const column of columns) cells.set(`${row}:${column}`, null);
    if (rows[0] !== undefined && columns[0] !== undefined)
      cells.set(`${rows[0]}:${columns[0]}`, {
        row: top,
        column: left,
        rows: rows.length,
        columns: columns.length,
      });
  }
  return cells;
}

/** Of a look, what paper and screen show alike, by the names that CSS has in JavaScript. */
export function lookCss({ size, bold, horizontal, vertical, fill, colour }: Look): {
  readonly fontSize?: string;
  readonly fontWeight?: number;
  readonly textAlign?: "left" | "center" | "right";
  readonly verticalAlign?: string;
  readonly background?: string;
  readonly color?: string;
} {
  return {
    ...(size && { fontSize: `${size}pt` }),
    ...(bold && { fontWeight: 700 }),
    ...(horizontal && { textAlign: horizontal }),
    ...(vertical && { verticalAlign: vertical }),
    ...(fill && { background: `#${fill}` }),
    ...(colour && { color: `#${colour}` }),
  };
}
