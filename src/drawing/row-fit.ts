import type { Column } from "../sheets/columns/column";
import { LIST_SIGN_WIDTH } from "../sheets/columns/choice";
import { keysOf, type SheetDefinition } from "../sheets/define-sheet";
import { CELL } from "./looks";
import { rowHeight, TALLEST_ROW } from "./text-measure";

const SIZE = CELL.size ?? 11;

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
    const texts = wrapped.map((key, index) => ({
      text: record[key] ?? "",
      width: widths[index] ?? 0,
      size: SIZE,
    }));
    return Math.min(TALLEST_ROW, rowHeight(texts));
  };
}

const WITH_LIST: ReadonlySet<string> = new Set(["choice", "choices", "person", "people"]);

/** Beside a value that is chosen stands the sign of its list. */
function roomOf({ filledBy }: SheetDefinition, column: Column): number {
  const isChosen = filledBy === "person" && WITH_LIST.has(column.form.control);
  return drawnWidth(column) - (isChosen ? LIST_SIGN_WIDTH : 0);
}
