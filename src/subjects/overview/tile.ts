/** Where a line stands. */
interface RowSource {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
}

/** A line that a figure counts: by its number or by its own key, with what tells it from others. */
export interface CountedRow {
  readonly fields: Readonly<Record<string, string | number | null>>;
  /** Null where no line of a sheet says so. */
  readonly source: RowSource | null;
}

/** A figure: nothing but a number of rows, so that it can never say what no row bears out. */
class Figure {
  constructor(readonly rows: readonly CountedRow[]) {}

  get value(): number {
    return this.rows.length;
  }
}

/** A figure of a matrix; of states, which have no second direction, `y` is null. */
class Cell extends Figure {
  constructor(
    readonly x: string,
    readonly y: string | null,
    rows: readonly CountedRow[],
  ) {
    super(rows);
  }
}

/** What the overview calls its figures (follow-up.md §7). */
type TileId = `O${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15}`;

/** A figure of the overview with its name. */
export class Tile extends Figure {
  private constructor(
    readonly id: TileId,
    readonly label: string,
    /** Of how many; null where that says nothing. */
    readonly of: number | null,
    rows: readonly CountedRow[],
    /** Of a matrix. Its own rows are those of its cells, each once. */
    readonly cells: readonly Cell[] | null,
  ) {
    super(rows);
  }

  /** One figure. */
  static single(id: TileId, label: string, of: number | null, rows: readonly CountedRow[]): Tile {
    return new Tile(id, label, of, rows, null);
  }

  /** A matrix: every row under the words that it says; words that are expected stand there without rows too, in their order. */
  static matrix(
    id: TileId,
    label: string,
    of: number | null,
    axes: Axes,
    placed: readonly PlacedRow[],
  ): Tile {
    const groups = new Map<string | null, Map<string, CountedRow[]>>();
    const line = (y: string | null) => {
      const known = groups.get(y) ?? new Map<string, CountedRow[]>(axes.xs.map((x) => [x, []]));
      groups.set(y, known);
      return known;
    };
    for (const y of axes.ys ?? [null]) line(y);
    for (const { x, y = null, row } of placed) {
      const cells = line(y);
      const rows = cells.get(x) ?? [];
      cells.set(x, rows);
      rows.push(row);
    }
    const cells = [...groups].flatMap(([y, own]) => [...own].map(([x, rows]) => new Cell(x, y, rows)));
    return new Tile(id, label, of, [...new Set(placed.map(({ row }) => row))], cells);
  }
}

/** Words that a matrix shows whether or not a row says them. */
interface Axes {
  readonly xs: readonly string[];
  readonly ys?: readonly string[];
}

/** A row and where in a matrix it is counted. */
export interface PlacedRow {
  readonly x: string;
  readonly y?: string | null;
  readonly row: CountedRow;
}

/** What a cell counts; 0 where the matrix has none. */
export function countAt({ cells }: Tile, x: string, y: string | null = null): number {
  return cells?.find((cell) => cell.x === x && cell.y === y)?.value ?? 0;
}

/** The words of a direction in their order. */
export function wordsOf({ cells }: Tile, direction: "x" | "y"): readonly string[] {
  return [...new Set((cells ?? []).flatMap((cell) => cell[direction] ?? []))];
}
