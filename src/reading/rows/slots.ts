import type { Column } from "../../sheets/columns/column";
import type { SheetDefinition } from "../../sheets/define-sheet";
import type { Header, Parts } from "../head/header-types";

/** Blanks below these may mean 同上. */
const CARRIED = ["name", "post", "power"];

/** One column of a table that is being read. */
export interface Slot {
  readonly key: string;
  readonly column: Column;
  readonly at: number;
  /** Filled, it makes a row; 编号 and what the roster prefills do not. */
  readonly makesRow: boolean;
  readonly carried: boolean;
  /** Its value stands in several columns. */
  readonly parts: Parts | null;
}

export function slotsOf(definition: SheetDefinition, header: Header): readonly Slot[] {
  const prefilled = new Set<string>(definition.prefilled ?? []);
  const isRegister = definition.level !== undefined;
  // What the heading over a point says is given, not read.
  const read = [...header.columnOf].filter(([key]) => key !== header.point?.key);
  return read.map(([key, at]) => ({
    key,
    at,
    column: definition.columns[key] as Column,
    makesRow: !isRegister || !prefilled.has(key),
    carried: isRegister && CARRIED.includes(key),
    parts: header.parts.get(key) ?? null,
  }));
}
