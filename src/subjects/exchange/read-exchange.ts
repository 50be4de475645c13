import type { DataRow, ListedTable, OpenPackage } from "../../workbook/data/data-table";
import { HostError } from "../../workbook/host-error";
import { takes } from "./column";
import { readManifest, type ExchangeManifest } from "./manifest";
import { exchangeTables, type ExchangeRows } from "./tables";

/** A package that was read: what it says of itself, and the rows of every table that this version knows. */
export interface Exchange {
  readonly manifest: ExchangeManifest;
  readonly rows: ExchangeRows;
}

type Expected = ReturnType<typeof exchangeTables>[number];

/**
 * Reads a package: tables and columns that this version does not know are passed over. Rejects with `HostError`, each with a sentence
 * that says what to do, where it is of a newer version, lacks a table or a column, has one of another type, holds what its column does
 * not take, or rows of another institution or year.
 */
export async function readExchange(open: OpenPackage): Promise<Exchange> {
  const manifest = readManifest(open);
  const listed = new Map(manifest.tables.map((table) => [table.file, table] as const));
  const stray = open.parts.find((part) => !listed.has(part));
  if (stray !== undefined || listed.size < manifest.tables.length)
    throw remake(open.file, `清单和里面的文件对不上：${stray ?? "有重复的表"}`);
  const tables = exchangeTables(manifest.texts);
  const expected = tables.map((table) => [table, listedTable(open, manifest, table)] as const);
  const rows = new Map<string, readonly DataRow[]>();
  for (const [table, said] of expected) rows.set(table.name, await rowsOf(open, manifest, table, said));
  return { manifest, rows: Object.fromEntries(rows) as unknown as ExchangeRows };
}

function listedTable(
  { file }: OpenPackage,
  { tables }: ExchangeManifest,
  { name, columns }: Expected,
): ListedTable {
  const listed = tables.find((table) => table.name === name);
  if (!listed) throw remake(file, `缺少表 ${name}`);
  const said = new Map(listed.columns.map((column) => [column.name, column] as const));
  for (const { key, type, nullable } of columns) {
    const column = said.get(key);
    if (!column) throw remake(file, `表 ${name} 缺少栏目 ${key}`);
    if (column.type !== type || (column.nullable && !nullable))
      throw remake(file, `表 ${name} 的栏目 ${key} 是 ${column.type}，应当是 ${type}`);
  }
  return listed;
}

async function rowsOf(
  open: OpenPackage,
  { institution, planYear }: ExchangeManifest,
  { name, columns }: Expected,
  listed: ListedTable,
): Promise<readonly DataRow[]> {
  const rows = await open.read(listed, columns);
  for (const row of rows) {
    if (row.institution_code !== institution || row.plan_year !== planYear)
      throw remake(open.file, `表 ${name} 里有别的单位或年度的行`);
    const wrong = columns.find((column) => !takes(column, row[column.key] ?? null));
    if (wrong) throw remake(open.file, `表 ${name} 的栏目 ${wrong.key} 里有不该有的内容`);
  }
  return rows;
}

function remake(file: string, what: string): HostError {
  return new HostError(
    "damaged",
    `“${file}”不能用（${what}），没有采用。请让对方用本程序重新上报，再读新的文件。`,
  );
}
