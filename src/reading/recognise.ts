import { departmentRegister } from "../sheets/department-register";
import type { SheetDefinition } from "../sheets/define-sheet";
import {
  GUIDE_TAB,
  LISTS_TAB,
  OMITTED_TAB,
  STATISTICS_TAB,
  SUMMARY_TAB,
  departmentSheets,
  institutionSheets,
  paneSheets,
} from "../sheets";
import { institutionRegister } from "../sheets/institution-register";
import { staffRegister } from "../sheets/staff-register";
import { shown } from "../sheets/columns/cell-text";
import { isFault, type Grid } from "../workbook/grid";
import { plain } from "../workbook/plain";
import { remembering } from "../workbook/remembering";
import { findHeader, rowsDownTo, type Header } from "./header";

/** What a tab turned out to be. */
export type Recognised =
  | { readonly kind: "ours"; readonly tab: string }
  | { readonly kind: "register"; readonly definition: SheetDefinition; readonly header: Header }
  | { readonly kind: "headless" }
  | { readonly kind: "foreign" };

const REGISTERS: readonly SheetDefinition[] = [staffRegister, departmentRegister, institutionRegister];
const OUR_TABS = new Map(
  [...departmentSheets, ...institutionSheets, ...paneSheets]
    .map(({ tab }) => tab)
    .concat(GUIDE_TAB, STATISTICS_TAB, SUMMARY_TAB, OMITTED_TAB, LISTS_TAB)
    .map((tab) => [plain(tab), tab] as const),
);
/** Fewer known columns than this make no register. */
const ENOUGH = 5;

/** A sheet by its tab, else by its headers: five known columns, among them 风险点 or 风险等级. */
export const recognise = remembering((grid: Grid): Recognised => {
  const tab = OUR_TABS.get(plain(grid.sheet));
  const byName = REGISTERS.find((definition) => definition.tab === tab);
  if (tab !== undefined && !byName) return { kind: "ours", tab };
  if (byName) {
    const header = findHeader(grid, byName);
    return header ? { kind: "register", definition: byName, header } : { kind: "headless" };
  }
  return byHeaders(grid) ?? (saysRegister(grid) ? { kind: "headless" } : { kind: "foreign" });
});

function byHeaders(grid: Grid): Recognised | undefined {
  const found = REGISTERS.map((definition) => ({ definition, header: findHeader(grid, definition) })).filter(
    (one): one is { definition: SheetDefinition; header: Header } =>
      one.header !== undefined &&
      one.header.hits >= ENOUGH &&
      (one.header.columnOf.has("point") || one.header.columnOf.has("grade")),
  );
  if (found.length === 0) return undefined;
  const has = (definition: SheetDefinition, ...keys: string[]) =>
    found.find((one) => one.definition === definition && keys.some((key) => one.header.columnOf.has(key)));
  const decided =
    has(staffRegister, "name") ??
    has(institutionRegister, "domain", "place") ??
    has(departmentRegister, "step") ??
    byWords(grid, found);
  return decided && { kind: "register", ...decided };
}

/** No telling column: the tab or the title may say it; else the definition that knows most columns. */
function byWords<T extends { readonly definition: SheetDefinition; readonly header: Header }>(
  grid: Grid,
  found: readonly T[],
): T | undefined {
  const words = plain(grid.sheet + titleOf(grid));
  const named = (pattern: RegExp, definition: SheetDefinition) =>
    pattern.test(words) ? found.find((one) => one.definition === definition) : undefined;
  return (
    named(/岗位|个人/, staffRegister) ??
    named(/科室|部门/, departmentRegister) ??
    [...found].sort((a, b) => b.header.hits - a.header.hits)[0]
  );
}

/** The text of the first filled row where that is a title: one or two cells. */
export function titleOf(grid: Grid): string {
  const [row] = rowsDownTo(grid, 15);
  if (!row || row.values.length > 2) return "";
  return row.values.map((value) => (isFault(value) ? "" : shown(value))).join("");
}

function saysRegister(grid: Grid): boolean {
  const title = titleOf(grid);
  return (
    /登记表|风险点/.test(plain(grid.sheet)) || (title.length <= 40 && /登记表|风险点/.test(plain(title)))
  );
}
