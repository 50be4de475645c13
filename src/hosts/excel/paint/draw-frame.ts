import { areaName, columnName } from "../../../workbook/address";
import type { SheetImage } from "../../../workbook/sheet-image";
import type { ApiSupport } from "../api-support";
import { formatsOf } from "../range-parts";
import { CALL_BYTES, type Stroke } from "../strokes";
import { columnPoints } from "./widths";

/** Of a row in the addresses of those of one height. */
const HEIGHT_BYTES = 16;

/** Widths, heights and merged areas. */
export function* frameStrokes(
  sheet: Excel.Worksheet,
  image: SheetImage,
  level: ApiSupport,
): Generator<Stroke> {
  yield { bytes: 2 * CALL_BYTES * image.columns.length, draw: () => drawWidths(sheet, image) };
  yield { bytes: HEIGHT_BYTES * image.rows.length, draw: () => drawHeights(sheet, image, level) };
  for (const area of image.merged ?? [])
    yield { bytes: CALL_BYTES, draw: () => sheet.getRange(areaName(area)).merge(false) };
}

function drawWidths(sheet: Excel.Worksheet, { columns }: SheetImage): void {
  for (const [index, { width, hidden }] of columns.entries()) {
    const name = columnName(index + 1);
    const column = sheet.getRange(`${name}:${name}`);
    column.format.columnWidth = columnPoints(width);
    if (hidden) column.columnHidden = true;
  }
}

/** Rows of one height together; then Excel fits the rows that people write into, and goes on doing so. */
function drawHeights(sheet: Excel.Worksheet, { rows, merged = [] }: SheetImage, level: ApiSupport): void {
  const heights = new Map<number, number[]>();
  const growing: number[] = [];
  for (const [index, { height, grows }] of rows.entries()) {
    const row = index + 1;
    if (height !== undefined) heights.set(height, [...(heights.get(height) ?? []), row]);
    // Excel does not look at merged cells when it fits a row, and would cut their text off.
    if (grows && !merged.some(({ top, bottom }) => top <= row && row <= bottom)) growing.push(row);
  }
  for (const [height, numbers] of heights)
    for (const format of formatsOf(sheet, rowAddresses(numbers), level)) format.rowHeight = height;
  if (growing.length > 0)
    for (const format of formatsOf(sheet, rowAddresses(growing), level)) format.autofitRows();
}

/** `[1, 2, 3, 7]` → `1:3`, `7:7`. */
function rowAddresses(numbers: readonly number[]): readonly string[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => `${first}:${last}`);
}

/** Frozen panes; those that stood before go. */
export function freeze(sheet: Excel.Worksheet, { frozen }: SheetImage): void {
  if (!frozen) return;
  sheet.freezePanes.unfreeze();
  const { rows, columns } = frozen;
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}
