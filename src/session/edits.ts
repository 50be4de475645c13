import type { Area } from "../workbook/address";
import type { Grid, WorkbookContent } from "../workbook/grid";
import type { SheetChange } from "../workbook/live/live-workbook";

/**
 * Several changes by hand as one area on each sheet; null where rows or sheets came or went, or the sheet is not known: then
 * everything is to be read again.
 */
export function editsOf(
  changes: readonly SheetChange[],
  { sheets }: WorkbookContent,
): ReadonlyMap<Grid, Area> | null {
  const edits = new Map<Grid, Area>();
  for (const { sheet, area } of changes) {
    const grid = sheets.find((one) => one.sheet === sheet);
    if (!grid || area === null) return null;
    const before = edits.get(grid);
    edits.set(grid, before ? around(before, area) : area);
  }
  return edits;
}

function around(one: Area, other: Area): Area {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}
