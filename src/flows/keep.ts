import type { Kept } from "../pages/draw-sheet";
import type { Table } from "../reading/entry";
import type { Form } from "../reading/read-form";

/** What a table held besides canonical values, so that drawing it anew loses nothing. */
export function keptOf(table: Table<string> | null): Kept {
  const entries = table?.entries ?? [];
  return {
    cells: (index) => entries[index]?.kept,
    extra: (table?.header?.unknown ?? []).map(({ column, header }) => ({
      header,
      values: entries.map(({ extra }) => extra.get(column) ?? null),
    })),
  };
}

/** The same of a form. */
export function keptOfForm(form: Form<string> | null): Kept {
  return { cells: () => form?.kept, extra: [] };
}
