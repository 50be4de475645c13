import type { MatrixName } from "../../../sheets/words";
import type { Tile } from "../tile";

/** What the sheet says besides its figures, and what decides where they stand. */
export interface OverviewFrame {
  readonly institution: string;
  readonly year: string | null;
  /** The day of judgement; null where no figures were put in yet. */
  readonly day: string | null;
  /** In official order. */
  readonly departments: readonly string[];
  readonly matrix: MatrixName;
}

/** Figures by the names of their tiles; null where a tile is not there. */
export class Figures {
  private readonly tiles: ReadonlyMap<string, Tile>;
  private readonly counts = new Map<string, Map<string, number>>();

  constructor(tiles: readonly Tile[]) {
    this.tiles = new Map(tiles.map((tile) => [tile.id, tile] as const));
    for (const { id, cells } of tiles)
      this.counts.set(id, new Map((cells ?? []).map((cell) => [keyOf(cell.x, cell.y), cell.value] as const)));
  }

  tile(id: Tile["id"]): Tile | null {
    return this.tiles.get(id) ?? null;
  }

  of(id: Tile["id"]): number | null {
    return this.tile(id)?.of ?? null;
  }

  value(id: Tile["id"]): number | null {
    return this.tile(id)?.value ?? null;
  }

  /** Of a cell; 0 where its tile has none. */
  at(id: Tile["id"], x: string, y: string | null = null): number | null {
    const counts = this.counts.get(id);
    return counts ? (counts.get(keyOf(x, y)) ?? 0) : null;
  }
}

function keyOf(x: string, y: string | null): string {
  return `${x}\n${y ?? ""}`;
}
