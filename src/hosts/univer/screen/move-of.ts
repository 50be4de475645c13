/** From one edge to the other. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How far the sheet must move so that `cell` lies whole in `sight`, or begins where it begins if it is larger. */
export function moveOf(cell: Stretch, sight: Stretch): number {
  if (cell.from < sight.from) return cell.from - sight.from;
  return Math.max(0, Math.min(cell.to - sight.to, cell.from - sight.from));
}
