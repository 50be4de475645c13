import type { SheetDefinition } from "../../sheets/define-sheet";
import type { Grid, GridRow } from "../../workbook/grid";
import { plain } from "../../workbook/text/plain";
import { findHeader, rowsDownTo } from "../head/header";
import { isBlank } from "../rows/row-kinds";
import { headerTest, headerWords } from "../head/header-words";

/** So many headers of ours side by side are no chance, */
const [ENOUGH, SHARE] = [4, 0.6];
/** and below our own title fewer do. */
const [BELOW_TITLE, TITLE_WITHIN] = [2, 3];

/**
 * Which of these sheets, of which none is there by its name, a tab of another name is laid out as: most of its headers stand there, or
 * some below its title. Undefined where it is none of them.
 */
export function renamedFrom<D extends SheetDefinition>(grid: Grid, absent: readonly D[]): D | undefined {
  let best: D | undefined;
  let most = 0;
  for (const one of absent) {
    const hits = one.shape === "form" ? labelsOf(grid, one) : headersOf(grid, one);
    const columns = Object.keys(one.columns).length;
    const isLaidOut =
      (hits >= ENOUGH && hits >= columns * SHARE) || (hits >= BELOW_TITLE && isTitled(grid, one));
    if (!isLaidOut || hits <= most) continue;
    best = one;
    most = hits;
  }
  return best;
}

/** Headers with nothing below them hold nothing that could be missed. */
function headersOf(grid: Grid, definition: SheetDefinition): number {
  const header = findHeader(grid, definition);
  if (!header) return 0;
  const isFilled = ({ number, values }: GridRow) =>
    number > header.row && values.some((value) => !isBlank(value));
  return grid.rows.some(isFilled) || (grid.beyond ?? 0) > 0 ? header.hits : 0;
}

function labelsOf(grid: Grid, definition: SheetDefinition): number {
  const isHeader = headerTest(headerWords(definition));
  return grid.rows.filter(({ values: [label] }) => typeof label === "string" && isHeader(label)).length;
}

function isTitled(grid: Grid, { tab }: SheetDefinition): boolean {
  const title = plain(tab);
  return rowsDownTo(grid, TITLE_WITHIN).some(({ values }) =>
    values.some((value) => typeof value === "string" && plain(value) === title),
  );
}
