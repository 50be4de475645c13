import type { SheetDefinition } from "../sheets/define-sheet";
import type { Finding, Place } from "../findings/finding";
import type { CellValue, GridRow } from "../workbook/grid";
import type { Header } from "./head/header";

/** One line of a sheet as canonical values, still knowing where it came from. */
export interface Entry<K extends string = string> {
  /** Row number as Excel shows it. */
  readonly row: number;
  readonly record: Readonly<Record<K, string | null>>;
  /** Keys about whose cell something was said that makes further questions meaningless. */
  readonly told: ReadonlySet<K>;
  /** Cells that could not be used, as they stood: whoever draws the sheet anew writes them back. */
  readonly kept: ReadonlyMap<K, CellValue>;
  /** Cells of columns that are none of ours, by column number. */
  readonly extra: ReadonlyMap<number, CellValue>;
  /** What the 科室 column says, where the register carries one. */
  readonly department: string | null;
  /** Whole texts of cells that say more than their value; absent where none does. */
  readonly beside?: ReadonlyMap<K, string>;
  /** A sample row (L09). */
  readonly sample: string | null;
  /** Neither risk point nor measures (L13). */
  readonly empty: boolean;
}

/** A line that is nobody's risk point: a sample, or without point and measures. It is never merged and counts for nothing. */
export function isNoPoint({ sample, empty }: Entry): boolean {
  return sample !== null || empty;
}

/** A sheet read by its definition. */
export interface Table<K extends string = string> {
  readonly definition: SheetDefinition<K>;
  readonly file: string;
  readonly sheet: string;
  readonly header: Header<K> | null;
  readonly entries: readonly Entry<K>[];
  /** Lines below the header that end the table and are none of its entries (L12). */
  readonly footers: readonly GridRow[];
  readonly findings: readonly Finding[];
}

/** Where a line's cell stands; the whole sheet where the column is not there. */
export function placeOf<K extends string>(
  table: Pick<Table<K>, "file" | "sheet" | "header">,
  row: number,
  key: K,
): Place {
  const column = table.header?.columnOf.get(key) ?? null;
  return { file: table.file, sheet: table.sheet, row, column };
}

/** A whole sheet. */
export function sheetPlace({ file, sheet }: { readonly file: string; readonly sheet: string }): Place {
  return { file, sheet, row: null, column: null };
}
