import { columnName, LAST_ROW, type Area } from "../../../workbook/address";
import { lookKey, ownLook, rowWidth } from "../../../workbook/row-looks";
import type { Look, RowImage, SheetImage } from "../../../workbook/sheet-image";

/** Where one look is shown; areas do not overlap. */
export interface LookAreas {
  readonly look: Look;
  readonly areas: readonly Area[];
}

/** Cells of a row, next to one another, that have the same. */
interface Run<T> {
  readonly left: number;
  readonly right: number;
  readonly value: T;
}

/** Looks that cells have of their own, as few rectangles as rows of equal runs make, gathered by look. */
export function lookAreas({ rows, columns }: SheetImage): readonly LookAreas[] {
  const runs = (row: RowImage) => runsOf(row, rowWidth(row, columns.length), ownLook, lookKey);
  const found = gatheredAreas(rows, runs, lookKey);
  return found.map(({ value, areas }) => ({ look: value, areas }));
}

/** What cells have, as few rectangles as rows of equal runs make, gathered by `keyOf`. */
export function gatheredAreas<T>(
  rows: readonly RowImage[],
  runsIn: (row: RowImage) => readonly Run<T>[],
  keyOf: (value: T) => string,
): readonly { readonly value: T; readonly areas: readonly Area[] }[] {
  const gathered = new Map<string, { value: T; areas: Area[] }>();
  let open = new Map<string, { run: Run<T>; top: number }>();
  const close = ({ run, top }: { run: Run<T>; top: number }, bottom: number): void => {
    const key = keyOf(run.value);
    const known = gathered.get(key) ?? { value: run.value, areas: [] };
    known.areas.push({ top, left: run.left, bottom, right: run.right });
    gathered.set(key, known);
  };
  for (const [index, row] of rows.entries()) {
    const next: typeof open = new Map();
    for (const run of runsIn(row)) {
      const key = `${run.left}:${run.right}:${keyOf(run.value)}`;
      next.set(key, open.get(key) ?? { run, top: index + 1 });
      open.delete(key);
    }
    for (const ended of open.values()) close(ended, index);
    open = next;
  }
  for (const ended of open.values()) close(ended, rows.length);
  return [...gathered.values()];
}

/** The runs of a row; cells that have nothing belong to none. */
export function runsOf<T>(
  row: RowImage,
  width: number,
  valueAt: (row: RowImage, index: number) => T | undefined,
  keyOf: (value: T) => string,
): readonly Run<T>[] {
  const runs: Run<T>[] = [];
  for (let index = 0; index < width; index++) {
    const value = valueAt(row, index);
    if (value === undefined) continue;
    const last = runs.at(-1);
    if (last?.right === index && keyOf(last.value) === keyOf(value))
      runs[runs.length - 1] = { ...last, right: index + 1 };
    else runs.push({ left: index + 1, right: index + 1, value });
  }
  return runs;
}

/** Columns with a look, next ones of equal look together, from the first row to the last of the sheet. */
export function columnAreas({ columns }: SheetImage): readonly LookAreas[] {
  const found: LookAreas[] = [];
  for (const [index, { look }] of columns.entries()) {
    if (!look) continue;
    const last = found.at(-1);
    const area = last?.areas[0];
    if (last && area?.right === index && JSON.stringify(last.look) === JSON.stringify(look))
      found[found.length - 1] = { look, areas: [{ ...area, right: index + 1 }] };
    else found.push({ look, areas: [{ top: 1, left: index + 1, bottom: LAST_ROW, right: index + 1 }] });
  }
  return found;
}

/** `A1`, `A1:B2`, or `A:B` for whole columns. */
export function rangeAddress({ top, left, bottom, right }: Area): string {
  if (bottom === LAST_ROW) return `${columnName(left)}:${columnName(right)}`;
  const first = `${columnName(left)}${top}`;
  return top === bottom && left === right ? first : `${first}:${columnName(right)}${bottom}`;
}
