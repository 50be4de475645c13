import type { Kept } from "../pages/draw-sheet";
import type { Table } from "../reading/entry";
import type { Form } from "../reading/read-form";
import type { RegisterTable } from "../reading/read-workbook";
import type { Point } from "../register/point";
import type { InstitutionRow } from "../sheets/institution-table";

/** What a table held besides canonical values, so that drawing it anew loses nothing. */
export function keptOf(table: Table | null): Kept {
  const entries = table?.entries ?? [];
  return {
    cells: (index) => entries[index]?.kept,
    extra: (table?.header?.unknown ?? []).map(({ column, header }) => ({
      header,
      values: entries.map(({ extra }) => extra.get(column) ?? null),
    })),
  };
}

/** The same of 风险点汇总表, whose rows come back in another order: found again by number, loose lines by themselves. */
export function keptOfRows(table: Table | null, rows: readonly InstitutionRow[]): Kept {
  const entries = table?.entries ?? [];
  const byRecord = new Map(entries.map((entry) => [entry.record, entry] as const));
  const byNumber = new Map([...entries].reverse().map((entry) => [entry.record.riskId, entry] as const));
  const found = rows.map((row) => byRecord.get(row) ?? byNumber.get(row.riskId));
  return {
    cells: (index) => found[index]?.kept,
    extra: (table?.header?.unknown ?? []).map(({ column, header }) => ({
      header,
      values: found.map((entry) => entry?.extra.get(column) ?? null),
    })),
  };
}

/** The same of a form. */
export function keptOfForm(form: Form | null): Kept {
  return { cells: () => form?.kept, extra: [] };
}

/** Rows of several tabs have several sets of foreign columns; each column is kept for the rows that have it. */
export function keptOfPoints(points: readonly Point[]): Kept {
  const columns = new Map<
    string,
    { readonly table: RegisterTable; readonly column: number; readonly header: string }[]
  >();
  for (const table of new Set(points.map((point) => point.table))) {
    for (const { column, header } of table.header?.unknown ?? [])
      columns.set(header, [...(columns.get(header) ?? []), { table, column, header }]);
  }
  return {
    cells: (index) => points[index]?.entry.kept,
    extra: [...columns].map(([header, places]) => ({
      header,
      values: points.map(({ table, entry }) => {
        const place = places.find((one) => one.table === table);
        return place ? (entry.extra.get(place.column) ?? null) : null;
      }),
    })),
  };
}
