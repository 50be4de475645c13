import type { Column } from "../sheets/columns/column";
import type { SheetDefinition } from "../sheets/define-sheet";
import type { Look } from "../workbook/sheet-image";
import { CELL, LINK, OPTIONAL_HEADER, PROGRAM_CELL, PROGRAM_HEADER, REQUIRED_HEADER } from "./looks";

/** Whether people write into a column of this sheet. */
export function isOpen({ filledBy }: SheetDefinition, column: Column): boolean {
  return filledBy === "person" && column.filledBy === "person";
}

/** A header says by its look whether its column must be filled in. */
export function headerLook(definition: SheetDefinition, column: Column): Look {
  if (definition.filledBy === "program") return OPTIONAL_HEADER;
  if (!isOpen(definition, column)) return PROGRAM_HEADER;
  return column.required ? REQUIRED_HEADER : OPTIONAL_HEADER;
}

/** The look of a cell that leads somewhere. */
export function linkLook(definition: SheetDefinition, column: Column): Look {
  return { ...cellLook(definition, column), ...LINK };
}

/** Looks by sheet and column: those of every workbook of a run are the same objects, which are told apart for less. */
const known = new WeakMap<SheetDefinition, Map<Column, Look>>();

/** The look of a column's cells: its own, framed, and open where people write. */
export function cellLook(definition: SheetDefinition, column: Column): Look {
  const looks = known.get(definition) ?? new Map<Column, Look>();
  known.set(definition, looks);
  const look = looks.get(column) ?? newLook(definition, column);
  looks.set(column, look);
  return look;
}

function newLook(definition: SheetDefinition, column: Column): Look {
  const look = { ...CELL, wrap: false, ...column.look };
  if (definition.filledBy === "program") return look;
  return isOpen(definition, column) ? { ...look, locked: false } : { ...look, ...PROGRAM_CELL };
}
