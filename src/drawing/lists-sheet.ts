import type { Column } from "../sheets/columns/column";
import type { SheetDefinition } from "../sheets/define-sheet";
import { departmentSheets, institutionSheets } from "../books";
import { LISTS_TAB } from "../books/pane-sheets";
import { columnName } from "../workbook/address";
import type { SheetImage } from "../workbook/sheet-image";

/** Excel keeps no longer list inside a validation. */
const LONGEST_LIST = 255;

/** Headers of the columns whose drop-down is too long to stand in the cell; each has a column of the lists sheet. */
const longColumns: readonly Column[] = long([...departmentSheets, ...institutionSheets]);

function long(definitions: readonly SheetDefinition[]): readonly Column[] {
  return definitions.flatMap(({ columns }) =>
    Object.values(columns).filter((column) => valuesOf(column).join(",").length > LONGEST_LIST),
  );
}

function valuesOf({ choices }: Column): readonly string[] {
  return choices ?? [];
}

/** Where the drop-down of a column lies when it is too long for a validation; undefined where it is not. */
export function listRange(column: Column, columns: readonly Column[] = longColumns): string | undefined {
  const index = columns.indexOf(column);
  const name = columnName(index + 1);
  return index < 0 ? undefined : `'${LISTS_TAB}'!$${name}$1:$${name}$${valuesOf(column).length}`;
}

/** The hidden sheet that holds the long lists, one column each; undefined where there are none. */
export function drawLists(columns: readonly Column[] = longColumns): SheetImage | undefined {
  if (columns.length === 0) return undefined;
  const lists = columns.map(valuesOf);
  const height = Math.max(...lists.map((list) => list.length));
  return {
    sheet: LISTS_TAB,
    state: "veryHidden",
    columns: columns.map(({ width }) => ({ width })),
    rows: Array.from({ length: height }, (_, row) => ({ cells: lists.map((list) => list[row] ?? null) })),
  };
}
