import type { CellContext } from "../../sheets/columns/column";
import type { SheetDefinition } from "../../sheets/define-sheet";
import type { Grid } from "../../workbook/grid";
import { SAID, saidFields } from "../tabs/declared";

type Blank = Readonly<Record<string, string | null>>;

/** A blank record with what the lines above a row say of all rows that follow; undefined where they say nothing. */
export function recordAbove(
  grid: Grid,
  row: number,
  definition: SheetDefinition,
  context: CellContext,
  blank: Blank,
): Blank | undefined {
  const said = saidFields(grid, row, definition);
  if (said.size === 0) return undefined;
  const record = { ...blank };
  for (const key of SAID) {
    const text = said.get(key);
    const meant = text === undefined ? null : (definition.columns[key]?.parse(text, context).value ?? null);
    if (key in record) record[key] = meant;
  }
  return record;
}
