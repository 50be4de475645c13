import { departmentSheets, institutionSheets } from "../../books";
import {
  GUIDE_TAB,
  LISTS_TAB,
  OMITTED_TAB,
  OVERVIEW_TAB,
  paneSheets,
  STATISTICS_TAB,
  SUMMARY_TAB,
} from "../../books/pane-sheets";
import { shown } from "../../sheets/columns/cell-text";
import type { SheetDefinition } from "../../sheets/define-sheet";
import { systemTable } from "../../subjects/system-table/sheets/system-table";
import type { Grid } from "../../workbook/grid";
import { plain } from "../../workbook/text/plain";
import { findHeader, HEAD_WITHIN, rowsDownTo } from "../head/header";
import { headerTest, headerWords } from "../head/header-words";

/** Sheets of words or of numbers that no definition describes: known by what their first line ends with. */
const PAGES = new Map([
  [GUIDE_TAB, "填表说明"],
  [STATISTICS_TAB, "统计表"],
  [OVERVIEW_TAB, "总览"],
  [SUMMARY_TAB, "汇总页"],
  [OMITTED_TAB, "未列入清单"],
]);
/** 体系表 has this column when any row fills it. */
const SOMETIMES = new Set([systemTable.columns.norm.header]);

const DEFINITIONS = new Map<string, SheetDefinition[]>();
for (const one of [...departmentSheets, ...institutionSheets, ...paneSheets])
  DEFINITIONS.set(plain(one.tab), [...(DEFINITIONS.get(plain(one.tab)) ?? []), one]);
const PAGE_TABS = new Map([...PAGES.keys(), LISTS_TAB].map((tab) => [plain(tab), tab] as const));

/** The name of one of our sheets that a tab bears; undefined where it is none. */
export function ourTab({ sheet }: Pick<Grid, "sheet">): string | undefined {
  const word = plain(sheet);
  return DEFINITIONS.get(word)?.[0]?.tab ?? PAGE_TABS.get(word);
}

/** What Excel and people add to the name of a sheet's copy. */
const COPY = /(?:[(（]\d+[)）]|\d|[-_（(]?副本\d*[)）]?)$/;

/** Which of these sheets a tab is called like, or is a copy of by its name and its headers; undefined where it is none. */
export function namedLike(grid: Grid, definitions: readonly SheetDefinition[]): SheetDefinition | undefined {
  const word = plain(grid.sheet);
  const original = word.replace(COPY, "");
  return definitions.find((one) => {
    const tab = plain(one.tab);
    if (tab === word) return true;
    return tab === original && isLaidOut(grid, one);
  });
}

function isLaidOut(grid: Grid, one: SheetDefinition): boolean {
  return one.shape === "form" ? hasLabels(grid, one) : findHeader(grid, one) !== undefined;
}

/** Whether a tab that bears the name of one of our sheets also holds that sheet, and not a table of somebody's own. */
export function holdsOurs(grid: Grid): boolean {
  const word = plain(grid.sheet);
  const definitions = DEFINITIONS.get(word) ?? [];
  if (definitions.length > 0) return definitions.some((definition) => isDrawn(grid, definition));
  if (word === plain(LISTS_TAB)) return grid.state !== "visible";
  const first = grid.rows[0]?.values[0];
  return (
    typeof first === "string" && plain(shown(first)).endsWith(PAGES.get(PAGE_TABS.get(word) ?? "") ?? "")
  );
}

function isDrawn(grid: Grid, definition: SheetDefinition): boolean {
  if (definition.shape === "form") return hasLabels(grid, definition);
  // People add columns to what they fill in, and take some out.
  if (definition.filledBy === "person") return hasHeaders(grid, definition);
  const header = findHeader(grid, definition);
  if (!header) return false;
  const missing = Object.entries(definition.columns).filter(
    ([key, { header: name }]) => !header.columnOf.has(key) && !SOMETIMES.has(name),
  );
  return missing.length === 0 && header.unknown.length === 0 && header.twice.length === 0;
}

/** Two headers of its own in a line, and no word of risks. */
function hasHeaders(grid: Grid, definition: SheetDefinition): boolean {
  const isHeader = headerTest(headerWords(definition));
  return rowsDownTo(grid, HEAD_WITHIN).some(({ values }) => {
    let known = 0;
    for (const value of values) {
      if (typeof value !== "string") continue;
      if (value.includes("险")) return false;
      if (isHeader(value)) known++;
    }
    return known >= 2;
  });
}

/** Lines that people fill in, and that say themselves where their header is missing. */
export function isAskedFor({ sheet }: Grid): boolean {
  const definitions = DEFINITIONS.get(plain(sheet)) ?? [];
  return (
    definitions.length > 0 &&
    definitions.every(({ shape, filledBy }) => shape === "lines" && filledBy === "person")
  );
}

function hasLabels(grid: Grid, definition: SheetDefinition): boolean {
  const isHeader = headerTest(headerWords(definition));
  return grid.rows.some(({ values: [label] }) => typeof label === "string" && isHeader(label));
}
