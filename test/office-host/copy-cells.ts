import { LAST_COLUMN, LAST_ROW, type Area } from "../../src/workbook/address";
import { contains, overlap, sizeOf } from "./addresses";
import type { Cell, SheetModel } from "./book-model";
import { Refusal } from "./wire";

/**
 * `Range.copyFrom` with everything: the place grows to the size of what is copied. Contents, looks, links, merged areas and
 * validations come along; widths and heights only where whole columns or rows are copied.
 */
export function copyCells(from: SheetModel, source: Area, to: SheetModel, place: Area): void {
  const { height, width } = sizeOf(source);
  const [down, across] = [place.top - source.top, place.left - source.left];
  const moved = (area: Area): Area => ({
    top: area.top + down,
    left: area.left + across,
    bottom: area.bottom + down,
    right: area.right + across,
  });
  const target = moved(source);
  if (to.protection) throw new Refusal("AccessDenied", "The sheet is protected.");
  if (to.merged.some((area) => overlap(area, target) && !contains(target, area)))
    throw new Refusal("MergedRangeConflict", "Merged areas stand in the way.");
  if (height === LAST_ROW) copyLines(from.columns, to.columns, source.left, source.right, across);
  if (width === LAST_COLUMN) copyLines(from.rows, to.rows, source.top, source.bottom, down);
  const isIn = (area: Area, { row, column }: Cell): boolean =>
    contains(area, { top: row, left: column, bottom: row, right: column });
  for (const cell of [...to.cells.values()])
    if (isIn(target, cell)) to.cells.delete(cell.row * LAST_COLUMN + cell.column);
  for (const cell of from.cells.values()) {
    if (!isIn(source, cell)) continue;
    if (cell.formula !== "" && (down !== 0 || across !== 0))
      throw new Refusal("NotImplemented", "Formulas that move.");
    to.put({ ...cell, row: cell.row + down, column: cell.column + across });
  }
  // A cell without a look of its own brings that of its column along.
  if (height < LAST_ROW && (height * width < 1_000_000 || from.columns.size === 0))
    for (const cell of from.each(source))
      if (Object.keys(cell.look).length > 0)
        to.put({ ...cell, row: cell.row + down, column: cell.column + across });
  to.merged = [
    ...to.merged.filter((area) => !overlap(area, target)),
    ...from.merged.filter((area) => contains(source, area)).map(moved),
  ];
  to.validations = [
    ...to.validations.filter(({ area }) => !overlap(area, target)),
    ...from.validations
      .filter(({ area }) => contains(source, area))
      .map((validation) => ({ ...validation, area: moved(validation.area) })),
  ];
  to.changed(target);
}

/** `Worksheet.copy`: all that is on a sheet and how it shows. */
export function copyWhole(from: SheetModel, to: SheetModel): void {
  for (const [key, cell] of from.cells) to.cells.set(key, cell);
  for (const [key, column] of from.columns) to.columns.set(key, column);
  for (const [key, row] of from.rows) to.rows.set(key, row);
  to.merged = from.merged;
  to.validations = from.validations.map((validation) => ({ ...validation }));
  to.protection = from.protection;
  to.frozen = from.frozen;
  to.filter = from.filter;
  to.filtered = from.filtered;
  to.breaks = from.breaks;
  to.visibility = from.visibility;
  Object.assign(to.page, from.page);
  to.charts.push(...structuredClone(from.charts));
  to.pictures.push(...structuredClone(from.pictures));
  Object.assign(to.footer, from.footer);
}

function copyLines<T>(
  from: ReadonlyMap<number, T>,
  to: Map<number, T>,
  first: number,
  last: number,
  by: number,
): void {
  for (const line of [...to.keys()]) if (first + by <= line && line <= last + by) to.delete(line);
  for (const [line, model] of from) if (first <= line && line <= last) to.set(line + by, model);
}
