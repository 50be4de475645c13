import type { KeptTable, Narrowing } from "./roll-up-place";

/** A table as a question reads it. */
interface ShownTable {
  readonly table: KeptTable;
  /** What the question calls it: its name, or with `_before` that of the year before. */
  readonly shown: string;
  readonly narrowing: Narrowing;
}

/** The tables that a question reads. */
export function tablesIn(
  text: string,
  tables: readonly KeptTable[],
  narrowing: Narrowing,
): readonly ShownTable[] {
  const before = narrowing.year === null ? null : narrowing.year - 1;
  return tables
    .flatMap((table): ShownTable[] => [
      { table, shown: table.name, narrowing },
      { table, shown: `${table.name}_before`, narrowing: { ...narrowing, year: before } },
    ])
    .filter(({ shown }) => new RegExp(`\\b${shown}\\b`).test(text));
}

/** Names of its columns, in SQL. */
export function columnList({ columns }: KeptTable): string {
  return columns.map(({ key }) => key).join(", ");
}

/** What a table is narrowed to, in SQL; nothing where it is all of it. */
export function whereClause({ year, institutions }: Narrowing): string {
  const conditions = [
    ...(year === null ? [] : [`plan_year = ${year}`]),
    ...(institutions === null
      ? []
      : [`institution_code IN (${["", ...institutions].map(inSql).join(", ")})`]),
  ];
  return conditions.length === 0 ? "" : ` WHERE ${conditions.join(" AND ")}`;
}

/** A text as SQL writes it. */
export function inSql(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
