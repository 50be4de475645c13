import type { Grid, GridRow } from "../../workbook/grid";
import { thoseOf } from "../../workbook/lists/worked-out";
import { findHeader, rowsDownTo, type Header } from "../head/header";
import { knownHeaders, registerAt, type RegisterHead } from "./register-heads";

/** So many known headers in a row begin a table of their own. */
const BEGINS_TABLE = 5;
const LONGEST_HEADER = 60;
/** A header has at most three rows. */
const HIGHEST_HEAD = 3;
const LONGEST_TITLE = 60;
const MOST_TITLES = 3;
const TITLE =
  /登记表|一览表|清单|汇总表|排查表|防控表|风险点(?:[（(]续[^）)]{0,4}[）)])?$|附[件表]|^[（(]?[一二三四五六][）)、.．]/;
/** 填报单位：公诉科, and what else is said of a table above it; who signs stands below. */
const HEADING = /^(?:填[报表](?!人)|报送|单位|科室|部门|所在|姓名|岗位|职务)[^：:]{0,10}[：:]/;

/** The tables of a sheet whose first is known, and the line where something begins that has the headers of none. */
export interface SheetTables {
  readonly tables: readonly RegisterHead[];
  readonly strange: number | null;
}

/** A line further down that is itself the header of a register begins a second table, with its own columns. */
export function tablesFrom(grid: Grid, first: RegisterHead, own: boolean): SheetTables {
  const tables: RegisterHead[] = [];
  let current = first;
  for (const row of rowsLikeHeaders(grid.rows)) {
    if (row.number <= current.header.row || knownHeaders(row, true) < BEGINS_TABLE) continue;
    if (isRepeated(grid, row.number, current)) continue;
    const last = lastBefore(grid, grid.rows.indexOf(row), current);
    tables.push(until(current, last));
    const next = registerAt(grid, own, row.number, row.number);
    if (!next) return { tables, strange: row.number };
    current = next;
  }
  return { tables: [...tables, current], strange: null };
}

/** Whether an earlier line than a header begins a table too: the first of them is to be read first. */
export function beginsEarlier(grid: Grid, { row }: Header): boolean {
  const above = rowsDownTo(grid, row - 1);
  return above.some((line, i) => {
    if (!mayBeHeader(line) || knownHeaders(line, true) < BEGINS_TABLE) return false;
    if (row - line.number >= HIGHEST_HEAD) return true;
    // Right below it another line of the same header, or already data.
    return above.slice(i + 1).some((below) => below.values.length > 2 && knownHeaders(below) < 2);
  });
}

/** All of a header are short texts, and every name of a risk point has one of two characters: this settles nearly all lines. */
function mayBeHeader({ values }: GridRow): boolean {
  if (values.length < BEGINS_TABLE) return false;
  for (const value of values) if (typeof value !== "string" || value.length > LONGEST_HEADER) return false;
  return values.some((value) => typeof value === "string" && (value.includes("险") || value.includes("现")));
}

const rowsLikeHeaders = thoseOf(mayBeHeader);

/** The same headers in the same columns, as on every page of a copied table. */
function isRepeated(grid: Grid, row: number, { definition, header }: RegisterHead): boolean {
  const again = findHeader(grid, definition, row, row);
  if (!again || again.hits < header.hits / 2) return false;
  return [...again.columnOf].every(([key, column]) => header.columnOf.get(key) === column);
}

function until({ definition, header }: RegisterHead, last: number): RegisterHead {
  return { definition, header: { ...header, last } };
}

/** The last row of a table above another: the title directly above that one is no row. */
function lastBefore(grid: Grid, index: number, { header }: RegisterHead): number {
  let first = index;
  for (let i = 0; i < MOST_TITLES; i++) {
    const row = grid.rows[first - 1];
    const follows = row?.number === (grid.rows[first]?.number ?? 0) - 1;
    if (!row || !follows || row.number <= header.row || !isTitle(row, grid, header)) break;
    first--;
  }
  return (grid.rows[first]?.number ?? 0) - 1;
}

function isTitle({ number, columns, values }: GridRow, { merged }: Grid, header: Header): boolean {
  if (values.every((value) => typeof value === "string" && HEADING.test(value))) return true;
  const [text] = values;
  const [column = 0] = columns;
  if (values.length !== 1 || typeof text !== "string" || text.length > LONGEST_TITLE) return false;
  if (TITLE.test(text)) return true;
  if (/[:：]/.test(text) || [...header.columnOf].some(([key, at]) => at === column && SPEAKING.has(key)))
    return false;
  const isFirst = column <= Math.min(...header.columnOf.values());
  return isFirst || merged.some((area) => area.top === number && area.left === column && area.right > column);
}

/** A single text in one of these columns is a line that is not filled in yet. */
const SPEAKING = new Set(["point", "measures", "power"]);
