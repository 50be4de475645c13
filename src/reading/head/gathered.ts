import { shown } from "../../sheets/columns/cell-text";
import { isFault, type CellValue } from "../../workbook/grid";
import type { Parts } from "./header-types";
import { isTick } from "./tick-marks";

/** One value of the cells of several columns, in their order; blank cells are null. */
export function gathered(parts: Parts, cells: readonly (CellValue | null)[]): CellValue | undefined {
  if ("ticked" in parts) return tickedIn(parts.ticked, cells);
  const filled = cells.filter((cell) => cell !== null);
  const [first] = filled;
  if (parts.by === null || filled.length <= 1) return first;
  return filled.find(isFault) ?? filled.map(shown).join(parts.by);
}

/** The values under which a tick stands; another text says itself what it means. */
function tickedIn(values: readonly string[], cells: readonly (CellValue | null)[]): CellValue | undefined {
  const held = cells.flatMap((cell, i): CellValue[] => {
    if (cell === null) return [];
    return [isTick(cell) ? (values[i] ?? cell) : cell];
  });
  const [first] = held;
  return held.length <= 1 ? first : (held.find(isFault) ?? held.map(shown).join("、"));
}
