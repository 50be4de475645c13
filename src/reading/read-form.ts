import { remarkOf } from "../findings/catalogue";
import type { Finding } from "../findings/finding";
import { say } from "../findings/remark";
import { shown } from "../sheets/columns/cell-text";
import type { CellContext } from "../sheets/columns/column";
import type { SheetDefinition } from "../sheets/define-sheet";
import { isFault, type CellValue, type Grid, type GridRow } from "../workbook/grid";
import { headerWord, headerWords } from "./header-words";

/** A form understood: one record, and where each of its values stands or should stand. */
export interface Form<K extends string = string> {
  readonly definition: SheetDefinition<K>;
  readonly file: string;
  readonly sheet: string;
  readonly record: Readonly<Record<K, string | null>>;
  readonly cells: ReadonlyMap<K, { readonly row: number; readonly column: number }>;
  readonly told: ReadonlySet<K>;
  /** Cells that could not be used, as they stood. */
  readonly kept: ReadonlyMap<K, CellValue>;
  readonly findings: readonly Finding[];
}

/** Reads labels and the value to the right of each; the first label of a name counts. A table below begins with `until`. */
export function readForm<K extends string>(
  grid: Grid,
  file: string,
  definition: SheetDefinition<K>,
  context: CellContext,
  until?: string,
): Form<K> {
  const words = headerWords(definition);
  const record = Object.fromEntries(Object.keys(definition.columns).map((key) => [key, null])) as Record<
    K,
    string | null
  >;
  const cells = new Map<K, { row: number; column: number }>();
  const told = new Set<K>();
  const kept = new Map<K, CellValue>();
  const findings: Finding[] = [];

  for (const row of grid.rows) {
    if (row.values[0] === until) break;
    const key = labelOf(row, words) as K | undefined;
    if (key === undefined || cells.has(key)) continue;
    const column = definition.columns[key];
    const at = { row: row.number, column: row.columns[1] ?? (row.columns[0] ?? 1) + 1 };
    cells.set(key, at);
    const value = row.values[1];
    if (value === undefined || (!isFault(value) && shown(value) === "")) continue;
    const { value: meant, trouble } = column.parse(value, context);
    record[key] = meant;
    if (!trouble) continue;
    if (meant === null) {
      told.add(key);
      kept.set(key, value);
    }
    const place = { file, sheet: grid.sheet, ...at };
    findings.push(
      say(
        remarkOf(trouble.rule),
        trouble.message,
        place,
        { ...trouble.data, header: column.header },
        { field: key, value: shown(value), fix: trouble.fix },
      ),
    );
  }
  return { definition, file, sheet: grid.sheet, record, cells, told, kept, findings };
}

function labelOf(row: GridRow, words: ReadonlyMap<string, string>): string | undefined {
  const [label] = row.values;
  return typeof label === "string" ? words.get(headerWord(label)) : undefined;
}
