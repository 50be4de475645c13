import { Tile, wordsOf, type CountedRow, type PlacedRow } from "./tile";

/** The same figures, of which nothing but their numbers can be seen: rows that say nothing. */
export function countsAlone(tiles: readonly Tile[]): readonly Tile[] {
  return tiles.map((tile) => {
    const { id, label, of, cells } = tile;
    const placed = (cells ?? []).flatMap(({ x, y, rows }) =>
      rows.map((): PlacedRow => ({ x, y, row: nameless() })),
    );
    return Tile.matrix(id, label, of, { xs: wordsOf(tile, "x"), ys: wordsOf(tile, "y") }, placed);
  });
}

/** Rows are told apart by being several. */
function nameless(): CountedRow {
  return { fields: {}, source: null };
}
