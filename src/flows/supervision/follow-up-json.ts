import { countBySeverity, type Finding } from "../../findings/finding";
import type { Entry, Table } from "../../reading/entry";
import { keysOf } from "../../sheets/define-sheet";
import { runJson } from "../json";

type FieldJson =
  string | number | null | { readonly file: string; readonly sheet: string; readonly row: number };
export type LineJson = Readonly<Record<string, FieldJson>>;

/** A file that a command wrote. */
export interface WrittenFile {
  readonly file: string;
  readonly kind: string;
  readonly sha256: string;
}

interface FollowUpAnswer {
  readonly records: readonly LineJson[];
  readonly findings: readonly Finding[];
  readonly files: readonly WrittenFile[];
}

/** What `--format json` prints for the commands of the follow-up (follow-up.md §12): one object, every key always there. */
export function followUpJson(
  command: string,
  asOf: string,
  { records, findings, files }: FollowUpAnswer = { records: [], findings: [], files: [] },
): object {
  const { version, findings: told } = runJson([], findings);
  return { version, command, asOf, records, findings: told, counts: countBySeverity(findings), files };
}

/** A line with all its columns by key; `computed` stands in for what the sheet says of them. */
export function lineJson<K extends string>(
  { definition, file, sheet }: Pick<Table<K>, "definition" | "file" | "sheet">,
  { record, row }: Pick<Entry<K>, "record" | "row">,
  computed: Partial<Record<NoInfer<K>, string | null>> = {},
): LineJson {
  const fields = keysOf(definition).map((key) => [key, computed[key] ?? record[key]] as const);
  return { ...Object.fromEntries(fields), source: { file, sheet, row } };
}
