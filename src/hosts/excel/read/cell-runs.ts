import type { CellValue } from "../../../workbook/grid";
import type { CellChange } from "../../../workbook/live/live-workbook";

/** Neighbouring cells of one row. */
export interface CellRun {
  readonly sheet: string;
  readonly row: number;
  /** The first column. */
  readonly column: number;
  readonly values: readonly (CellValue | null)[];
}

/** Changes as runs of neighbours; of two changes of one cell the later holds. */
export function cellRuns(changes: readonly CellChange[]): readonly CellRun[] {
  const cells = new Map(changes.map((change) => [`${change.row}:${change.column}:${change.sheet}`, change]));
  const ordered = [...cells.values()].sort((one, other) =>
    one.sheet < other.sheet
      ? -1
      : one.sheet > other.sheet
        ? 1
        : one.row - other.row || one.column - other.column,
  );
  const runs: { sheet: string; row: number; column: number; values: (CellValue | null)[] }[] = [];
  for (const { sheet, row, column, value } of ordered) {
    const last = runs.at(-1);
    if (last?.sheet === sheet && last.row === row && last.column + last.values.length === column)
      last.values.push(value);
    else runs.push({ sheet, row, column, values: [value] });
  }
  return runs;
}
