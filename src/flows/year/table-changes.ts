import { cellOfLine } from "../../drawing/line-cells";
import type { Table } from "../../reading/entry";
import type { RecordOf, SheetDefinition } from "../../sheets/define-sheet";
import type { CellChange } from "../../workbook/live/live-workbook";

/** A sheet that the program writes, as these records from its first line on: lines that are left over are emptied, cells that fit already are not touched. */
export function tableChanges<K extends string>(
  table: Table<K>,
  keys: readonly K[],
  records: readonly RecordOf<SheetDefinition<K>>[],
): readonly CellChange[] {
  const first = (table.header?.row ?? 0) + 1;
  const there = new Map(table.entries.map(({ row, record }) => [row, record] as const));
  const last = Math.max(first + records.length - 1, ...there.keys());
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((row) =>
    keys
      .filter((key) => table.header?.columnOf.has(key))
      .filter((key) => (records[row - first]?.[key] ?? null) !== (there.get(row)?.[key] ?? null))
      .map((key) => cellOfLine(table, row, key, records[row - first]?.[key] ?? null)),
  );
}
