import { L03, L04, L05, L07 } from "../../findings/catalogue/layout";
import { reached, type Finding, type Stage } from "../../findings/finding";
import { say } from "../../findings/rule";
import { cellName, columnName } from "../../workbook/address";
import type { Grid } from "../../workbook/grid";
import { saidFields } from "../tabs/declared";
import { sheetPlace, type Table } from "../entry";
import type { Header } from "../head/header";
import { unreadCells } from "./unread-cells";

/** What a table's header and hidden rows leave to say (L03 to L05, L07). */
export function layoutFindings(grid: Grid, table: Table, stage: Stage): readonly Finding[] {
  const { header } = table;
  const ofHeader = header
    ? [...missing(grid, table, header, stage), ...unread(grid, table, header), ...twice(table, header)]
    : [];
  return [...ofHeader, ...hidden(grid, table)];
}

/** L03: required columns that are not there, as far as the stage asks for them, and whose values stand nowhere else. */
function missing(grid: Grid, table: Table, { columnOf, row }: Header, stage: Stage): Finding[] {
  const said = saidFields(grid, row, table.definition);
  const isThere = (key: string) =>
    columnOf.has(key) ||
    said.has(key) ||
    (table.entries.length > 0 && table.entries.every(({ record }) => record[key] !== null));
  return Object.entries(table.definition.columns)
    .filter(([key, { required }]) => required && reached(stage, required) && !isThere(key))
    .map(([key, { header }]) => say(L03, "missing", sheetPlace(table), { header }, { field: key }));
}

/** L04: columns that nobody knows, and columns without a header, with how many cells are lost. */
function unread(grid: Grid, table: Table, header: Header): Finding[] {
  const { file, sheet } = table;
  const cells = unreadCells(grid, table, header);
  const named = new Set(header.unknown.map(({ column }) => column));
  const found = header.unknown.map(({ column, header: name }) => {
    const place = { file, sheet, row: header.row, column };
    const count = cells.get(column) ?? 0;
    const said = { value: name };
    return count === 0
      ? say(L04, "unknown", place, { header: name }, said)
      : say(L04, "filled", place, { header: name, cells: count }, said);
  });
  // What stands beside a table of the program's own making is nobody's column.
  const headless = [...cells].filter(([column]) => !named.has(column));
  return [
    ...found,
    ...headless.map(([column, count]) => {
      const place = { file, sheet, row: header.row, column };
      return say(L04, "headless", place, { column: columnName(column), cells: count });
    }),
  ];
}

/** L05: the same column twice. */
function twice({ file, sheet, definition }: Table, { row, twice: columns }: Header): Finding[] {
  return columns.map(({ column, first, key }) => {
    const header = definition.columns[key]?.header ?? key;
    const data = { header, first: cellName(row, first) };
    return say(L05, "twice", { file, sheet, row, column }, data, { field: key, value: header });
  });
}

/** L07: lines on a hidden sheet, or in rows hidden by hand or by a filter. */
function hidden(grid: Grid, table: Table): Finding[] {
  const { entries, sheet } = table;
  const findings: Finding[] = [];
  if (entries.length > 0 && grid.state !== "visible") {
    findings.push(say(L07, "sheet", sheetPlace(table), { sheet, rows: entries.length }));
  }
  const numbers = new Set(grid.rows.filter((row) => row.hidden).map(({ number }) => number));
  const rows = numbers.size === 0 ? 0 : entries.filter(({ row }) => numbers.has(row)).length;
  if (rows > 0) {
    findings.push(say(L07, grid.filtered ? "filtered" : "rows", sheetPlace(table), { sheet, rows }));
  }
  return findings;
}
