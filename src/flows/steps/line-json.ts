import type { Entry, Table } from "../../reading/entry";
import { keysOf } from "../../sheets/define-sheet";
import type { SourceJson } from "../json";

type FieldJson = string | number | null | SourceJson;
/** A line as the commands of the follow-up answer with it. */
export type LineJson = Readonly<Record<string, FieldJson>>;

/** A line with all its columns by key; `computed` stands in for what the sheet says of them. */
export function lineJson<K extends string>(
  { definition, file, sheet }: Pick<Table<K>, "definition" | "file" | "sheet">,
  { record, row }: Pick<Entry<K>, "record" | "row">,
  computed: Partial<Record<NoInfer<K>, string | null>> = {},
): LineJson {
  const fields = keysOf(definition).map((key) => [key, computed[key] ?? record[key]] as const);
  return { ...Object.fromEntries(fields), source: { file, sheet, row } };
}
