import { countAt, type CountedRow, type Tile } from "../../subjects/overview/tile";

/** The figures of the overview by their ids. */
export type Tiles = ReadonlyMap<Tile["id"], Tile>;

/** 0 where the overview has no such figure. */
export function countOf(tiles: Tiles, id: Tile["id"], x: string, y: string | null = null): number {
  const tile = tiles.get(id);
  return tile ? countAt(tile, x, y) : 0;
}

/** The lines that a word of a figure counts. */
export function linesUnder(tiles: Tiles, id: Tile["id"], x: string): readonly CountedRow[] {
  return tiles.get(id)?.cells?.flatMap((cell) => (cell.x === x ? cell.rows : [])) ?? [];
}
