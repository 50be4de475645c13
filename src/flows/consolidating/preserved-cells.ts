import type { PreservedCells } from "../../drawing/draw-sheet";
import type { Entry, Table } from "../../reading/entry";
import type { Form } from "../../reading/read-form";
import type { InstitutionRow } from "../../subjects/consolidation/sheets/institution-table";

/** What a table held besides canonical values, so that drawing it anew loses nothing. */
export function preservedOfTable(table: Table | null): PreservedCells {
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
export function preservedOfRows(table: Table | null, rows: readonly InstitutionRow[]): PreservedCells {
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
export function preservedOfForm(form: Form | null): PreservedCells {
  const extra = (form?.extra ?? []).map(({ header, value }) => ({ header, values: [value] }));
  return { cells: () => form?.kept, extra };
}

/** A line and the table that it stands in. */
interface TableLine {
  readonly table: Pick<Table, "header">;
  readonly entry: Entry;
}

/** How incoming registers are told whose a row is (D04). */
const DEPARTMENT = "科室";

/** Rows of several tabs have several sets of foreign columns; each column is kept for the rows that have it. */
export function preservedOfLines(lines: readonly TableLine[]): PreservedCells {
  const columns = new Map<
    string,
    { readonly header: string; readonly of: Map<TableLine["table"], number> }
  >();
  for (const table of new Set(lines.map((line) => line.table))) {
    const times = new Map<string, number>();
    for (const { column, header } of table.header?.unknown ?? []) {
      const time = times.get(header) ?? 0;
      times.set(header, time + 1);
      // The second column of a name is another one.
      const name = `${header}\n${time}`;
      const { of } = columns.get(name) ?? { of: new Map<TableLine["table"], number>() };
      columns.set(name, { header, of: of.set(table, column) });
    }
  }
  const departments = lines.map(({ entry }) => entry.department);
  const named = departments.some((department) => department !== null);
  return {
    cells: (index) => lines[index]?.entry.kept,
    extra: [
      ...(named ? [{ header: DEPARTMENT, values: departments }] : []),
      ...[...columns.values()].map(({ header, of }) => ({
        header,
        values: lines.map(({ table, entry }) => entry.extra.get(of.get(table) ?? 0) ?? null),
      })),
    ],
  };
}
