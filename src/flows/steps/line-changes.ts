import { cellOfLine } from "../../drawing/line-cells";
import type { Table } from "../../reading/entry";
import { keysOf } from "../../sheets/define-sheet";
import { HostError } from "../../workbook/host-error";
import type { CellChange } from "../../workbook/live/live-workbook";

type Line<K extends string> = Readonly<Record<K, string | null>>;

/** The cells of a line that become another value; those that hold it already are not touched. Throws `HostError` where a column is missing. */
export function lineChanges<K extends string>(
  table: Pick<Table<K>, "sheet" | "header" | "definition">,
  row: number,
  before: Line<K> | null,
  after: Line<K>,
): CellChange[] {
  return keysOf(table.definition)
    .filter((key) => after[key] !== (before?.[key] ?? null))
    .map((key) => cellOfLine(table, row, key, after[key]));
}

/** A sheet that lines can be written into. Throws `HostError` where it or its header is not there; `next` says what to do then. */
export function tableToWrite<K extends string>(
  table: Table<K> | null,
  file: string,
  tab: string,
  next = "请先补上。",
): Table<K> {
  if (table?.header) return table;
  throw new HostError("refused", `“${file}”里没有“${tab}”或它的表头，什么都没有写。${next}`);
}

/** Where its header ends: a line below it does not take its look. */
export function headerEnds({ sheet, header }: Table): ReadonlyMap<string, number> {
  return new Map([[sheet, header?.row ?? 0]]);
}
