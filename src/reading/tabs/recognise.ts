import type { SheetDefinition } from "../../sheets/define-sheet";
import type { Grid } from "../../workbook/grid";
import { remembering } from "../../workbook/remembering";
import { findHeader, HEAD_WITHIN, type Header } from "../head/header";
import { holdsOurs, isAskedFor, ourTab } from "./our-tabs";
import { registerAt, REGISTERS, type RegisterHead } from "./register-heads";
import { beginsEarlier, tablesFrom, type SheetTables } from "./tables-below";

/** What a tab turned out to be. */
type Recognised =
  | { readonly kind: "ours"; readonly tab: string }
  | ({ readonly kind: "register" } & SheetTables)
  | { readonly kind: "headless" }
  | { readonly kind: "foreign" };

/** A sheet by its tab, else by its headers: 风险点 and two more that tell. */
export function recognise(grid: Grid, own = false): Recognised {
  return own ? inInstitution(grid) : elsewhere(grid);
}

const inInstitution = remembering((grid: Grid) => recogniseIn(grid, true));
const elsewhere = remembering((grid: Grid) => recogniseIn(grid, false));

function recogniseIn(grid: Grid, own: boolean): Recognised {
  const tab = ourTab(grid);
  const register = REGISTERS.find((definition) => definition.tab === tab);
  if (register) return byName(grid, register, own);
  // In its own workbook the institution knows its sheets by their names.
  if (tab !== undefined && (own || holdsOurs(grid))) return { kind: "ours", tab };
  const head = firstHead(grid, (last) => registerAt(grid, own, 1, last));
  if (head) return { kind: "register", ...tablesFrom(grid, head, own) };
  return tab !== undefined && isAskedFor(grid) ? { kind: "ours", tab } : { kind: "foreign" };
}

function byName(grid: Grid, definition: SheetDefinition, own: boolean): Recognised {
  const head = firstHead(grid, (last) => {
    const header = findHeader(grid, definition, last);
    return header && isRegister(header) ? { definition, header } : undefined;
  });
  return head ? { kind: "register", ...tablesFrom(grid, head, own) } : { kind: "headless" };
}

/** A tab of that name may hold a person's form all the same, or words. */
function isRegister({ columnOf, hits }: Header): boolean {
  return columnOf.has("point") || hits >= ENOUGH;
}

const ENOUGH = 5;

/** Of two tables among the first rows the upper one, though the lower may have more columns. */
function firstHead(grid: Grid, find: (last: number) => RegisterHead | undefined): RegisterHead | undefined {
  let head = find(HEAD_WITHIN);
  while (head && beginsEarlier(grid, head.header)) {
    const upper = find(head.header.row - 1);
    // A header of several lines may end further down than it was looked for: nearer it does not come.
    if (!upper || upper.header.row >= head.header.row) break;
    head = upper;
  }
  return head;
}
