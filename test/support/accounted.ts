import type { Finding } from "../../src/findings/finding";
import type { RegisterTable, WorkbookRead } from "../../src/reading/read-workbook";
import { shown } from "../../src/sheets/columns/cell-text";
import { headerWord } from "../../src/reading/head/header-words";
import { cellName } from "../../src/workbook/address";
import type { CellValue, Grid, GridRow, WorkbookContent } from "../../src/workbook/grid";
import { plain } from "../../src/workbook/text/plain";
import { TABS } from "./books";
import { read } from "./found";
import { FOOTERS } from "./random-layouts";
import type { Book } from "./sheets";

const ISSUED = [TABS.cover, TABS.roster];

/** Filled cells of a department's workbook that nothing accounts for. */
export function lostCells(book: Book): string[] {
  return unaccounted(book.content(), read(book, { stage: "汇总" }), ISSUED);
}

/**
 * Filled cells that nothing accounts for (forms.md, "No sheet vanishes"): neither read, nor on a sheet of ours, nor part of
 * what stands above a header, nor passed over as a line of its own kind, nor named in a finding.
 */
export function unaccounted(content: WorkbookContent, done: WorkbookRead, ours: readonly string[]): string[] {
  return content.sheets
    .filter(({ sheet }) => !ours.includes(sheet))
    .flatMap((grid) => {
      const said = done.findings.filter(({ place }) => place.sheet === grid.sheet);
      if (said.some(({ rule, place }) => NAMES_SHEET.has(rule) && place.row === null)) return [];
      const tables = done.registers.filter(({ sheet }) => sheet === grid.sheet);
      return grid.rows.flatMap((row) =>
        row.columns
          .filter((column, i) => !isAccounted(grid, row, column, row.values[i] ?? "", tables, said))
          .map((column) => `${grid.sheet}!${cellName(row.number, column)}`),
      );
    });
}

const NAMES_SHEET = new Set(["L02", "L04"]);
/** What alone makes no line. */
const PREFILLED = new Set(["riskId", "name", "title", "post", "posts"]);

function isAccounted(
  grid: Grid,
  row: GridRow,
  column: number,
  value: CellValue,
  tables: readonly RegisterTable[],
  said: readonly Finding[],
): boolean {
  if (plain(shown(value)) === "") return true;
  if (said.some(({ rule, place }) => rule === "L02" && place.row !== null && row.number >= place.row))
    return true;
  const here = tables.filter(({ header }) => header && row.number > header.row && row.number <= header.last);
  if (here.length === 0) return isAbove(row, tables);
  return here.some((table) => isInTable(grid, row, column, value, table, said));
}

/** Above the first header everything may stand; between two tables a title, and lines of the second header. */
function isAbove(row: GridRow, tables: readonly RegisterTable[]): boolean {
  const heads = tables.flatMap(({ header }) => (header ? [header] : []));
  if (heads.length === 0) return false;
  if (row.number <= Math.min(...heads.map(({ row: head }) => head))) return true;
  return (
    row.values.length === 1 || heads.some(({ row: head }) => row.number <= head && row.number > head - 3)
  );
}

function isInTable(
  grid: Grid,
  row: GridRow,
  column: number,
  value: CellValue,
  { header, entries }: RegisterTable,
  said: readonly Finding[],
): boolean {
  if (!header) return false;
  const at = (number: number, place: Finding["place"]) => place.row === number && place.column === column;
  const entry = entries.find((one) => one.row === row.number);
  const text = plain(shown(value));
  if (isNoColumnOfRows(column, header, said)) return true;
  if (!entry) return isPassedOver(grid, row, header, said);
  if (said.some(({ place }) => at(row.number, place))) return true;
  // What ticks say together, and what is said of them, stands at the first of their columns.
  const isRead = (key: string, first = 0) =>
    entry.record[key] !== null ||
    said.some(({ place }) => place.row === row.number && place.column === first);
  const ticks = [...header.parts].some(
    ([key, parts]) => "ticked" in parts && parts.columns.includes(column) && isRead(key, parts.columns[0]),
  );
  return ticks || Object.values(entry.record).some((field) => field !== null && plain(field).includes(text));
}

type Header = NonNullable<RegisterTable["header"]>;

/** Ignored by name, 科室, or named as not read. */
function isNoColumnOfRows(column: number, header: Header, said: readonly Finding[]): boolean {
  const isNamed = said.some(
    ({ rule, severity, place }) =>
      ((rule === "L04" && severity === "warning") || rule === "L05") &&
      place.row === header.row &&
      place.column === column,
  );
  return header.ignored.includes(column) || header.department === column || isNamed;
}

/** One of those that were written as such: what only begins like one has to be read. */
function isFooter({ values }: GridRow): boolean {
  const line = values.map(shown).join("\n");
  return FOOTERS.some((cells) => line === cells.filter((cell) => cell !== null).join("\n"));
}

/** Signatures that L12 speaks of, the header printed again, and lines that hold prefilled cells alone. */
function isPassedOver(grid: Grid, row: GridRow, header: Header, said: readonly Finding[]): boolean {
  if (isFooter(row)) return said.some(({ rule }) => rule === "L12");
  const heads = grid.rows.filter(({ number }) => number <= header.row && number > header.row - 3);
  const isHead = row.columns.every((column, i) =>
    heads.some((head) => {
      const word = head.values[head.columns.indexOf(column)];
      return word !== undefined && headerWord(shown(word)) === headerWord(shown(row.values[i] ?? ""));
    }),
  );
  const keys = new Map([...header.columnOf].map(([key, column]) => [column, key] as const));
  return (
    isHead ||
    row.columns.every(
      (column) => PREFILLED.has(keys.get(column) ?? "") || isNoColumnOfRows(column, header, said),
    )
  );
}
