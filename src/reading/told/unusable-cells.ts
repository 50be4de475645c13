import { valueAt, type CellValue, type GridRow } from "../../workbook/grid";
import type { Entry } from "../entry";
import type { Header } from "../head/header";
import { isBlank } from "../rows/row-kinds";

const NOTHING_KEPT: ReadonlyMap<string, CellValue> = new Map();
const NOTHING_EXTRA: ReadonlyMap<number, CellValue> = new Map();

/** Cells that could not be used, as they stood. */
export function unusableCells(
  row: GridRow,
  told: readonly string[],
  { columnOf }: Header,
): ReadonlyMap<string, CellValue> {
  if (told.length === 0) return NOTHING_KEPT;
  const kept = new Map<string, CellValue>();
  for (const key of told) {
    const value = valueAt(row, columnOf.get(key) ?? 0);
    if (value !== null && !isBlank(value)) kept.set(key, value);
  }
  return kept;
}

/** Cells of columns that are none of ours. */
export function extraOf(row: GridRow, { unknown }: Header): ReadonlyMap<number, CellValue> {
  if (unknown.length === 0) return NOTHING_EXTRA;
  const extra = new Map<number, CellValue>();
  for (const { column } of unknown) {
    const value = valueAt(row, column);
    if (value !== null) extra.set(column, value);
  }
  return extra;
}

/** Whether a line of a register says neither what the risk is nor what is done about it. */
export function isEmpty({ columnOf }: Header, { point, measures }: Entry["record"]): boolean {
  return columnOf.has("point") && (point ?? null) === null && (measures ?? null) === null;
}
