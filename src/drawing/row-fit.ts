import type { Column } from "../sheets/columns/column";
import { LIST_SIGN_WIDTH } from "../sheets/columns/choice";
import { keysOf, type SheetDefinition } from "../sheets/define-sheet";
import { CELL } from "./looks";
import { countLines, rowHeight, TALLEST_ROW, textHeight } from "./text-measure";

const SIZE = CELL.size ?? 11;
/** Of a row that wraps nothing. */
const LEAST = rowHeight([]);

/** Width of a column on a sheet: its own, or what its values need. */
export function drawnWidth({ width, least }: Column): number {
  return Math.max(width, least);
}

/** The height in which a record's wrapped texts show whole. */
export function fitter<K extends string>(
  definition: SheetDefinition<K>,
): (record: Readonly<Record<K, string | null>>) => number {
  const wrapped = keysOf(definition).filter((key) => definition.columns[key].look.wrap);
  const widths = wrapped.map((key) => roomOf(definition, definition.columns[key]));
  return (record) => {
    let height = LEAST;
    wrapped.forEach((key, index) => {
      height = Math.max(height, textHeight(countLines(record[key] ?? "", widths[index] ?? 0, SIZE), SIZE));
    });
    return Math.min(TALLEST_ROW, height);
  };
}

const WITH_LIST: ReadonlySet<string> = new Set(["choice", "choices", "person", "people"]);

/** Beside a value that is chosen stands the sign of its list. */
function roomOf({ filledBy }: SheetDefinition, column: Column): number {
  const isChosen = filledBy === "person" && WITH_LIST.has(column.form.control);
  return drawnWidth(column) - (isChosen ? LIST_SIGN_WIDTH : 0);
}
